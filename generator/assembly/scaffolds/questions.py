"""习题: questions of the bank, without points."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.forms import freeze_question
from generator.assembly.markup import parse_blocks
from generator.assembly.questions import question_block
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.selecting import choose_questions
from generator.model.document import Block, TeacherNote
from generator.model.references import RecordKind
from generator.model.scaffolds.questions import QuestionsPart


def _compose(part: QuestionsPart, context: PartContext) -> Iterator[Block]:
    for number, question in enumerate(choose_questions(context.library, part), 1):
        frozen = freeze_question(question, number, context.seed, ("",))
        yield question_block(frozen, context.library)
        if question.note:
            yield TeacherNote(body=parse_blocks(question.note))


def _chosen(part: QuestionsPart, context: PartContext) -> Iterator[tuple[RecordKind, str]]:
    yield from (("question", question.id) for question in choose_questions(context.library, part))


COMPOSITION = Composition(plan=QuestionsPart, compose=_compose, chosen=_chosen)
