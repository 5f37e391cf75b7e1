"""Set titles: two parts on two lines, long ones on lines of like length."""

from __future__ import annotations

from math import ceil
from typing import Any

from generator.model.document import Inline, Inlines, LineBreak, Text
from generator.writers.html_inline import plain_text, render
from generator.writers.text_width import text_width

_GAP = "　"


def title_data(title: Inlines, *, capacity: float) -> dict[str, Any]:
    """Return a title as printed, its plain words, and the width in em (or 0) that keeps its lines of like length.

    The wide gap of a two-part title becomes a line break where the whole does not stand on one line of `capacity` em.
    """
    words = plain_text(title)
    parts = _broken(title) if _GAP in words and text_width(words) > capacity else title
    longest = max((text_width(plain_text(line)) for line in _lines(parts)), default=0.0)
    return {"title": render(parts), "title_words": words, "title_width": _balanced(longest, capacity)}


def _broken(title: Inlines) -> Inlines:
    """Return a title with a line break for each wide gap at its top level."""
    inlines: list[Inline] = []
    for inline in title:
        if not isinstance(inline, Text):
            inlines.append(inline)
            continue
        for n, part in enumerate(part for part in inline.text.split(_GAP) if part):
            if n:
                inlines.append(LineBreak())
            inlines.append(Text(text=part))
    return tuple(inlines)


def _lines(title: Inlines) -> list[Inlines]:
    lines: list[list[Inline]] = [[]]
    for inline in title:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [tuple(line) for line in lines]


def balanced_width(words: str, capacity: float) -> float:
    """Return the width in em that sets too long words in lines of like length, or 0 when they fit one line."""
    return _balanced(text_width(words), capacity)


def _balanced(width: float, capacity: float) -> float:
    """Return the width that sets a too long line in lines of like length, or 0 when it fits."""
    if width <= capacity:
        return 0
    return min(capacity, ceil(width / ceil(width / capacity)) + 1)
