"""观察—思考—提问: something to look at, and columns to write in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import TextList
from generator.model.flaw import Flaw
from generator.model.marked import Plain, Prose
from generator.model.references import EventIds, ExcerptId, ParagraphNumbers, TableId
from generator.model.scaffolds.scaffold import Scaffold


class ObservePart(Scaffold):
    """观察—思考—提问: something to look at (an excerpt, a table, events), and three columns to write in.

    ```yaml
    - kind: observe
      table: energy-mix
    ```
    """

    label: ClassVar[str] = "观察—思考—提问"
    also_called: ClassVar[tuple[str, ...]] = ("观察", "观察—思考—提问")

    kind: Literal["observe"]
    title: Plain = label
    excerpt: ExcerptId = ""
    paragraphs: ParagraphNumbers = ()
    table: TableId = ""
    events: EventIds = ()
    task: Prose = ""
    columns: TextList = Field(
        ("我观察到的", "我想到的", "我想追问的"), min_length=2, max_length=4, description="三栏的标题"
    )
    lines: int = Field(8, ge=2, le=30)

    def flaws(self) -> Iterator[Flaw]:
        """Yield that there is nothing to look at."""
        if not (self.excerpt or self.table or self.events or self.task):
            hint = "写上 excerpt、table 或 events；看实物或图片时，用 task 说明看什么"
            yield Flaw(message="没有说观察什么", hint=hint, code="empty-part")
