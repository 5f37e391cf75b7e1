"""The geometry of a printed page: paper, margins, columns, and the type of running text.

Every length that a style sheet, a Word file or the article flow needs is computed from these values.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

_MM_PER_POINT = 25.4 / 72
_TWIPS_PER_POINT = 20
# Lengths that are equal on paper must count as equal: margins are fitted to a whole number of characters and lines.
_DECIMALS = 5


class Mm(float):
    """A length on paper, in millimetres."""

    __slots__ = ()

    @classmethod
    def of_points(cls, points: float) -> Mm:
        """Return the length of so many typographic points (72 to the inch)."""
        return cls(points * _MM_PER_POINT)

    @property
    def points(self) -> float:
        """Return the length in typographic points."""
        return self / _MM_PER_POINT

    @property
    def twips(self) -> int:
        """Return the length in twentieths of a point, as Word counts."""
        return round(self.points * _TWIPS_PER_POINT)

    @property
    def css(self) -> str:
        """Return the length as CSS writes it."""
        return f"{plain_number(self)}mm"


def plain_number(value: float) -> str:
    """Return a number without needless zeros, exact to five decimals."""
    return f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page as it leaves the printer; `size` and `leading` of running text are in points.

    `header` and `footer` are the distances of running head and foot from the paper's edge in a Word file,
    `cover_top` and `cover_foot` are the margins of a cover.
    """

    paper: str
    width: Mm
    height: Mm
    top: Mm
    right: Mm
    foot: Mm
    left: Mm
    header: Mm
    footer: Mm
    size: float
    leading: float
    columns: int
    gap: Mm
    cover_top: Mm
    cover_foot: Mm

    @property
    def breadth(self) -> Mm:
        """Return the width of the text, all columns with the gaps between them."""
        return Mm(self.width - self.left - self.right)

    @property
    def depth(self) -> Mm:
        """Return the height of the text."""
        return Mm(self.height - self.top - self.foot)

    @property
    def measure(self) -> Mm:
        """Return the width of one column of text."""
        return Mm((self.breadth - self.gap * (self.columns - 1)) / self.columns)

    @property
    def characters(self) -> int:
        """Return how many Chinese characters a line holds."""
        return int(round(self.measure.points / self.size, _DECIMALS))

    @property
    def lines(self) -> int:
        """Return how many lines a column holds."""
        return int(round(self.depth.points / self.leading, _DECIMALS))

    @property
    def cover_depth(self) -> Mm:
        """Return the height of the text on a cover."""
        return Mm(self.height - self.cover_top - self.cover_foot)

    def with_measure(self, characters: int) -> Sheet:
        """Return the sheet with its side margins moved alike, until a line holds exactly so many characters."""
        text = Mm.of_points(characters * self.size) * self.columns + self.gap * (self.columns - 1)
        spare = (self.breadth - text) / 2
        return replace(self, left=Mm(self.left + spare), right=Mm(self.right + spare))

    def with_lines(self, lines: int) -> Sheet:
        """Return the sheet with its top and foot margins moved alike, until a column holds exactly so many lines."""
        spare = (self.depth - Mm.of_points(lines * self.leading)) / 2
        return replace(self, top=Mm(self.top + spare), foot=Mm(self.foot + spare))

    def scaled(self, factor: float) -> Sheet:
        """Return the sheet with every length so many times as long."""
        lengths: dict[str, Any] = {
            field.name: Mm(value * factor)
            for field in fields(self)
            if isinstance(value := getattr(self, field.name), Mm)
        }
        return replace(self, **lengths, size=self.size * factor, leading=self.leading * factor)
