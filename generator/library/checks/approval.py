"""Warn of questions that a unit prints and nobody has approved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.library.catalogue import select_questions
from generator.library.checks.context import Context
from generator.library.library import Library
from generator.library.points import questions_of
from generator.model.unit import QuestionsPart, Unit


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
            if isinstance(part, QuestionsPart):
                yield from part.questions
                yield from (q.id for q in select_questions(library, part.select)) if part.select else ()
    yield from unit.slides.questions if unit.slides else ()
