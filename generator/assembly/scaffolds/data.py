"""数据卡: a table with its chart, or facts, and tasks below."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.scaffolds.course_table import table_with_chart
from generator.assembly.scaffolds.tasks import tasks_with_room
from generator.assembly.selecting import get_record
from generator.assembly.tables import facts_table
from generator.model.document import Block
from generator.model.scaffolds.data import DataPart


def _compose(part: DataPart, context: PartContext) -> Iterator[Block]:
    library = context.library
    if part.table:
        yield from table_with_chart(library, part.table)
    if part.facts:
        yield facts_table(library, [get_record(library.facts, name, "数据") for name in part.facts])
    yield from tasks_with_room(part.tasks, part.lines)


COMPOSITION = Composition(plan=DataPart, compose=_compose)
