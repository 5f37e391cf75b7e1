"""Read the dates of Chinese documents as ISO dates, as precise as they are printed."""

from __future__ import annotations

import re

_HAN = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2}
_NUMBER = "[0-9０-９〇零○一二三四五六七八九十]"
_DATE = re.compile(f"({_NUMBER}{{4}})\\s*年(?:\\s*({_NUMBER}{{1,3}})\\s*月(?:\\s*({_NUMBER}{{1,3}})\\s*[日号])?)?")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)")
DATE_LINE = re.compile(
    f"[（(]?\\s*{_NUMBER}{{4}}\\s*年\\s*{_NUMBER}{{1,3}}\\s*月(?:\\s*{_NUMBER}{{1,3}}\\s*[日号])?\\s*[）)]?$"
)


def number(text: str) -> int | None:
    """Return the number written in `text` with Arabic or Chinese digits, None when it is none."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        left, right = number(tens) if tens else 1, number(ones) if ones else 0
        return None if left is None or right is None else left * 10 + right
    value = 0
    for c in text:
        if c.isdecimal():
            value = value * 10 + int(c)
        elif c in _HAN:
            value = value * 10 + _HAN[c]
        else:
            return None
    return value


def find_date(text: str) -> str | None:
    """Return the first date in `text` as `2021`, `2021-03` or `2021-03-15`, None when there is none."""
    match = _DATE.search(text) or _ISO.search(text)
    if match is None:
        return None
    year, month, day = (number(part) if part else None for part in match.groups())
    if year is None or not 1000 <= year <= 2999:
        return None
    if month is None or not 1 <= month <= 12:
        return f"{year:04}"
    if day is None or not 1 <= day <= 31:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}"


def without_date(text: str) -> str:
    """Return `text` without its dates."""
    return _DATE.sub("", text)
