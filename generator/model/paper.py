"""Paper: what a teacher types of the sheet that a paper or worksheet is printed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Typed
from generator.model.paper_sizes import PAPER_SIZES, SIZES

SealPages = Literal["none", "first", "odd", "every"]


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
    """Accept a bare size: `paper: A3` is `paper: {size: A3}`."""
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
