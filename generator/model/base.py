"""What all values typed by people have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field


class Typed(BaseModel):
    """A value typed by a person: closed (an unknown key is a mistake) and never changed after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, validate_default=False)


def _require_text(value: str) -> str:
    if not value.strip():
        raise ValueError("不能为空")
    return value


def _as_list(value: Any) -> Any:
    """Accept one value where a list is meant: `themes: 双碳` is `themes: [双碳]`."""
    if value is None:
        return []
    return [value] if isinstance(value, str | dict) else value


ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$"

Identifier = Annotated[str, Field(pattern=ID_PATTERN, description="字母、数字、点、短横或下划线，例如 u1-s-001")]
RequiredText = Annotated[str, AfterValidator(_require_text)]
TextList = Annotated[tuple[str, ...], BeforeValidator(_as_list)]
# A date as precise as it is known: 2021, 2021-03 or 2021-03-15.
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]

one_or_many: Callable[[Any], Any] = _as_list
