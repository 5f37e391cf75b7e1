"""Read lines out of a PDF as they were drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page: its words, its edges and its foot in points, the size of its type."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    size: float


def lines_of(path: Path) -> tuple[Line, ...]:
    """Return the lines of a PDF in the order in which they were drawn; a row of a table may be one of them."""
    document = pypdfium2.PdfDocument(path)
    return tuple(line for n, page in enumerate(document) for line in _lines(n, page))


def _lines(number: int, page: Any) -> Iterator[Line]:
    text = page.get_textpage()
    found: list[tuple[str, float, float, float, float]] = []
    for n in range(text.count_chars()):
        mark = text.get_text_range(n, 1)
        if not mark.strip():
            continue
        left, bottom, right, top = text.get_charbox(n, loose=True)
        size = top - bottom
        if found and not _goes_on(found[-1], left, bottom, size):
            yield _line(number, found)
            found = []
        found.append((mark, left, min(right, left + size), bottom, size))
    if found:
        yield _line(number, found)


def _goes_on(before: tuple[str, float, float, float, float], left: float, bottom: float, size: float) -> bool:
    _, start, _, foot, height = before
    return abs(foot - bottom) < max(size, height) * 0.4 and start < left


def _line(page: int, marks: list[tuple[str, float, float, float, float]]) -> Line:
    return Line(
        page=page,
        text="".join(mark for mark, *_ in marks),
        left=min(left for _, left, *_ in marks),
        right=max(right for _, _, right, *_ in marks),
        bottom=marks[0][3],
        size=max(size for *_, size in marks),
    )
