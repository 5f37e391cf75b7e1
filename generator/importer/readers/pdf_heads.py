"""Tell the headings of a PDF without bookmarks by the size of their type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.importer.characters import squeezed
from generator.importer.manuscript import Line

_LARGER = 1.14
_MOST_LINES = 4
_MOST_CHARACTERS = 90
_LEVELS = 3


def heads_by_size(lines: Sequence[Line], sizes: Mapping[int, float]) -> dict[tuple[int, int], int]:
    """Return the runs of lines, from a place to before another, that are set larger than the text, with their levels.

    `sizes` are by line number. The larger the type the higher the level; type that stands once only, above all others,
    is that of the document's title, which is on the first level too.
    """
    usual = _usual(lines, sizes)
    if not usual:
        return {}
    again = Counter(_shape(line) for line in lines)
    runs = [
        run
        for run in _runs(lines, sizes, usual)
        if _may_be_head(lines, run) and not (lines[run[0]].page_top and again[_shape(lines[run[0]])] > 1)
    ]
    counts = Counter(_size(lines[start], sizes) for start, _ in runs)
    ordered = sorted(counts, reverse=True)
    alone = len(ordered) > 1 and counts[ordered[0]] == 1 and _size(lines[runs[0][0]], sizes) == ordered[0]
    ranked = ordered[1:] if alone else ordered
    levels = {size: n for n, size in enumerate(ranked, 1)} | ({ordered[0]: 1} if alone else {})
    found = {run: levels[_size(lines[run[0]], sizes)] for run in runs}
    return {run: level for run, level in found.items() if level <= _LEVELS}


def _shape(line: Line) -> str:
    """Return what a running head has in common on all pages."""
    return re.sub("[0-9０-９]+", "#", squeezed(line.text))


def _usual(lines: Sequence[Line], sizes: Mapping[int, float]) -> float:
    counts: Counter[float] = Counter()
    for line in lines:
        if line.number in sizes:
            counts[_size(line, sizes)] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def _size(line: Line, sizes: Mapping[int, float]) -> float:
    """Return the size of a line's type to the half point."""
    return round(sizes.get(line.number, 0.0) * 2) / 2


def _runs(lines: Sequence[Line], sizes: Mapping[int, float], usual: float) -> list[tuple[int, int]]:
    """Return the runs of lines in one larger size on one page."""
    runs: list[tuple[int, int]] = []
    start = None
    for n, line in enumerate(lines):
        large = not line.style and _size(line, sizes) >= usual * _LARGER
        if start is not None and not (
            large and line.page == lines[start].page and abs(_size(line, sizes) - _size(lines[start], sizes)) < 0.8
        ):
            runs.append((start, n))
            start = None
        if large and start is None:
            start = n
    return [*runs, (start, len(lines))] if start is not None else runs


def _may_be_head(lines: Sequence[Line], run: tuple[int, int]) -> bool:
    """Return whether a run may be a heading: a paragraph in larger type, a page number or an initial is none."""
    texts = [line.text for line in lines[run[0] : run[1]]]
    whole = "".join(texts)
    if len(texts) > _MOST_LINES or not 2 <= len(whole) <= _MOST_CHARACTERS or texts[-1][-1] in "。；，：":
        return False
    return sum("\u4e00" <= c <= "\u9fff" for c in whole) >= 2
