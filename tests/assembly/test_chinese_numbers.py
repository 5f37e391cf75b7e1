"""Numbers in Chinese."""

from __future__ import annotations

import pytest

from generator.assembly.chinese_numbers import chinese_number


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (99, "九十九")]
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text
