"""简答, 论述: questions that are answered in prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.document import points_text
from generator.model.flaw import Flaw
from generator.model.marked import RequiredProse
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion, Criterion, same_points


class _Prose(BaseQuestion):
    """What both kinds have: a model answer and how to mark it."""

    answer: RequiredProse = Field(description="参考答案")
    rubric: tuple[Criterion, ...] = ()

    @property
    def marking(self) -> tuple[Criterion, ...]:
        """Return the marking guide."""
        return self.rubric

    def flaws(self) -> Iterator[Flaw]:
        """Yield a marking guide that does not come to the question's points."""
        total = sum(criterion.points for criterion in self.rubric)
        if self.rubric and self.points is not None and not same_points(total, self.points):
            message = f"评分标准合计 {points_text(total)} 分，本题 {points_text(self.points)} 分"
            yield Flaw(path=("rubric",), message=message, hint="改成相等", code="rubric-sum", severity="warning")


class ShortAnswer(_Prose):
    """简答: some lines."""

    label: ClassVar[str] = QUESTION_KINDS["short"].label

    kind: Literal["short"]
    lines: int = Field(5, ge=1, le=40, description="答题行数")


class Essay(_Prose):
    """论述: half a page and more."""

    label: ClassVar[str] = QUESTION_KINDS["essay"].label

    kind: Literal["essay"]
    lines: int = Field(12, ge=1, le=60)
