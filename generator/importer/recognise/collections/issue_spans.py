"""Find where the articles of a collection begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.counters import find_mark
from generator.importer.fields.article_end import read_tail
from generator.importer.fields.column_labels import EDITOR_NAMES, find_labels
from generator.importer.fields.contents_list import ContentsList, Entry
from generator.importer.fields.people import read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.grid import Grid
from generator.importer.manuscript import Line

_SIGNED = re.compile(r"[日月](?:印发|发布|印制)?[）)]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The lines of one article: `start` is its title's first line, `count` how many the title takes."""

    column: str
    start: int
    count: int
    end: int
    entry: Entry | None = None


def find_spans(lines: Sequence[Line], contents: ContentsList, grid: Grid) -> list[Span]:
    """Return where each article begins and ends: by the contents list, else by how articles end and begin."""
    starts: dict[int, tuple[int, Entry | None]] = {
        e.start: (e.count, e) for e in contents.entries if e.start is not None
    }
    after_label = {x.place + (0 if x.rest else 1): x for x in contents.labels}
    for place, label in after_label.items():
        if label.name not in EDITOR_NAMES and place < len(lines) and place not in starts:
            starts[place] = (_title_count(lines, place, grid), None)
    for place in _unlisted(lines, contents, starts, grid):
        starts[place] = (_title_count(lines, place, grid), None)
    spans: list[Span] = []
    ordered = sorted(starts)
    places = [x.place for x in contents.labels]
    for n, start in enumerate(ordered):
        count, entry = starts[start]
        end = ordered[n + 1] if n + 1 < len(ordered) else len(lines)
        at = bisect_right(places, start)
        cut = places[at : at + 1]
        column = contents.labels[at - 1].name if at else ""
        if not column and entry and entry.column:
            column = entry.column
        spans.append(Span(column=column, start=start, count=count, end=min([end, *cut]), entry=entry))
    return spans


def _unlisted(
    lines: Sequence[Line], contents: ContentsList, starts: dict[int, tuple[int, Entry | None]], grid: Grid
) -> list[int]:
    """Return where articles begin that no contents list names: after the end of another one, with a title.

    Where a contents list was found, the new one must also have a byline and open a page, for the list is trusted.
    """
    listed = bool(contents.entries)
    if not listed and (styled := _styled_titles(lines, contents)):
        return [n for n in styled if n not in starts]
    ends = [n for n, line in enumerate(lines) if tail_kind(line.text) or _SIGNED.search(line.text)]
    labels = {x.place for x in contents.labels}
    taken = {place for start, (count, _) in starts.items() for place in range(start, start + count)}
    taken |= {*starts, *labels, *(place + 1 for place in labels)}
    near = {n + k for n in ends for k in range(1, 6)} - taken
    return [
        n
        for n in range(contents.body + 1, len(lines) - 1)
        if n in near and _follows_article(lines, n, grid) and (not listed or _opens_page_with_byline(lines, n, grid))
    ]


def _follows_article(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    """Return whether line `n` may be a title right behind the end of an article."""
    if tail_kind(lines[n].text) or not _could_be_title(lines[n].text, grid):
        return False
    return _ends_article(lines, n - 1, grid) and not _is_tail(lines, n, grid)


def _opens_page_with_byline(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    below = n + _title_count(lines, n, grid)
    return lines[n].page_top and below < len(lines) and read_byline(lines[below].text) is not None


def _styled_titles(lines: Sequence[Line], contents: ContentsList) -> list[int]:
    """Return where articles begin by the styles of a format: at headings of the first level that bear no number."""
    found = [
        n
        for n in range(contents.body, len(lines))
        if lines[n].level == 1 and (n == 0 or lines[n - 1].level != 1) and not find_mark(lines[n].text)
    ]
    labels = {x.place for x in contents.labels}
    found = [n for n in found if n not in labels]
    return found if len(found) >= max(2, len({x.name for x in contents.labels})) else []


def _ends_article(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    """Return whether line `n` is the last one of an article's end."""
    tail = read_tail(lines[max(0, n - 9) : n + 1], grid)
    return bool(tail) and any(item.kind in ("source", "affiliation", "signature") for item in tail)


def _is_tail(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    """Return whether line `n` still belongs to the end of the article before it."""
    first = max(0, n - 9)
    return any(n - first in item.lines for item in read_tail(lines[first : n + 1], grid))


def _could_be_title(text: str, grid: Grid) -> bool:
    limit = grid.width * 0.85 if grid.is_printed else 45
    return 3 <= len(text) <= limit and text[-1] not in "。；：，！" and not find_mark(text)


def _title_count(lines: Sequence[Line], start: int, grid: Grid) -> int:
    """Return how many lines an unlisted title takes: up to the byline, else while the lines stand close."""
    if lines[start].level:
        styled = (n for n in range(start, len(lines)) if lines[n].level != lines[start].level)
        return next(styled, len(lines)) - start
    for count in (1, 2, 3):
        n = start + count
        if n >= len(lines):
            return count
        text = lines[n].text
        if (
            find_labels([lines[n]])
            or read_byline(text) is not None
            or not _could_be_title(text, grid)
            or text[0] in "—（(“"
        ):
            return count
        named = any(
            n + k < len(lines)
            and read_byline(lines[n + k].text) is not None
            and _could_be_title(lines[n + k].text, grid)
            for k in (1, 2)
        )
        if not named and lines[n].gap >= max(1, lines[start + 1].gap) and lines[n].gap > 0:
            return count
    return 3
