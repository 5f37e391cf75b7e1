"""Write numbers in Chinese."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return a number from 1 to 9999 in Chinese, 一, 十二, 一百零三; any other one in figures."""
    if not 0 < number < 10_000:
        return str(number)
    shown, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            shown += ("零" if gap else "") + DIGITS[digit] + name
        gap = bool(shown) and not digit
    return shown[1:] if shown.startswith("一十") else shown
