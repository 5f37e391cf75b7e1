"""Paper: what a teacher types of the sheet that a paper or worksheet is printed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Typed

SealPages = Literal["none", "first", "odd", "every"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSize:
    """A size of paper, upright, in millimetres; `is_wide` ones lie on their side in two columns, unless told."""

    name: str
    width: float
    height: float
    is_wide: bool = False


# 8K and 16K are the copier papers of that name (不是正度或大度全张所裁).
SIZES: tuple[SheetSize, ...] = (
    SheetSize(name="A3", width=297, height=420, is_wide=True),
    SheetSize(name="A4", width=210, height=297),
    SheetSize(name="A5", width=148, height=210),
    SheetSize(name="B4", width=257, height=364, is_wide=True),
    SheetSize(name="B5", width=182, height=257),
    SheetSize(name="8K", width=270, height=390, is_wide=True),
    SheetSize(name="16K", width=195, height=270),
)
PAPER_SIZES: Mapping[str, tuple[float, float]] = {size.name: (size.width, size.height) for size in SIZES}
_WIDE = tuple(size.name for size in SIZES if size.is_wide)

if TYPE_CHECKING:
    PaperName = str
else:
    PaperName = Literal[tuple(PAPER_SIZES)]
_SEAL_WORDS = {
    "首页": "first",
    "奇数页": "odd",
    "每页": "every",
    "有": "first",
    "无": "none",
    "true": "first",
    "false": "none",
}


def _size(value: Any) -> Any:
    """Read `8开`, `a3` and `16k` as the names of sizes."""
    return value.strip().upper().replace("开", "K") if isinstance(value, str) else value


def _paper(value: Any) -> Any:
    """Let a size stand alone: `paper: A3` is `paper: {size: A3}`."""
    return {"size": value} if isinstance(value, str) else value


def _seal(value: Any) -> Any:
    return _SEAL_WORDS.get(value.strip().lower(), value.strip()) if isinstance(value, str) else value


class PaperPlan(Typed):
    """The sheet: a size by name or in millimetres, and its columns.

    ```yaml
    paper: 8K
    paper: {size: A3, columns: 2}
    paper: {width: 260, height: 368}
    ```
    """

    size: Annotated[PaperName, BeforeValidator(_size)] = "A4"
    width: float | None = Field(None, ge=100, le=900, description="自定纸张的宽，毫米")
    height: float | None = Field(None, ge=100, le=900, description="自定纸张的高，毫米")
    columns: int | None = Field(None, ge=1, le=3, description=f"分几栏；{'、'.join(_WIDE)} 不写时横放两栏")

    @property
    def is_own(self) -> bool:
        """Return whether the teacher gave a size in millimetres."""
        return self.width is not None and self.height is not None

    @property
    def column_count(self) -> int:
        """Return how many columns the text is set in."""
        return self.columns or (2 if self.size in _WIDE and not self.is_own else 1)

    @property
    def millimetres(self) -> tuple[float, float]:
        """Return width and height as the sheet lies before its reader."""
        if self.width is not None and self.height is not None:
            return self.width, self.height
        width, height = PAPER_SIZES[self.size]
        return (height, width) if self.size in _WIDE and self.column_count > 1 else (width, height)

    @property
    def name(self) -> str:
        """Return what the sheet is called: A3, 260×368."""
        width, height = self.millimetres
        return f"{width:g}×{height:g}" if self.is_own else self.size


Paper = Annotated[PaperPlan, BeforeValidator(_paper)]
SealChoice = Annotated[SealPages, BeforeValidator(_seal)]
