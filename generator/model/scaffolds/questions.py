"""习题: questions of the bank."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from generator.model.flaw import Flaw
from generator.model.marked import Plain
from generator.model.references import QuestionIds
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.selection import Selection


class QuestionsPart(Scaffold):
    """习题: questions of the bank."""

    label: ClassVar[str] = "习题"
    also_called: ClassVar[tuple[str, ...]] = ("习题", "练习", "练一练", "题目")

    kind: Literal["questions"]
    title: Plain = "练一练"
    questions: QuestionIds = ()
    select: Selection | None = None

    def flaws(self) -> Iterator[Flaw]:
        """Yield that no question is named or selected."""
        if not self.select and not self.questions:
            hint = "写上 questions: [题目 id, …]，或者 select"
            yield Flaw(message="这一部分没有题目", hint=hint, code="empty-part")
