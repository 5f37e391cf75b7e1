"""Sizes of paper are upright, in millimetres."""

from __future__ import annotations

from generator.model.paper_sizes import PAPER_SIZES, SIZES


def test_every_size_is_upright_and_named_once() -> None:
    assert all(size.width < size.height for size in SIZES)
    assert list(PAPER_SIZES) == [size.name for size in SIZES]


def test_half_a_sheet_is_the_next_size() -> None:
    (width, height), half = PAPER_SIZES["A3"], PAPER_SIZES["A4"]
    assert half == (height / 2, width)


def test_the_sizes_that_papers_are_folded_from_lie_on_their_side() -> None:
    assert [size.name for size in SIZES if size.is_wide] == ["A3", "B4", "8K"]
