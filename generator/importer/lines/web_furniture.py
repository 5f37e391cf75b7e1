"""Find what belongs to a web page and not to its text: its head, its path, its buttons, its related news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.characters import BLANKS
from generator.importer.lines.page_furniture import Noise
from generator.importer.manuscript import Line
from generator.importer.web_words import LEGAL, POSITION, RELATED, is_buttons

_B = f"[{BLANKS}]*"
_STAMP = re.compile(
    r"(?:发布时间|发布日期|时间|日期)?[：:]?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$"
)
_HEAD = re.compile("(?:来源|作者|编辑)[：:]")
_EDITORS = re.compile(
    f"[（(\\[【]?{_B}(?:责任编辑|责编|编辑|审核|校对|编审|监制|终审|一审|二审|三审){_B}[：:].{{1,40}}$"
)
_HEAD_LINES, _FOOT_LINES = 12, 24


def find_page_furniture(lines: Sequence[Line]) -> list[Noise]:
    """Return the path, buttons, credits and related news of a page that was copied as text."""
    found: list[Noise] = []
    foot = len(lines) - _FOOT_LINES
    for n, line in enumerate(lines):
        text = line.text
        if line.style or _HEAD_LINES <= n < foot:
            continue
        if n < _HEAD_LINES and POSITION.match(text):
            found.append(Noise(place=n, reason="网页的路径"))
        elif n and is_buttons(text):
            found.append(Noise(place=n, reason="网页的按钮"))
        elif n > 2 and n >= foot and _EDITORS.match(text):
            found.append(Noise(place=n, reason="编辑人员"))
        elif n > 4 and RELATED.match(text) and all(_may_be_title(below.text) for below in lines[n + 1 :]):
            return [*found, *(Noise(place=k, reason="网页的相关推荐") for k in range(n, len(lines)))]
    return found


def _may_be_title(text: str) -> bool:
    return len(text) <= 60 and text[-1] not in "。；"


def find_web_noise(lines: Sequence[Line]) -> list[Noise]:
    """Return the lines of a saved web page that are not its text: above the title, and from the first button on."""
    found = [Noise(place=n, reason="网页的页头") for n in _head(lines)]
    foot = next((n for n in range(max(3, len(lines) * 4 // 5), len(lines)) if _is_foot(lines[n].text)), len(lines))
    return found + [Noise(place=n, reason="网页的按钮和相关推荐") for n in range(foot, len(lines))]


def _head(lines: Sequence[Line]) -> list[int]:
    """Return the stamps, counters and paths among the first lines, and a short name right above a stamp."""
    first = lines[:_HEAD_LINES]
    stamps = [n for n, line in enumerate(first) if _STAMP.match(line.text) and "年" not in line.text]
    names = [n - 1 for n in stamps if n and len(lines[n - 1].text) <= 6]
    marks = [n for n, line in enumerate(first) if _is_head(line.text)]
    return sorted({*stamps, *names, *marks})


def _is_head(text: str) -> bool:
    return len(text) <= 40 and any((_HEAD.match(text), POSITION.match(text), is_buttons(text)))


def _is_foot(text: str) -> bool:
    return len(text) <= 16 and any((is_buttons(text), RELATED.match(text), LEGAL.search(text), _EDITORS.match(text)))
