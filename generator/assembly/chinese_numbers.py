"""Write numbers in Chinese."""

from __future__ import annotations

_NUMERALS = "〇一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return a number below 100 in Chinese: 一, 十, 十二, 二十."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return head + (_NUMERALS[ones] if ones or not tens else "")
