"""Recognise who speaks in an interview: 记者：……, ■ 记者：……, 【记者】……, 问：……."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from generator.importer.characters import BLANKS, HAN, plain
from generator.importer.counters import find_mark
from generator.importer.manuscript import Line

_NAME = f"[《“]?[{HAN}A-Za-zＡ-Ｚ·{BLANKS}]{{1,14}}[》”]?(?:[（(][^）)]{{1,8}}[）)])?"
_SPEAKER = re.compile(
    f"(?:[■□●○◆◇▲△★☆◎※►▶•][{BLANKS}]*)?(?:({_NAME})[：:]|[【〖［\\[]({_NAME})[】〗］\\]][：:]?)[{BLANKS}]*"
)
_SQUARES = "■□●○◆◇▲△★☆◎※►▶•【〖［["


def find_labels(lines: Sequence[Line]) -> frozenset[str]:
    """Return the speakers of an interview: words that open two or more lines as labels, at least two of them."""
    counts: Counter[str] = Counter()
    for line in lines:
        found = _SPEAKER.match(line.text)
        if found and (line.text[0] in _SQUARES or not find_mark(line.text)):
            counts[_name(found)] += 1
    often = {word for word, n in counts.items() if n >= 2}
    return frozenset(often) if len(often) >= 2 else frozenset()


def split_label(text: str, labels: Collection[str]) -> tuple[str, str] | None:
    """Return the speaker that opens `text` and the rest of it, None when none of `labels` does."""
    found = _SPEAKER.match(text) if labels else None
    if not found or _name(found) not in labels:
        return None
    return _name(found), text[found.end() :]


def _name(found: re.Match[str]) -> str:
    return plain(found.group(1) or found.group(2))
