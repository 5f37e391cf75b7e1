"""细读批注: an excerpt beside a ruled margin, and tasks below."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.excerpts import reading_passage
from generator.assembly.scaffolds.tasks import tasks_with_room
from generator.model.document import Block, WritingSpace
from generator.model.scaffolds.reading import ReadingPart


def _compose(part: ReadingPart, context: PartContext) -> Iterator[Block]:
    yield reading_passage(context.library, part.excerpt, part.paragraphs, annotated=part.margin)
    if part.tasks or part.margin:
        yield from tasks_with_room(part.tasks, part.lines)
    else:
        yield WritingSpace(lines=part.lines, label="批注")


COMPOSITION = Composition(plan=ReadingPart, compose=_compose)
