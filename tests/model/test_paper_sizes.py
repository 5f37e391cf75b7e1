"""Sizes of paper are upright, in millimetres."""

from __future__ import annotations

import pytest

from generator.model.paper_sizes import PAPER_SIZES, SIZES, sheet_of_two


def test_every_size_is_upright_and_named_once() -> None:
    assert all(size.width < size.height for size in SIZES)
    assert list(PAPER_SIZES) == [size.name for size in SIZES]


def test_half_a_sheet_is_the_next_size() -> None:
    (width, height), half = PAPER_SIZES["A3"], PAPER_SIZES["A4"]
    assert half == (height / 2, width)


def test_the_sizes_that_papers_are_folded_from_lie_on_their_side() -> None:
    assert [size.name for size in SIZES if size.is_wide] == ["A3", "B4", "8K"]


@pytest.mark.parametrize(
    ("page", "sheet"),
    [("A4", "A3"), ("A5", "A4"), ("B5", "B4"), ("16K", "8K"), ("A3", None), ("B4", None), ("8K", None)],
)
def test_two_pages_stand_on_the_sheet_of_twice_their_size(page: str, sheet: str | None) -> None:
    found = sheet_of_two(*PAPER_SIZES[page])
    assert (found.name if found else None) == sheet


def test_pages_on_their_side_or_a_millimetre_off_have_no_sheet() -> None:
    assert sheet_of_two(297, 210) is None
    assert sheet_of_two(211.1, 297) is None
    assert sheet_of_two(210, 298.1) is None
