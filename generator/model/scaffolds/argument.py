"""立场—依据—反驳: a row for each stance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import TextList
from generator.model.flaw import Flaw
from generator.model.marked import Phrase, PhraseRows, Phrases, Plain
from generator.model.scaffolds.scaffold import Scaffold


class ArgumentPart(Scaffold):
    """立场—依据—反驳: a row for each stance, with room for grounds and for what the other side would say.

    ```yaml
    - kind: argument
      question: 碳市场应当先扩大行业，还是先提高价格？
      positions: [先扩大行业, 先提高价格]
    ```
    """

    label: ClassVar[str] = "立场—依据—反驳"
    also_called: ClassVar[tuple[str, ...]] = ("立场", "论证", "立场—依据—反驳")

    kind: Literal["argument"]
    title: Plain = label
    question: Phrase = Field("", description="争论的问题；留空则用单元的核心问题")
    positions: Phrases = Field((), description="几种立场，每种一行；留空则由学生自己写")
    rows: int = Field(2, ge=1, le=6, description="没有 positions 时留几行")
    columns: TextList = Field(
        ("立场", "依据（篇名、段落）", "对方会怎样反驳", "怎样回应"),
        min_length=3,
        max_length=5,
        description="各栏的标题",
    )
    answers: PhraseRows = Field((), description="参考：每种立场一行，不含立场本身；只印在教师版")
    lines: int = Field(5, ge=1, le=20)

    def flaws(self) -> Iterator[Flaw]:
        """Yield answers that do not fit the table."""
        rows, columns = len(self.positions or self.answers[: self.rows]), len(self.columns) - 1
        if len(self.answers) > rows or any(len(row) > columns for row in self.answers):
            message = f"参考答案比表格大：表格有 {rows} 行，每行除立场外 {columns} 格"
            hint = "每种立场（positions）一行，不写立场本身"
            yield Flaw(path=("answers",), message=message, hint=hint, code="row-length")
