"""Numbers in circles."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.text.circled import CIRCLED, circled


@pytest.mark.parametrize(("number", "text"), [(0, "（0）"), (1, "①"), (20, "⑳"), (21, "（21）")])
def test_numbers_without_a_circle_are_in_brackets(number: int, text: str) -> None:
    assert circled(number) == text


def test_circles_follow_each_other() -> None:
    assert [ord(after) - ord(before) for before, after in pairwise(CIRCLED)] == [1] * 19
