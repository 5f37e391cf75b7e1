"""Estimate how wide text is when set, in em."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

# Half-width letters and digits differ; this is what a line of them comes to in the serif face.
_NARROW = 0.55
_WIDE_AMBIGUOUS = frozenset("“”‘’—…·×÷°①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ→←↑↓√")


def is_wide(mark: str) -> bool:
    """Say whether one character fills a whole em in Chinese print."""
    return east_asian_width(mark) in "WF" or mark in _WIDE_AMBIGUOUS


def text_width(text: str) -> float:
    """Return the width of text in em."""
    return sum(1.0 if is_wide(mark) else _NARROW for mark in text)


def shortened(text: str, width: float) -> str:
    """Return text that is at most so many em wide, its end replaced by … where it is longer."""
    if text_width(text) <= width:
        return text
    kept = text
    while kept and text_width(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


# Advance widths of printable ASCII in Noto Serif CJK SC, in em, rounded up to a twentieth; other serif faces differ by
# a few hundredths.
_ASCII = {
    mark: width
    for width, marks in (
        (0.2, "'"), (0.25, " "), (0.3, "!j|"), (0.35, "(),-./:;[\\]ilt{}"), (0.4, '"IJf'), (0.45, "1?`rs"), (0.5, "*z"),
        (0.55, "#$023456789S_acegvxy"), (0.6, "+<=>LZ^koq~"), (0.65, "BEFPTbdhnpu"), (0.7, "ACRVXY"), (0.75, "DGKOQ"),
        (0.8, "&NU"), (0.85, "Hw"), (0.9, "%@"), (0.95, "Mm"), (1.05, "W"),
    )
    for mark in marks
}  # fmt: skip
# What stands between Chinese and Latin letters or digits.
_SCRIPTS_MEET = re.compile(r"[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9%‰℃](?=[\u4e00-\u9fff])")
_MEETING = 0.1


def measured_width(text: str) -> float:
    """Return the width of text in em as the base design sets it, letter by letter."""
    letters = sum(1.0 if is_wide(mark) else _ASCII.get(mark, _NARROW) for mark in text)
    return letters + _MEETING * len(_SCRIPTS_MEET.findall(text))


def columns_for(texts: list[str], *, measure: float, gap: float = 1.0) -> int:
    """Return in how many columns (4, 2 or 1) short texts stand so that none of them wraps."""
    widest = max((measured_width(text) for text in texts), default=0.0) + gap
    if len(texts) > 2 and widest * 4 <= measure:
        return 4
    return 2 if widest * 2 <= measure else 1
