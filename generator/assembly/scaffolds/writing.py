"""写作: a prompt and room to write."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.markup import parse_blocks
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.tasks import reference_answer
from generator.model.document import Block, WritingSpace
from generator.model.scaffolds.writing import WritingPart


def _compose(part: WritingPart, context: PartContext) -> Iterator[Block]:
    yield from parse_blocks(part.prompt, ("task",))
    yield WritingSpace(lines=part.lines, style=part.space)
    yield from reference_answer(part.answer)


COMPOSITION = Composition(plan=WritingPart, compose=_compose)
