"""数据卡: a table or facts, with reading questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.flaw import Flaw
from generator.model.marked import Plain, Proses
from generator.model.references import FactIds, TableId
from generator.model.scaffolds.scaffold import Scaffold


class DataPart(Scaffold):
    """数据卡: a table of `tables.yaml` or facts as a table, with reading questions."""

    label: ClassVar[str] = "数据卡"
    also_called: ClassVar[tuple[str, ...]] = ("数据", "统计", "数据卡", "图表")

    kind: Literal["data"]
    title: Plain = label
    table: TableId = ""
    facts: FactIds = ()
    tasks: Proses = ()
    lines: int = Field(3, ge=1, le=20)

    def flaws(self) -> Iterator[Flaw]:
        """Yield that there is nothing to read."""
        if not self.table and not self.facts:
            hint = "写上 table: 表格 id，或者 facts: [数据 id, …]"
            yield Flaw(message="数据卡里没有数据", hint=hint, code="empty-part")
