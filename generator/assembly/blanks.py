"""The room of an answer: the width of a blank, the lines of a cell.

Blanks grow in steps, so that they do not tell how long the answer is.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from generator.text.width import BY_HAND, text_width

# In em; every blank of a question has one width, so that none tells more than its neighbours.
_STEPS = (5.0, 8.0, 12.0, 16.0, 20.0, 24.0)
_SHEET, _CELL_EDGES = 44.0, 1.4  # the text width of a sheet, and what the edges of a cell take of it
_ROOM = 0.8  # what is left free beside the answer


def blank_width(answers: Iterable[str], typed: float = 0) -> float:
    """Return the width of each blank of a question: no less than typed, and room for the longest of its answers."""
    needed = max((text_width(answer, BY_HAND) + _ROOM for answer in answers), default=0.0)
    return max(typed, next((step for step in _STEPS if step >= needed), _STEPS[-1]))


def lines_for(answer: str, share: float) -> int:
    """Return how many lines an answer takes in a cell that has this share of an A4 sheet's text width."""
    return ceil(text_width(answer, BY_HAND) / max(share * _SHEET - _CELL_EDGES, 2.0))
