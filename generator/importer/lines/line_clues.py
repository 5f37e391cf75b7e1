"""Gather what is known about each printed line: its width, its end, the mark that opens it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.characters import squeezed
from generator.importer.counters import FRAME, CounterMark, find_mark
from generator.importer.lines.grid import Grid
from generator.importer.lines.speakers import split_label
from generator.importer.manuscript import Line
from generator.text.line_classes import NOT_AT_LINE_START, SENTENCE_CLOSERS, SENTENCE_STOPS

Ending = Literal["stop", "pause", "comma", "other"]

SALUTATION = re.compile(r"(?:尊敬的|亲爱的|各位|女士们|先生们|同志们|朋友们|老师们|同学们|大家好|谢谢)")
_NO_START = NOT_AT_LINE_START + "…"
_TOKEN = re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ．.%％,\-/]+|——+|……+|.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What is known about one line."""

    width: float
    need: float
    ending: Ending
    mark: CounterMark | None
    label: bool
    salutation: bool
    forbidden: bool
    quoted: bool
    bare_head: bool
    frame: bool
    deep: bool
    gap: int
    is_heading: bool


def clues_of(lines: Sequence[Line], n: int, grid: Grid, labels: frozenset[str]) -> Clues:
    """Return what is known about line `n`; `labels` are the speakers of an interview."""
    line = lines[n]
    text = line.text
    following = lines[n + 1].text if n + 1 < len(lines) else ""
    return Clues(
        width=line.extent * grid.width if line.extent else grid.width_of(text),
        need=_need(following, grid),
        ending=ending_of(text),
        mark=_opening_mark(lines, n),
        label=bool(labels) and split_label(text, labels) is not None,
        salutation=bool(SALUTATION.match(text)),
        forbidden=text[0] in _NO_START,
        quoted=is_quoted(text),
        bare_head=is_bare_head(lines, n),
        frame=len(text) <= 9 and squeezed(text) in FRAME,
        deep=1.4 <= line.indent <= 4.5,
        gap=min(2, line.gap),
        is_heading=line.style.startswith("heading"),
    )


def _opening_mark(lines: Sequence[Line], n: int) -> CounterMark | None:
    """Return the mark that opens line `n`; 第三 opens nothing where 第二 stands inside one of the lines before it."""
    mark = find_mark(lines[n].text)
    if mark is None or not mark.loose or mark.system == "word":
        return mark
    count = next((k for k, c in enumerate(_COUNT) if c in mark.text), 0)
    if count < 2:
        return mark
    before = mark.text.replace(_COUNT[count], _COUNT[count - 1])
    inside = any(before in line.text[2:] for line in lines[max(0, n - 8) : n])
    return None if inside else mark


_COUNT = "〇一二三四五六七八九"


def _need(text: str, grid: Grid) -> float:
    """Return the room that the beginning of `text` would have taken on the line before it."""
    if not text:
        return 1.0
    found = _TOKEN.match(text)
    token = found.group() if found else text[0]
    rest = text[len(token) :]
    while rest and rest[0] in _NO_START:
        token, rest = token + rest[0], rest[1:]
    return grid.width_of(token)


def ending_of(text: str) -> Ending:
    """Name how a line ends: with a full `stop`, a `pause` that may end a paragraph, a `comma`, or `other`."""
    if text.rstrip(SENTENCE_CLOSERS).endswith(tuple(SENTENCE_STOPS)):
        return "stop"
    if text[-1] in "；：;:":
        return "pause"
    if text[-1] in "，、,":
        return "comma"
    if text[-1] in "）)" and text[0] in "（(":
        return "stop"
    return "other"


def is_bare_head(lines: Sequence[Line], n: int) -> bool:
    """Return whether line `n` is a heading with a full stop, （二）工作原则。, and not the last item of a list."""
    text = lines[n].text
    if len(text) > 14 or text[-1] != "。" or n + 1 >= len(lines) or (n and lines[n - 1].text[-1] in "；，"):
        return False
    mark, below = find_mark(text), find_mark(lines[n + 1].text)
    listed = below is not None and below.system == "paren" and len(lines[n + 1].text) <= 14
    return mark is not None and mark.system == "paren" and not listed


def is_quoted(text: str) -> bool:
    """Return whether a line is one quotation that is no sentence: “书角”."""
    return text[0] in "“「『" and text[-1] in "”」』" and text[-2:-1] not in "。！…" and len(text) > 2
