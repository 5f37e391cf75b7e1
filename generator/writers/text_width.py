"""Estimate how wide text is when set, in em."""

from __future__ import annotations

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


def columns_for(texts: list[str], *, measure: float, gap: float = 1.0) -> int:
    """Return in how many columns (4, 2 or 1) short texts stand so that none of them wraps."""
    widest = max((text_width(text) for text in texts), default=0.0) + gap
    if len(texts) > 2 and widest * 4 <= measure:
        return 4
    return 2 if widest * 2 <= measure else 1
