"""Set titles: two parts on two lines, long ones on lines of like length."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil
from typing import Any

from markupsafe import Markup

from generator.layout.title_breaks import Pairs, broken_title
from generator.model.document import Inline, Inlines, LineBreak, Text
from generator.text.width import text_width
from generator.writers.html.inline import plain_text, render

_GAP = "　"


def title_data(title: Inlines, *, capacity: float, pairs: Callable[[], Pairs] = dict) -> dict[str, Any]:
    """Return a title as printed, its plain words, and the width in em (or 0) that keeps its lines of like length.

    The wide gap of a two-part title becomes a line break where the whole does not stand on one line of `capacity` em;
    a part that is still too long is broken by the sense, for which `pairs` tells what belongs together.
    """
    words = plain_text(title)
    parts = _broken(title) if _GAP in words and text_width(words) > capacity else title
    parts = tuple(piece for inline in parts for piece in _by_sense(inline, parts, capacity, pairs))
    longest = max((text_width(plain_text(line)) for line in _lines(parts)), default=0.0)
    return {"title": render(parts), "title_words": words, "title_width": _balanced(longest, capacity)}


def title_lines(words: str, capacity: float, pairs: Callable[[], Pairs]) -> Markup:
    """Return a title without marks in it as HTML, in lines that the sense allows."""
    parts = _by_sense(Text(text=words), (Text(text=words),), capacity, pairs)
    return render(tuple(parts))


def _by_sense(inline: Inline, title: Inlines, capacity: float, pairs: Callable[[], Pairs]) -> Iterator[Inline]:
    """Yield a piece of a title, broken if it is a line of its own and too long."""
    alone = isinstance(inline, Text) and all(isinstance(other, Text | LineBreak) for other in title)
    if not isinstance(inline, Text) or not alone or text_width(inline.text) <= capacity:
        yield inline
        return
    for n, line in enumerate(broken_title(inline.text, capacity, pairs())):
        if n:
            yield LineBreak()
        yield Text(text=line)


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


def _balanced(width: float, capacity: float) -> float:
    """Return the width that sets a too long line in lines of like length, or 0 when it fits."""
    if width <= capacity:
        return 0
    return min(capacity, ceil(width / ceil(width / capacity)) + 1)
