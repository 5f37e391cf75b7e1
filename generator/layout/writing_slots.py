"""Count the places to write in while a document is rendered, so that a second layout can make them larger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SlotStyle = Literal["lines", "box", "grid", "row"]
# A place keeps at least so many lines when a sheet is made shorter; squares are counted by the task and stay.
_LEAST = {"lines": 2, "box": 3, "row": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place to write in: ruled lines, a box, squares, or a row of ruled cells; `lines` as the document asks."""

    lines: int
    style: SlotStyle

    @property
    def least(self) -> int:
        """Return how few lines the place may have."""
        return min(self.lines, _LEAST.get(self.style, self.lines))


@dataclass(slots=True, kw_only=True)
class Room:
    """The places to write in, counted from 1 as they are rendered; `extra` lines are added to each.

    With `marked` every place bears its number in the page, by which a layout is measured.
    """

    extra: Mapping[int, int] = field(default_factory=dict)
    marked: bool = False
    slots: list[Slot] = field(default_factory=list)

    def take(self, lines: int, style: SlotStyle) -> tuple[str, int]:
        """Count the next place; return its mark and how many lines it is to have."""
        self.slots.append(Slot(lines=lines, style=style))
        number = len(self.slots)
        return str(number) if self.marked else "", max(1, lines + self.extra.get(number, 0))
