"""The geometry of a page: lengths, and what a page holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.layout.geometry import Mm, Sheet, plain_number

# 420 by 630 points of text: 35 characters of 12 points, 30 lines of 21.
SHEET = Sheet(
    paper="own",
    width=Mm.of_points(500),
    height=Mm.of_points(800),
    top=Mm.of_points(100),
    right=Mm.of_points(30),
    foot=Mm.of_points(70),
    left=Mm.of_points(50),
    header=Mm.of_points(40),
    footer=Mm.of_points(20),
    size=12,
    leading=21,
    columns=1,
    gap=Mm.of_points(20),
    cover_top=Mm.of_points(150),
    cover_foot=Mm.of_points(90),
)


def near(value: float) -> Any:
    return pytest.approx(value, rel=1e-9)


def test_a_length_is_the_same_in_every_unit() -> None:
    inch = Mm(25.4)
    assert (inch.points, inch.twips, inch.css) == (near(72), 1440, "25.4mm")
    assert Mm.of_points(72) == near(25.4)


@pytest.mark.parametrize(("length", "twips"), [(19.5, 1106), (0, 0), (0.008, 0), (0.009, 1)])
def test_twips_are_whole(length: float, twips: int) -> None:
    assert Mm(length).twips == twips


@pytest.mark.parametrize(
    ("value", "shown"), [(0, "0"), (100, "100"), (21.0, "21"), (1 / 3, "0.33333"), (2.5, "2.5"), (0.000004, "0")]
)
def test_numbers_have_no_needless_zeros(value: float, shown: str) -> None:
    assert plain_number(value) == shown


def test_a_page_holds_its_text() -> None:
    assert (SHEET.breadth.points, SHEET.depth.points) == (near(420), near(630))
    assert (SHEET.measure.points, SHEET.cover_depth.points) == (near(420), near(560))
    assert (SHEET.characters, SHEET.lines) == (35, 30)


def test_what_is_left_over_makes_no_character_and_no_line() -> None:
    assert replace(SHEET, size=12.001).characters == 34
    assert replace(SHEET, leading=21.001).lines == 29
    assert replace(SHEET, left=Mm.of_points(49)).characters == 35
    assert replace(SHEET, top=Mm.of_points(99)).lines == 30


def test_columns_share_the_breadth_but_for_the_gaps() -> None:
    two, three = replace(SHEET, columns=2), replace(SHEET, columns=3)
    assert (two.measure.points, three.measure.points) == (near(200), near(380 / 3))
    assert (two.characters, three.characters) == (16, 10)


@pytest.mark.parametrize(("columns", "characters", "text"), [(1, 32, 384), (2, 15, 380), (3, 10, 400)])
def test_margins_move_alike_for_a_measure(columns: int, characters: int, text: float) -> None:
    sheet = replace(SHEET, columns=columns).with_measure(characters)
    assert sheet.characters == characters
    assert sheet.breadth.points == near(text)
    assert (sheet.left.points, sheet.right.points) == (
        near(50 + (420 - text) / 2),
        near(30 + (420 - text) / 2),
    )


@pytest.mark.parametrize("characters", range(10, 60))
def test_a_measure_holds_what_it_was_made_for(characters: int) -> None:
    assert replace(SHEET, size=10.5).with_measure(characters).characters == characters
    assert replace(SHEET, leading=17.5).with_lines(characters).lines == characters


def test_margins_move_alike_for_a_number_of_lines() -> None:
    sheet = SHEET.with_lines(28)
    assert (sheet.lines, sheet.depth.points) == (28, near(588))
    assert (sheet.top.points, sheet.foot.points) == (near(121), near(91))


def test_a_scaled_sheet_holds_the_same() -> None:
    scaled = SHEET.scaled(1.5)
    assert (scaled.characters, scaled.lines, scaled.paper, scaled.columns) == (35, 30, "own", 1)
    assert (scaled.size, scaled.leading) == (18, 31.5)
    for name in ("width", "height", "top", "right", "foot", "left", "header", "footer", "gap", "cover_top"):
        assert getattr(scaled, name) == near(getattr(SHEET, name) * 1.5)
        assert isinstance(getattr(scaled, name), Mm)
