"""Blanks grow in steps, cells in lines."""

from __future__ import annotations

import pytest

from generator.assembly.blanks import blank_width, lines_for


@pytest.mark.parametrize(
    ("answers", "width"),
    [
        ([], 5.0),
        (["责任"], 5.0),
        (["河长责任"], 5.0),
        (["责", "河长责任制"], 8.0),
        (["河" * 9], 12.0),
        (["河" * 23], 24.0),
        (["河" * 60], 24.0),
    ],
)
def test_a_blank_has_room_for_the_longest_answer_and_tells_no_more(answers: list[str], width: float) -> None:
    assert blank_width(answers) == width


def test_a_blank_is_no_narrower_than_typed() -> None:
    assert blank_width(["责"], typed=14) == 14
    assert blank_width(["河" * 15], typed=3) == 16.0


def test_an_answer_takes_the_lines_of_its_share_of_the_sheet() -> None:
    assert lines_for("", 1.0) == 0
    assert lines_for("河", 1.0) == 1
    # Half a sheet holds 20.6 characters a line.
    assert [lines_for("河" * count, 0.5) for count in (20, 21, 41, 42)] == [1, 2, 2, 3]


def test_the_narrowest_cell_holds_two_characters_a_line() -> None:
    assert lines_for("河河河河", 0.01) == 2
