"""判断: a statement that is true or false."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion

_TRUE = {"对", "正确", "√", "是", "true", "t", "yes"}
_FALSE = {"错", "错误", "×", "否", "false", "f", "no"}


def _truth(value: Any) -> Any:
    """Read 对/错, 正确/错误, √/×, true/false."""
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise ValueError("应写“对”或“错”")
    return value


class TrueFalse(BaseQuestion):
    """判断：`answer: 对` or `错`."""

    label: ClassVar[str] = QUESTION_KINDS["true_false"].label

    kind: Literal["true_false"]
    answer: Annotated[bool, BeforeValidator(_truth)] = Field(description="对 或 错")
