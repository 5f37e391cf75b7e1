"""排序: items that have a right order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.flaw import Flaw
from generator.model.marked import Phrases
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion, repetitions


class Ordering(BaseQuestion):
    """排序：`items` in the right order; the paper shows them shuffled."""

    label: ClassVar[str] = QUESTION_KINDS["ordering"].label

    kind: Literal["ordering"]
    items: Phrases = Field(min_length=3, max_length=10)

    def flaws(self) -> Iterator[Flaw]:
        """Yield items that are alike."""
        yield from repetitions(self.items, "items", "这一项")
