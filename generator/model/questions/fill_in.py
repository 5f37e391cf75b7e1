"""填空: a stem with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.flaw import Flaw
from generator.model.marked import PLAIN, RequiredProse
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion

_BLANK = re.compile(r"[_＿]{3,}")


def _blanks(value: Any) -> Any:
    """Read each blank as one answer or a list of equally good ones: `[[2030], [2060, 二〇六〇]]` or `[2030, 2060]`."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list | tuple):
        return tuple((v,) if isinstance(v, str) else v for v in value)
    return value


class FillIn(BaseQuestion):
    """填空：each run of three or more `_` in the stem is a blank, answered in order."""

    label: ClassVar[str] = QUESTION_KINDS["blank"].label

    kind: Literal["blank"]
    stem: RequiredProse = Field(description="题干；每个空用三个以上的下划线 ___ 表示")
    answer: Annotated[tuple[tuple[str, ...], ...], BeforeValidator(_blanks), PLAIN] = Field(
        description="每空一个答案；有几种写法都对时，用列表"
    )

    def flaws(self) -> Iterator[Flaw]:
        """Yield blanks without answers and answers without blanks."""
        blanks, answers = len(_BLANK.findall(self.stem)), len(self.answer)
        if not blanks:
            message, hint = "题干里没有空", "每个空用三个以上的下划线表示：____"
            yield Flaw(path=("stem",), message=message, hint=hint, code="blank-count")
        elif blanks != answers:
            message = f"题干里有 {blanks} 个空，答案有 {answers} 个"
            hint = "每个空一个答案：answer: [甲, 乙]；同一空有几种写法：answer: [[甲, 乙]]"
            yield Flaw(path=("answer",), message=message, hint=hint, code="blank-count")
        for n, ways in enumerate(self.answer):
            if not ways or not all(way.strip() for way in ways):
                yield Flaw(path=("answer", n), message="这个空的答案是空的", hint="写上答案", code="empty")
