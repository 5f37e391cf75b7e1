"""A table of the course on a worksheet, with the chart that its numbers allow."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assembly.charts import chart
from generator.assembly.selecting import get_record
from generator.assembly.tables import data_table
from generator.library.library import Library
from generator.model.document import Block


def table_with_chart(library: Library, table_id: str) -> Iterator[Block]:
    """Yield a table of `tables.yaml` and, where its numbers can be drawn, its chart."""
    table = get_record(library.tables, table_id, "数据表")
    yield data_table(library, table)
    if figure := chart(table):
        yield figure
