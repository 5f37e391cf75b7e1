"""Find a figure in a text as it is written there: the number whole, its unit behind it, its year near it."""

from __future__ import annotations

import re

from generator.library.fidelity.folded import fold

BEFORE, AFTER = 400, 80  # characters around a figure among which its year is


def find_figure(text: str, value: str, unit: str = "") -> list[int]:
    """Return the position of a number with its unit in a folded text; 17.5 does not occur in 117.5."""
    number, measure = re.escape(fold(value)), re.escape(fold(unit))
    if not number:
        return []
    head = r"(?<![0-9.])" if number[0].isdigit() else ""
    tail = r"(?![0-9]|\.[0-9])" if not measure and number[-1].isdigit() else ""
    return [found.start() for found in re.finditer(f"{head}{number}{tail}{measure}", text)]


def has_year_near(text: str, at: int, year: str) -> bool:
    """Return whether a year occurs in the words before or behind a place of a folded text."""
    return re.search(rf"(?<![0-9]){year}(?![0-9])", text[max(0, at - BEFORE) : at + AFTER]) is not None
