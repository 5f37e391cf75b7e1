"""Recognise headings that are counted 1, 1.1, 1.2, 2: in such a report a bare number opens a chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importer.characters import BLANKS
from generator.importer.manuscript import Line

_SECTION = re.compile(
    f"([0-9０-９]{{1,2}})[.．]([0-9０-９]{{1,2}})(?:[.．][0-9０-９]{{1,2}})?[{BLANKS}]*(?=[\u4e00-\u9fff“《A-Z])"
)
_CHAPTER = re.compile(
    f"(?:第[{BLANKS}]*)?([0-9０-９]{{1,2}})(?:[{BLANKS}]+|[{BLANKS}]*[.．、章][{BLANKS}]*)(?=[\u4e00-\u9fff“《A-Z])"
)
_UNIT = re.compile("[万亿千百]|吨|元|倍|年|月|日|公里|米|度|个|人|次|件|岁|小时|分钟|美元|升|克|家|座|条|项|％|%")


def style_decimals(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those styled as headings that a decimal count opens; all as they were where there is none."""
    sections = {n: (int(m.group(1)), int(m.group(2))) for n, line in enumerate(lines) if (m := _opens(_SECTION, line))}
    counted = _rising(sections)
    if len(counted) < 3:
        return list(lines)
    wanted = {first for first, _ in counted.values()}
    styled = dict.fromkeys(counted, "heading2")
    at = 0
    for n, line in enumerate(lines):
        found = _opens(_CHAPTER, line)
        if found and n not in styled and int(found.group(1)) == at + 1 and at + 1 <= max(wanted) + 3:
            at += 1
            styled[n] = "heading1"
    return [replace(line, style=styled[n]) if n in styled and not line.style else line for n, line in enumerate(lines)]


def _opens(pattern: re.Pattern[str], line: Line) -> re.Match[str] | None:
    text = line.text
    if len(text) > 40 or text[-1] in "。；，：！？、":
        return None
    found = pattern.match(text)
    return None if not found or _UNIT.match(text[found.end() :]) else found


def _rising(sections: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Return the sections that count on: 1.1, 1.2, 2.1."""
    kept: dict[int, tuple[int, int]] = {}
    before = (0, 0)
    for place, (first, second) in sections.items():
        same = first == before[0] and second in (before[1], before[1] + 1)
        if same or (first == before[0] + 1 and second == 1) or (not kept and second == 1):
            kept[place] = (first, second)
            before = (first, second)
    return kept
