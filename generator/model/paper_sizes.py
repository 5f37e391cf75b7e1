"""The sizes of paper that copiers take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
# Sizes that are cut from a sheet of twice the size differ from its half by no more, in millimetres.
_CUT = 1.0


def sheet_of_two(width: float, height: float) -> SheetSize | None:
    """Return the sheet on which two upright pages of that size are side by side, or None where there is none."""
    if width >= height:
        return None
    return next(
        (size for size in SIZES if abs(size.width - height) <= _CUT and abs(size.height - 2 * width) <= _CUT), None
    )
