"""时间轴: a table of events, some of its cells left to the students."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.assembly.markup import parse_blocks
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.selecting import choose_events
from generator.assembly.tables import sources_note, timeline_table
from generator.model.course import Event
from generator.model.document import Block, Paragraph, TeacherNote, WritingSpace
from generator.model.references import RecordKind
from generator.model.scaffolds.timeline import TimelinePart

# The room for what the task asks beside the gaps in the table.
_LINES_FOR_TASK = 2


def _events(part: TimelinePart, context: PartContext) -> tuple[Event, ...]:
    return choose_events(context.library, part.events, part.themes, context.unit)


def _compose(part: TimelinePart, context: PartContext) -> Iterator[Block]:
    yield from parse_blocks(part.task, ("task",))
    events = _events(part, context)
    table = timeline_table(events, part.hide, part.every)
    note = sources_note(context.library, [event.source for event in events])
    # The titles of the sources would tell what is hidden.
    yield table if part.hide else replace(table, note=note)
    if part.task:
        yield WritingSpace(lines=_LINES_FOR_TASK)
    if part.hide and note:
        yield TeacherNote(body=(Paragraph(content=note),))


def _chosen(part: TimelinePart, context: PartContext) -> Iterator[tuple[RecordKind, str]]:
    yield from (("event", event.id) for event in _events(part, context))


COMPOSITION = Composition(plan=TimelinePart, compose=_compose, chosen=_chosen)
