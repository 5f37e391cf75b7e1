"""Place the labels below a chart: the middle of each, its lines and its row.

All lengths are in units of the drawing, of which its type has `EM`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.text.line_classes import NOT_AT_LINE_END, NOT_AT_LINE_START, one_of
from generator.text.width import text_width

EM = 17.0
_MOST_LINES = 3
_MOST_ROWS = 3
# Free on the left and right of a line of a label together, in em; free between two labels, in units.
_AIR = 0.4
_BETWEEN = 4
_DATE = re.compile(r"(\d{4})(?:年(\d{1,2})月)?")
# What no line of a label tears: a number with what follows it, a Latin word, a mark with the character it clings to.
_PIECE = re.compile(
    rf"“[^”]{{1,4}}”|{one_of(NOT_AT_LINE_END)}*(?:\d[\d.,]*(?:[—–~～-]\d[\d.,]*)*[%％年月日期]?|[A-Za-z]+|[^\d])"
    f"{one_of(NOT_AT_LINE_START)}*"
)

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisLabel:
    """A label: the middle of its mark, its lines, and the row below the axis that they are in."""

    middle: float
    lines: Lines
    row: int


def place_labels(labels: Sequence[str], slot: float, left: float, *, by_date: bool) -> tuple[AxisLabel, ...] | None:
    """Return the labels so that none touches another, or None when three rows are not enough.

    Each has a slot that wide from `left` on; by date, rising years or months are spaced in proportion.
    """
    middles = _middles(labels, slot, left, by_date=by_date)
    ends = [float("-inf")] * _MOST_ROWS
    placed: list[AxisLabel] = []
    for n, middle in enumerate(middles):
        lines = wrapped(labels[n], slot / EM)
        half = max(map(text_width, lines)) * EM / 2
        row = next((row for row, end in enumerate(ends) if end <= middle - half), None)
        if row is None:
            return None
        ends[row] = middle + half + _BETWEEN
        placed.append(AxisLabel(middle=middle, lines=lines, row=row))
    return tuple(placed)


def rows_in_turn(labels: Sequence[str], slot: float, left: float) -> tuple[AxisLabel, ...]:
    """Return labels that touch each other in any case, in three rows by turns."""
    middles = _middles(labels, slot, left, by_date=False)
    return tuple(
        AxisLabel(middle=middle, lines=wrapped(labels[n], slot / EM), row=n % _MOST_ROWS)
        for n, middle in enumerate(middles)
    )


def _middles(labels: Sequence[str], slot: float, left: float, *, by_date: bool) -> tuple[float, ...]:
    even = tuple(left + slot * (n + 0.5) for n in range(len(labels)))
    dates = dates_of(labels) if by_date else None
    if dates is None:
        return even
    scale = (even[-1] - even[0]) / (dates[-1] - dates[0])
    return tuple(even[0] + (date - dates[0]) * scale for date in dates)


def dates_of(labels: Sequence[str]) -> tuple[float, ...] | None:
    """Return the labels as years, or None where they are not two or more rising dates."""
    found = [_DATE.search(label) for label in labels]
    dates = tuple(int(date[1]) + (int(date[2] or 1) - 1) / 12 for date in found if date)
    rises = all(before < after for before, after in pairwise(dates))
    return dates if rises and len(dates) == len(labels) > 1 else None


def wrapped(label: str, width: float) -> Lines:
    """Return a label in lines of at most `width` em; a year stays whole, even where it is wider."""
    lines = [""]
    for piece in _PIECE.findall(label):
        if lines[-1] and text_width(lines[-1] + piece) > width - _AIR and len(lines) < _MOST_LINES:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)
