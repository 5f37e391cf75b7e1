"""Find where a box (专栏) ends: its lines stand on a measure of their own, or reach to the next heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.counters import HEADING_SYSTEMS, find_mark
from generator.importer.lines.grid import Grid, measure_few
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line

BOX = re.compile(
    f"((?:专栏|专题|链接|资料|案例)[{BLANKS}]*[0-9０-９一二三四五六七八九十]+|专栏)[{BLANKS}]*[：:.．、]?[{BLANKS}]*(.*)$"
)
_CLOSED = "。！？；”："
_SLACK = 1.2


def box_size(lines: Sequence[Line], start: int, grid: Grid, caption: re.Pattern[str]) -> tuple[int, bool]:
    """Return how many lines from `start` on are in a box, and whether that is sure."""
    if start < len(lines) and lines[start].style:
        styled = takewhile(lambda line: line.style == "box" and line.group == lines[start].group, lines[start:])
        return sum(1 for _ in styled), True
    limit = _limit(lines, start, caption)
    if not grid.is_printed:
        return limit - start, False
    wide = _wide(lines, start, limit, grid)
    if wide:
        return wide, True
    narrow = _narrow(lines, start, limit, grid)
    return (narrow, True) if narrow else (limit - start, False)


def _limit(lines: Sequence[Line], start: int, caption: re.Pattern[str]) -> int:
    """Return the place of the next heading, caption or box."""
    for n in range(start, len(lines)):
        text = lines[n].text
        if lines[n].level:
            return n
        mark = find_mark(text)
        heading = mark is not None and mark.system in HEADING_SYSTEMS and not mark.system.startswith("arabic")
        if heading and len(text) <= 40 and text[-1] not in "。；，：！？":
            return n
        if (caption.match(text) or BOX.match(text)) and len(text) <= 60 and text[-1] not in "。；，" and n > start:
            return n
        if len(text) <= 4 and text.replace(" ", "") in ("结束语", "结语", "后记"):
            return n
    return len(lines)


def _wide(lines: Sequence[Line], start: int, limit: int, grid: Grid) -> int:
    """Return how many lines are wider than the page's measure, with those that end their sentences."""
    size = 0
    last = 0
    while start + size < limit:
        line = lines[start + size]
        wide = grid.width_of(line.text) > grid.width + 1.5
        going_on = size > 0 and lines[start + size - 1].text[-1] not in "。！？；”"
        last = size + 1 if wide else last
        if not wide and not going_on:
            # A box may hold another paragraph, whose first or only line is not wide.
            ahead = lines[start + size + 1 : min(limit, start + size + 3)]
            if not any(grid.width_of(x.text) > grid.width + 1.5 for x in ahead):
                break
        size += 1
    return size if last else 0


def _narrow(lines: Sequence[Line], start: int, limit: int, grid: Grid) -> int:
    """Return how many lines keep a measure that is clearly narrower than the page's."""
    sizes = [grid.width_of(line.text) for line in lines[start : start + 12]]
    opens = [line.text[-1] not in _CLOSED for line in lines[start : start + 12]]
    run = next(
        (n for n in range(1, len(sizes) - 1) if opens[n - 1] and opens[n] and abs(sizes[n] - sizes[n - 1]) < 2.6), 0
    )
    top = max(sizes[: run + 1], default=0.0)
    # Two open lines in a row are the first and the second of a paragraph at most, so the wider one is full.
    if not run or not 8 < top < grid.width - _SLACK:
        return 0
    n = start
    while n < limit and grid.width_of(lines[n].text) <= top + _SLACK:
        n += 1
    while n > start and n < limit and lines[n - 1].text[-1] not in "。！？；”":
        n -= 1  # the first line of the next paragraph is as wide as the box
    return n - start


def box_text(lines: Sequence[Line], grid: Grid) -> list[str]:
    """Return the paragraphs of a box."""
    blocks = unwrap(lines, measure_few([line.text for line in lines], grid)) if lines else []
    return [plain(joined(lines[n].text for n in block.lines)) for block in blocks]
