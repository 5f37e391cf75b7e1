"""观察—思考—提问: what to look at, above columns to write in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.assembly.markup import parse_blocks
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.course_table import table_with_chart
from generator.assembly.scaffolds.excerpts import reading_passage
from generator.assembly.selecting import choose_events
from generator.assembly.tables import header_row, sources_note, timeline_table
from generator.model.document import Block, Cell, Table
from generator.model.scaffolds.observe import ObservePart


def _compose(part: ObservePart, context: PartContext) -> Iterator[Block]:
    library = context.library
    yield from parse_blocks(part.task, ("task",))
    if part.excerpt:
        yield reading_passage(library, part.excerpt, part.paragraphs, annotated=False)
    if part.table:
        yield from table_with_chart(library, part.table)
    if part.events:
        events = choose_events(library, part.events, (), context.unit)
        yield replace(timeline_table(events), note=sources_note(library, [event.source for event in events]))
    yield Table(
        header=header_row(part.columns),
        rows=(tuple(Cell(lines=part.lines) for _ in part.columns),),
        widths=tuple(1.0 for _ in part.columns),
        classes=("written", "whole"),
    )


COMPOSITION = Composition(plan=ObservePart, compose=_compose)
