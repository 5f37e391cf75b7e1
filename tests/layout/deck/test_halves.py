"""Slides in two halves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.deck.frames import LAYOUTS, Layouts
from generator.layout.deck.halves import STACKED_ROWS, find_halves, halves_fit, in_the_middle
from generator.layout.deck.portions import Portion, Portions
from tests.documents import FIGURE
from tests.layout.deck.samples import foot, line, portion, row, table

CHART = Portion(block=FIGURE)
TABLE = Portion(block=table(row("甲")))
HEAD = Portion(block=line("头", role="subhead"))
LINE = portion("甲")


def test_two_rows_may_be_stacked_on_a_chart() -> None:
    assert STACKED_ROWS == 2


@pytest.mark.parametrize(
    ("run", "cut"),
    [
        ((LINE, LINE, CHART), 2),
        ((CHART, LINE, LINE), 1),
        ((LINE, CHART, LINE), None),
        ((LINE, CHART), None),
        ((CHART, LINE), None),
        ((LINE, CHART, CHART), None),
        ((LINE, LINE, TABLE), None),
        ((HEAD, LINE, HEAD, LINE), 2),
        ((HEAD, LINE, LINE, HEAD, LINE), 3),
        ((HEAD, LINE, HEAD), None),
        ((HEAD, HEAD, LINE), None),
        ((LINE, HEAD, LINE, HEAD, LINE), None),
        ((HEAD, LINE, HEAD, LINE, HEAD, LINE), None),
        ((HEAD, LINE, HEAD, LINE, TABLE), None),
        ((HEAD, LINE, HEAD, LINE, CHART), 4),
        ((LINE, LINE), None),
    ],
)
def test_text_and_its_chart_or_two_headed_lists_are_halves(run: Portions, cut: int | None) -> None:
    assert find_halves(run) == (None if cut is None else (run[:cut], run[cut:]))


def test_a_list_is_cut_in_the_middle_the_first_half_the_longer() -> None:
    run = (portion("甲"), portion("乙"), portion("丙"))
    assert in_the_middle(run) == (run[:2], run[2:])
    assert in_the_middle((*run, portion("丁"))) == ((run[0], run[1]), (run[2], portion("丁")))
    assert in_the_middle((*run, TABLE)) is None


def layouts(*, height: float) -> Layouts:
    two = LAYOUTS["two_part"]
    assert two.side is not None
    low = replace(two.body, box=replace(two.body.box, height=height))
    return {**LAYOUTS, "two_part": replace(two, body=low, side=replace(two.side, box=low.box))}


# A line of 24 points at 1.4; of 20 points in the smaller size.
@pytest.mark.parametrize(
    ("height", "normal", "small"), [(33.61, True, True), (33.59, False, True), (27.9, False, False)]
)
def test_halves_fit_where_each_is_no_higher_than_its_frame(height: float, *, normal: bool, small: bool) -> None:
    halves = ((LINE,), (LINE,))
    made = layouts(height=height)
    assert (halves_fit(halves, made, small=False), halves_fit(halves, made, small=True)) == (normal, small)


def test_one_half_that_does_not_fit_is_enough() -> None:
    made = layouts(height=40)
    assert not halves_fit(((LINE,), (LINE, LINE)), made, small=False)
    assert not halves_fit(((LINE, LINE), (LINE,)), made, small=False)


def test_origins_of_both_halves_must_have_room() -> None:
    many = foot(*(f"出处{n}" for n in range(4)))
    assert not halves_fit(((portion("甲", foot=many),), (LINE,)), LAYOUTS, small=False)
    assert not halves_fit(((LINE,), (portion("甲", foot=many),)), LAYOUTS, small=False)
    assert halves_fit(((portion("甲", foot=many[:3]),), (LINE,)), LAYOUTS, small=False)


def test_a_layout_without_a_right_half_holds_none() -> None:
    bare = {**LAYOUTS, "two_part": replace(LAYOUTS["two_part"], side=None)}
    assert not halves_fit(((LINE,), (LINE,)), bare, small=False)
