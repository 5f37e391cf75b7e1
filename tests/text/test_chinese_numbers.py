"""Numbers in Chinese."""

from __future__ import annotations

import pytest

from generator.text.chinese_numbers import chinese_number

WRITTEN = {
    1: "一", 10: "十", 12: "十二", 20: "二十", 35: "三十五", 99: "九十九", 100: "一百", 103: "一百零三",
    110: "一百一十", 2003: "二千零三", 9999: "九千九百九十九",
}  # fmt: skip


@pytest.mark.parametrize(("number", "text"), WRITTEN.items())
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text


def test_what_is_no_number_of_four_digits_is_written_in_figures() -> None:
    assert [chinese_number(number) for number in (0, 10_000)] == ["0", "10000"]
