"""Set titles in HTML, in the lines that the layout gives them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from generator.layout.title_breaks import Pairs, balanced_width, lines_of_title
from generator.model.document import Inlines, plain
from generator.writers.html.inline import bare_text, render


def title_data(title: Inlines, *, capacity: float, pairs: Callable[[], Pairs] = dict) -> dict[str, Any]:
    """Return a title as printed, its plain words, and the width in em (or 0) that keeps its lines of like length."""
    lines = lines_of_title(title, capacity, pairs)
    return {
        "title": _joined(lines),
        "title_words": bare_text(title),
        "title_width": balanced_width(lines, capacity),
    }


def title_lines(words: str, capacity: float, pairs: Callable[[], Pairs]) -> Markup:
    """Return a title without marks in it as HTML, in lines that the sense allows."""
    return _joined(lines_of_title(plain(words), capacity, pairs))


def _joined(lines: tuple[Inlines, ...]) -> Markup:
    return Markup("<br>").join(render(line) for line in lines)
