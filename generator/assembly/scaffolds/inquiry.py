"""议题式: the issue, its situation, a chain of questions, a conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.markup import parse_blocks
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.excerpts import reading_passage
from generator.assembly.scaffolds.tasks import issue, reference_answer, tasks_with_room
from generator.model.document import Block, Citation, Passage, WritingSpace, plain
from generator.model.scaffolds.inquiry import InquiryPart


def _compose(part: InquiryPart, context: PartContext) -> Iterator[Block]:
    yield from issue("总议题", part.question or context.unit.question)
    if part.situation:
        yield Passage(
            title=plain("情境"),
            body=parse_blocks(part.situation, ("quote",)),
            citation=Citation(excerpt=""),
            classes=("material",),
        )
    if part.excerpt:
        yield reading_passage(context.library, part.excerpt, part.paragraphs, annotated=False)
    yield from tasks_with_room(part.steps, part.lines)
    if part.conclusion:
        yield WritingSpace(lines=part.lines, style="box", label=part.conclusion)
    yield from reference_answer(part.answer)


COMPOSITION = Composition(plan=InquiryPart, compose=_compose)
