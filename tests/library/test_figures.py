"""A figure is found whole, with its unit and its year near it."""

from __future__ import annotations

import pytest

from generator.library.figures import AFTER, BEFORE, find_figure, has_year_near


@pytest.mark.parametrize(
    ("text", "value", "unit", "expected"),
    [
        ("比重17.5%", "17.5", "%", [2]),
        ("比重117.5%", "17.5", "%", []),
        ("比重17.50", "17.5", "", []),
        ("比重17.5。", "17.5", "", [2]),
        ("比重17.5.", "17.5", "", [2]),
        ("比重0.17.5", "17.5", "", []),
        ("共12册和12册", "12", "册", [1, 5]),
        ("约12万册", "12", "册", []),
        ("任何", "", "册", []),
    ],
)
def test_a_number_is_found_only_whole_and_with_its_unit(text: str, value: str, unit: str, expected: list[int]) -> None:
    assert find_figure(text, value, unit) == expected


def test_a_year_is_near_up_to_so_many_characters() -> None:
    far = "字" * BEFORE
    assert has_year_near("2023" + far[4:], BEFORE, "2023")
    assert not has_year_near("2023" + far, BEFORE + 1, "2023")
    assert has_year_near("字" * (AFTER - 4) + "2023", 0, "2023")
    assert not has_year_near("字" * AFTER + "2023", 0, "2023")
    assert not has_year_near("12023年", 2, "2023")
