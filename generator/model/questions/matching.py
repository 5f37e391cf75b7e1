"""连线: pairs that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import Typed
from generator.model.flaw import Flaw
from generator.model.marked import Phrases, RequiredPhrase
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion


class Pair(Typed):
    """A left item and the right item that belongs to it."""

    left: RequiredPhrase
    right: RequiredPhrase


class Matching(BaseQuestion):
    """连线：`pairs` as they belong together, `distractors` are right items that belong to none."""

    label: ClassVar[str] = QUESTION_KINDS["matching"].label

    kind: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=10)
    distractors: Phrases = ()

    def flaws(self) -> Iterator[Flaw]:
        """Yield what leaves more than one answer."""
        rights = tuple(pair.right for pair in self.pairs)
        for side, items in (("left", tuple(pair.left for pair in self.pairs)), ("right", rights)):
            for n, item in enumerate(items):
                if item in items[:n]:
                    message = f"“{item[:20]}”与第 {items.index(item) + 1} 对相同，答案不唯一"
                    yield Flaw(path=("pairs", n, side), message=message, hint="改掉其中一项", code="repeated")
        for n, item in enumerate(self.distractors):
            if item in rights or item in self.distractors[:n]:
                message = f"干扰项“{item[:20]}”与别的项相同"
                yield Flaw(path=("distractors", n), message=message, hint="换一个干扰项", code="repeated")
