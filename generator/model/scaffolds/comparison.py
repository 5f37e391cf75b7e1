"""互证: excerpts side by side, aspect by aspect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import one_or_many
from generator.model.flaw import Flaw
from generator.model.marked import PhraseRows, Phrases, Plain
from generator.model.references import ExcerptIds
from generator.model.scaffolds.scaffold import Scaffold


class ComparisonPart(Scaffold):
    """互证: excerpts side by side, one row an aspect; `answers` (rows of cells) print in the teacher's edition.

    `show` prints the words themselves above the table: the excerpts' highlights, or the paragraphs of these numbers.
    """

    label: ClassVar[str] = "互证比较"
    also_called: ClassVar[tuple[str, ...]] = ("互证", "比较", "对比", "互证比较")

    kind: Literal["comparison"]
    title: Plain = label
    excerpts: ExcerptIds = Field(min_length=2, max_length=4)
    show: Literal["none", "highlights", "text"] = Field(
        "none", description="表前并排印出：highlights 重点句、text 正文"
    )
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(one_or_many)] = ()
    aspects: Phrases = ("主要观点", "用了什么依据", "没有说到什么", "互相印证或矛盾之处")
    answers: PhraseRows = ()
    lines: int = Field(3, ge=1, le=12, description="每格的行数")

    def flaws(self) -> Iterator[Flaw]:
        """Yield answers that do not fit the table."""
        if self.answers and len(self.answers) != len(self.aspects):
            message = f"参考答案有 {len(self.answers)} 行，比较的方面有 {len(self.aspects)} 个"
            yield Flaw(path=("answers",), message=message, hint="每个方面（aspects）一行", code="row-length")
        for n, row in enumerate(self.answers):
            if len(row) != len(self.excerpts):
                message = f"这一行有 {len(row)} 格，比较的摘编有 {len(self.excerpts)} 篇"
                hint = "每篇一格；格里有英文逗号时，给那一格加引号"
                yield Flaw(path=("answers", n), message=message, hint=hint, code="row-length")
