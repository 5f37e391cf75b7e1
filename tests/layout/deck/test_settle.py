"""What is too long for its place is settled before slides are filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.deck.frames import LAYOUTS
from generator.layout.deck.portions import Portion, Portions
from generator.layout.deck.settle import settle
from generator.model.document import Cell, plain
from tests.documents import FIGURE
from tests.layout.deck.samples import foot, line, portion, row, table

# Rows of the layout for text: 848 points at 30 points a character hold 27; half a slide at 24 points holds 16.
FULL_ROW, HALF_ROW = 27, 16


def settled(*portions: Portion, base: str = "content") -> list[Portions]:
    return settle(portions, base, LAYOUTS)


def lengths(*portions: Portion, base: str = "content") -> list[int]:
    return [len(run) for run in settled(*portions, base=base)]


def quoted(rows: int, passage: int = 1) -> Portion:
    # A quotation stands in by one em.
    return Portion(block=line("一" * (26 * (rows - 1) + 1), role="quote"), passage=passage)


# -------------------------------------------------------------------------------------------------------- breaks


def test_a_run_begins_where_it_was_asked_for() -> None:
    assert lengths(portion("甲"), portion("乙", breaks=True), portion("丙")) == [1, 2]
    assert lengths(portion("甲", breaks=True), portion("乙")) == [2]
    assert lengths() == []


def test_a_quotation_of_more_than_four_rows_stands_alone() -> None:
    assert lengths(portion("甲"), quoted(4), portion("乙")) == [3]
    assert lengths(portion("甲"), quoted(5), portion("乙")) == [1, 1, 1]
    assert lengths(quoted(5)) == [1]


def test_rows_of_all_lines_of_a_passage_count_but_not_its_tables() -> None:
    assert lengths(portion("甲"), quoted(3), quoted(2), portion("乙")) == [1, 2, 1]
    assert lengths(portion("甲"), quoted(3, 1), quoted(2, 2), portion("乙")) == [4]
    grid = Portion(block=table(*(row("甲"),) * 9), passage=1)
    assert lengths(portion("甲"), grid, quoted(3), portion("乙")) == [4]


def test_rows_are_those_of_the_slides_own_layout() -> None:
    # The layout of answers has smaller type: 29 characters a row.
    five = Portion(block=line("一" * (28 * 4 + 1), role="quote"), passage=1)
    assert lengths(portion("甲"), five, base="answer") == [1, 1]
    four = Portion(block=line("一" * (28 * 4), role="quote"), passage=1)
    assert lengths(portion("甲"), four, base="answer") == [2]
    assert lengths(portion("甲"), four) == [1, 1]


def test_text_that_is_no_quotation_has_no_breaks() -> None:
    assert lengths(portion("甲"), portion("一" * FULL_ROW * 9)) == [2]


# ------------------------------------------------------------------------------------------------------ captions


@pytest.mark.parametrize(("characters", "is_line"), [(2 * HALF_ROW, False), (2 * HALF_ROW + 1, True)])
def test_a_caption_of_more_than_two_rows_of_half_a_slide_is_a_line(characters: int, *, is_line: bool) -> None:
    caption = plain("题" * characters)
    whole = Portion(block=replace(FIGURE, caption=caption), breaks=True, anchors=("x",), foot=foot("源"))
    (run,) = settled(whole)
    if not is_line:
        assert run == (whole,)
        return
    head, rest = run
    assert head == replace(whole, block=line("题" * characters, role="subhead"), foot=(), keep=True)
    assert rest == replace(whole, block=replace(FIGURE, caption=()), breaks=False, anchors=())


def test_captions_are_measured_on_the_right_half() -> None:
    two = LAYOUTS["two_part"]
    assert two.side is not None
    narrow = replace(two, side=replace(two.side, box=replace(two.side.box, width=200)))
    whole = Portion(block=replace(FIGURE, caption=plain("题" * 2 * HALF_ROW)))
    assert len(settle((whole,), "content", {**LAYOUTS, "two_part": narrow})[0]) == 2
    assert len(settle((whole,), "content", {**LAYOUTS, "two_part": replace(narrow, side=None)})[0]) == 1


# ------------------------------------------------------------------------------------------------------- headers


@pytest.mark.parametrize(("rows", "is_header"), [(5, True), (6, False)])
def test_a_header_higher_than_half_a_slide_is_the_first_row(rows: int, *, is_header: bool) -> None:
    # A table's room is 322 points high; in the smaller size a row of text takes 26, and the cell 10.
    title = "一" * (40 * rows)
    whole = Portion(block=table(row("甲"), header=row(title)))
    ((made,),) = settled(whole)
    if is_header:
        assert made == whole
    else:
        assert made.block == table((Cell(content=plain(title), header=True),), row("甲"))


def test_a_header_of_just_half_a_slide_stays_one() -> None:
    # Five rows of text and the cell come to 140 points.
    room = LAYOUTS["table"].body
    layouts = {
        **LAYOUTS,
        "table": replace(LAYOUTS["table"], body=replace(room, box=replace(room.box, height=280))),
    }
    whole = Portion(block=table(row("甲"), header=row("一" * 200)))
    assert settle((whole,), "content", layouts) == [(whole,)]


# ---------------------------------------------------------------------------------------------------------- feet


# The lowest foot holds 60 points: three rows of 17.5 points, each of 53 characters of 14 points.
def test_origins_too_long_for_a_foot_are_small_lines_below_what_they_belong_to() -> None:
    long = foot(*(f"源{n}" for n in range(4)))
    run = settled(portion("甲", foot=long, passage=2))[0]
    assert run == (
        portion("甲", keep=True, passage=2),
        *(Portion(block=line(f"源{n}", role="small"), passage=2) for n in range(4)),
    )
    short = portion("甲", foot=long[:3])
    assert settled(short) == [(short,)]


def test_neighbours_with_the_same_long_origin_print_it_once() -> None:
    long = foot(*(f"源{n}" for n in range(4)))
    run = settled(portion("甲", foot=long), portion("乙", foot=long))[0]
    assert [one.keep for one in run] == [True, True, False, False, False, False]
    assert run[1] == portion("乙", keep=True)
    run = settled(portion("甲", foot=long), portion("乙", foot=long), portion("丙"))[0]
    assert [one.keep for one in run] == [True, True, False, False, False, False, False]


def test_the_foot_of_the_slides_own_layout_counts_too() -> None:
    low = replace(LAYOUTS["answer"].foot, box=replace(LAYOUTS["answer"].foot.box, height=20))
    layouts = {**LAYOUTS, "answer": replace(LAYOUTS["answer"], foot=low)}
    two = portion("甲", foot=foot("一", "二"))
    assert len(settle((two,), "answer", layouts)[0]) == 3
    assert len(settle((two,), "content", layouts)[0]) == 1
