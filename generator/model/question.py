"""A question with its answer, explanation and evidence: one of the kinds, told by `kind`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.questions.base import Criterion, Difficulty, Evidence, Material
from generator.model.questions.choice import MultipleChoice, SingleChoice
from generator.model.questions.fill_in import FillIn
from generator.model.questions.matching import Matching
from generator.model.questions.material import MaterialQuestion, Part
from generator.model.questions.ordering import Ordering
from generator.model.questions.prose import Essay, ShortAnswer
from generator.model.questions.true_false import TrueFalse

__all__ = ["Criterion", "Difficulty", "Evidence", "Material", "Part", "Question"]

Question = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | FillIn | Matching | Ordering | ShortAnswer | Essay | MaterialQuestion,
    Field(discriminator="kind"),
]
