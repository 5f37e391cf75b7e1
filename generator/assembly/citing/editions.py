"""The edition of a book, as references name it (GB/T 7714, 8.3)."""

from __future__ import annotations

import re

from generator.model.source import Source

_FIRST_EDITION = re.compile(r"(第?[1一]版|初版)$")
_EDITION = re.compile(r"第?([\d一二三四五六七八九十]+)版$")
_DIGITS = {mark: n for n, mark in enumerate("零一二三四五六七八九")}


def edition_of(source: Source) -> str:
    """Return `2版`; the first edition is not named."""
    edition = source.edition.strip()
    if not edition or _FIRST_EDITION.match(edition):
        return ""
    found = _EDITION.match(edition)
    return f"{_arabic(found[1])}版" if found else edition


def _arabic(number: str) -> str:
    if number.isdecimal():
        return number
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return str(_DIGITS[number]) if len(number) == 1 else number
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))
