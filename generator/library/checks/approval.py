"""Warn of questions that a unit prints and nobody has approved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.library.catalogue import select_questions
from generator.library.checks.check_context import Context
from generator.library.library import Library
from generator.library.points import questions_of
from generator.model.references import ids_named
from generator.model.selection import selections_of
from generator.model.unit import Unit


def check_approval(context: Context) -> None:
    """Warn of every printed question without `approved: true`."""
    library = context.library
    printed = dict.fromkeys(name for unit in library.units for name in _printed(library, unit))
    for name in printed:
        question = library.questions.get(name)
        if question and not question.approved:
            message, hint = "答案还没有审定", "核对题干、答案和依据以后，写上 approved: true"
            context.warn("question", question.id, ("id",), message, hint=hint, code="unapproved")


def _printed(library: Library, unit: Unit) -> Iterator[str]:
    for quiz in unit.quizzes:
        for section in quiz.sections:
            yield from (question.id for question in questions_of(library, section))
    for sheet in unit.worksheets:
        for part in sheet.parts:
            yield from ids_named(part, "question")
            for _, chosen in selections_of(part):
                yield from (question.id for question in select_questions(library, chosen))
    yield from unit.slides.questions if unit.slides else ()
