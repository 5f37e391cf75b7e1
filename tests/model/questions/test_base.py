"""What the kinds of question share."""

from __future__ import annotations

import pytest

from generator.model.questions.base import repetitions, same_points


@pytest.mark.parametrize(("one", "other", "same"), [(0.1 + 0.2, 0.3, True), (1, 1.00001, False), (2, 1, False)])
def test_sums_of_points_agree_as_far_as_a_computer_counts(one: float, other: float, same: bool) -> None:
    assert same_points(one, other) == same


def test_an_item_is_compared_with_all_before_it_blanks_apart() -> None:
    flaws = list(repetitions(("甲 乙", "丙", "甲乙", "丙"), "items", "项"))
    assert [(flaw.path, flaw.message) for flaw in flaws] == [
        (("items", 2), "项“甲乙”与第 1 项相同"),
        (("items", 3), "项“丙”与第 2 项相同"),
    ]
