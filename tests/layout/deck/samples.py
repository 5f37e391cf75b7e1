"""Lines, tables, portions and frames that tests of the deck share."""

from __future__ import annotations

from typing import Any

from generator.layout.deck.frames import Box, SizedFrame
from generator.layout.deck.model import SlideLine, SlideTable
from generator.layout.deck.portions import Portion
from generator.model.document import Cell, Inlines, plain

# A row holds ten Chinese characters and is 10 points high.
FRAME = SizedFrame(box=Box(x=0, y=0, width=80 / 0.98, height=100), size=8, leading=1.25, gap=4, table_size=8)


def line(text: str = "", **fields: Any) -> SlideLine:
    return SlideLine(content=plain(text), **fields)


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(content=plain(text)) for text in texts)


def table(*rows: tuple[Cell, ...], **fields: Any) -> SlideTable:
    count = len(rows[0])
    usual: dict[str, Any] = {"shares": (1 / count,) * count, "alignment": ("left",) * count}
    return SlideTable(**{"rows": rows, **usual, **fields})


def portion(text: str = "", **fields: Any) -> Portion:
    return Portion(block=line(text), **fields)


def foot(*texts: str) -> tuple[Inlines, ...]:
    return tuple(plain(text) for text in texts)
