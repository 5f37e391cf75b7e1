"""Decide how wide a blank is: as wide as its answer wants, in steps that do not tell how long the answer is."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import east_asian_width

# In em; every blank of a question has one width, so that none tells more than its neighbours.
_STEPS = (5.0, 8.0, 12.0, 16.0, 20.0, 24.0)
_LATIN = 0.6
_ROOM = 0.8  # what stands free beside the answer


def blank_width(answers: Iterable[str], typed: float = 0) -> float:
    """Return the width of each blank of a question: no less than typed, and room for the longest of its answers."""
    needed = max((_width(answer) + _ROOM for answer in answers), default=0.0)
    return max(typed, next((step for step in _STEPS if step >= needed), _STEPS[-1]))


def _width(text: str) -> float:
    return sum(1.0 if east_asian_width(mark) in "WFA" else _LATIN for mark in text)
