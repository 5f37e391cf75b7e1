"""材料分析: reading, then parts that are questions of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import one_or_many
from generator.model.document import points_text
from generator.model.flaw import Flaw
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion, Material, same_points
from generator.model.questions.choice import MultipleChoice, SingleChoice
from generator.model.questions.fill_in import FillIn
from generator.model.questions.prose import Essay, ShortAnswer
from generator.model.questions.true_false import TrueFalse

Part = Annotated[SingleChoice | MultipleChoice | TrueFalse | FillIn | ShortAnswer | Essay, Field(discriminator="kind")]


class MaterialQuestion(BaseQuestion):
    """材料分析: its points are the sum of its parts'."""

    label: ClassVar[str] = QUESTION_KINDS["material"].label

    kind: Literal["material"]
    materials: Annotated[tuple[Material, ...], BeforeValidator(one_or_many)] = Field(min_length=1)
    parts: tuple[Part, ...] = Field(min_length=1, description="各小题")

    @property
    def subquestions(self) -> tuple[Part, ...]:
        """Return its parts."""
        return self.parts

    @property
    def reading(self) -> tuple[Material, ...]:
        """Return its materials."""
        return self.materials

    def flaws(self) -> Iterator[Flaw]:
        """Yield points that are not the sum of the parts', and materials without words."""
        points = [part.points for part in self.parts if part.points is not None]
        if self.points is not None and len(points) == len(self.parts) and not same_points(sum(points), self.points):
            message = f"各小题合计 {points_text(sum(points))} 分，这里写的是 {points_text(self.points)} 分"
            hint = "删掉这一行：材料题的分值由各小题相加"
            yield Flaw(path=("points",), message=message, hint=hint, code="points-sum")
        for n, material in enumerate(self.materials):
            if not material.text and not (material.excerpt and material.quote):
                hint = "写 excerpt 和 quote（摘编里的原话），或者写 text（自己的文字）"
                yield Flaw(path=("materials", n), message="这则材料没有文字", hint=hint, code="empty-material")
