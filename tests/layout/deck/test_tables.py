"""Columns and rows of tables on slides."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest

from generator.layout.deck.frames import Box, SizedFrame
from generator.layout.deck.tables import (
    CELL_PAD_X,
    CELL_PAD_Y,
    TABLE_LEADING,
    airy_row_heights,
    cell_room,
    column_shares,
    row_height,
    row_heights,
    rows_height,
    slide_table,
    without_header,
)
from generator.model.document import Cell, Table, plain
from tests.layout.deck.samples import row, table

# Half of it, less 8 points at each side, is 98/100 of ten characters of 10 points.
FRAME = SizedFrame(box=Box(x=0, y=0, width=2 * (100 / 0.98 + 16), height=400), size=30, leading=1, gap=9, table_size=10)


def made(*rows: tuple[Cell, ...], **fields: Any) -> Table:
    return Table(rows=rows, **fields)


# ------------------------------------------------------------------------------------------------------- shares


def test_widths_that_a_table_brings_stand() -> None:
    assert column_shares((row("甲", "乙"),), (1, 3)) == (0.25, 0.75)


@pytest.mark.parametrize("widths", [(1,), (0, 0), (1, 2, 3)])
def test_widths_of_other_columns_or_none_do_not_stand(widths: tuple[float, ...]) -> None:
    assert column_shares((row("甲", "乙"),), widths) == (0.5, 0.5)


def test_short_columns_alone_share_by_the_root_of_what_they_want() -> None:
    # A column wants an em more than its longest entry, and never less than three.
    shares = column_shares((row("甲", "一二三四五六七"), row("", "一")), ())
    assert shares == pytest.approx((sqrt(3) / (sqrt(3) + sqrt(8)), sqrt(8) / (sqrt(3) + sqrt(8))))


def test_a_short_column_gets_what_it_wants_and_long_ones_share_the_rest_by_their_roots() -> None:
    shares = column_shares((row("一" * 11, "二" * 24, "三" * 15),), ())
    assert shares == pytest.approx((12 / 35, 23 / 35 * 5 / 9, 23 / 35 * 4 / 9))


def test_a_column_of_more_than_twelve_em_is_a_long_one() -> None:
    shares = column_shares((row("一" * 12, "二" * 24),), ())
    assert shares == pytest.approx((sqrt(13) / (sqrt(13) + 5), 5 / (sqrt(13) + 5)))


@pytest.mark.parametrize(("short", "gets_what_it_wants"), [((10, 10, 6), True), ((10, 10, 7), False)])
def test_all_share_alike_where_short_columns_leave_a_long_one_less_than_half_of_the_longest_short_one(
    short: tuple[int, ...], gets_what_it_wants: bool
) -> None:
    entries = ["一" * count for count in (*short, 35)]
    first = column_shares((row(*entries),), ())[0]
    roots = [sqrt(count + 1) for count in (*short, 35)]
    assert first == pytest.approx(11 / 35 if gets_what_it_wants else roots[0] / sum(roots))


@pytest.mark.parametrize(("short", "gets_what_it_wants"), [((11, 10), True), ((11, 11), False)])
def test_each_long_column_counts_for_half_of_the_longest_short_one(
    short: tuple[int, ...], gets_what_it_wants: bool
) -> None:
    entries = ["一" * count for count in (*short, 35, 35)]
    first = column_shares((row(*entries),), ())[0]
    roots = [sqrt(count + 1) for count in (*short, 35, 35)]
    assert first == pytest.approx(12 / 35 if gets_what_it_wants else roots[0] / sum(roots))


def test_rows_of_different_length_have_the_columns_of_the_longest() -> None:
    assert column_shares((row("甲"), row("甲", "乙", "丙")), ()) == pytest.approx((1 / 3,) * 3)
    assert column_shares((), ()) == ()


def test_space_beside_digits_is_added_to_what_a_column_wants() -> None:
    # 3 characters, 2 digits of 0.58, 4 edges of 0.25 (each digit has Chinese beside it), an em of air.
    wanted = 3 + 2 * 0.58 + 2 * 0.25 + 1
    shares = column_shares((row("年1月2日", "二" * 24),), ())
    assert shares[0] == pytest.approx(wanted / 35)


# ----------------------------------------------------------------------------------------------------- timelines


def test_dates_of_a_timeline_get_the_width_that_they_need_from_the_other_columns() -> None:
    printed = slide_table(made(row("一二三四", "乙", "丙"), widths=(1, 12, 7), classes=("timeline",)))
    rest = 1 - 5 / 35
    assert printed.shares == pytest.approx((5 / 35, rest * 12 / 19, rest * 7 / 19))


def test_dates_of_a_timeline_take_a_third_at_the_most_and_keep_what_they_have() -> None:
    assert slide_table(made(row("一" * 30, "乙"), widths=(1, 9), classes=("timeline",))).shares[0] == pytest.approx(
        1 / 3
    )
    assert slide_table(made(row("一", "乙"), widths=(1, 1), classes=("timeline",))).shares == (0.5, 0.5)
    assert slide_table(made(row("一" * 30), widths=(1,), classes=("timeline",))).shares == (1,)
    assert slide_table(made(classes=("timeline",))).shares == ()


def test_first_columns_of_other_tables_are_left_alone() -> None:
    assert slide_table(made(row("一" * 30, "乙"), widths=(1, 9))).shares == pytest.approx((0.1, 0.9))


def test_the_header_counts_as_a_row() -> None:
    assert slide_table(made(row("甲", "乙"), header=row("甲", "一" * 7))).shares[1] == pytest.approx(
        sqrt(8) / (sqrt(3) + sqrt(8))
    )


# ----------------------------------------------------------------------------------------------------- alignment


def test_short_columns_but_the_first_are_centred() -> None:
    printed = slide_table(made(row("甲", "一二三四五六七", "一二三四五六七八"), row("甲", "乙", "丙")))
    assert printed.alignment == ("left", "centre", "left")


def test_only_the_header_may_be_long_in_a_centred_column() -> None:
    assert slide_table(made(row("甲", "乙"), header=row("甲", "一" * 9))).alignment == ("left", "centre")


def test_pairs_to_match_stand_at_the_left() -> None:
    assert slide_table(made(row("甲", "乙"), classes=("matching",))).alignment == ("left", "left")


def test_alignment_that_a_table_brings_stands() -> None:
    assert slide_table(made(row("甲", "乙"), alignment=("right", "centre"))).alignment == ("right", "centre")


def test_a_row_without_a_cell_does_not_decide() -> None:
    assert slide_table(made(row("甲"), row("甲", "乙"))).alignment == ("left", "centre")


def test_the_rest_of_a_table_is_kept_but_for_its_note() -> None:
    source = made(row("甲"), header=row("头"), caption=plain("表"), note=plain("注"), classes=("facts",))
    printed = slide_table(source)
    assert (printed.rows, printed.header, printed.caption, printed.classes) == (
        (row("甲"),), row("头"), plain("表"), ("facts",),
    )  # fmt: skip


def test_a_header_becomes_the_first_row_and_may_change_how_columns_are_set() -> None:
    changed = without_header(table(row("甲", "乙"), header=row("头", "一" * 8), alignment=("left", "centre")))
    first = (Cell(content=plain("头"), header=True), Cell(content=plain("一" * 8), header=True))
    assert (changed.header, changed.rows) == ((), (first, row("甲", "乙")))
    assert changed.alignment == ("left", "left")


# ---------------------------------------------------------------------------------------------------------- rows


def test_measures_of_a_cell() -> None:
    assert (CELL_PAD_X, CELL_PAD_Y, TABLE_LEADING) == (8, 5, 1.3)
    assert cell_room(0.5, FRAME) == pytest.approx(10)
    assert cell_room(0.05, FRAME) == 1
    assert rows_height(3, FRAME) == pytest.approx(49)


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    assert row_height(row("一" * 9, "一" * 19), (0.5, 0.5), FRAME) == pytest.approx(36)
    assert row_height(row("一" * 9), (0.5, 0.5), FRAME) == pytest.approx(23)
    assert row_height((), (0.5, 0.5), FRAME) == pytest.approx(23)


def test_heights_of_all_rows_begin_with_the_header() -> None:
    assert row_heights(table(row("甲", "乙"), header=row("一" * 19, "")), FRAME) == pytest.approx((36, 23))


@pytest.mark.parametrize(("room", "heights"), [(50, (25, 25)), (40, (23, 23)), (1000, (32, 32))])
def test_room_to_spare_is_shared_out_up_to_nine_tenths_of_a_line(room: float, heights: tuple[float, ...]) -> None:
    assert airy_row_heights(table(row("甲"), row("乙")), FRAME, room) == pytest.approx(heights)


def test_no_rows_share_out_nothing() -> None:
    assert airy_row_heights(table(row("甲"), rows=()), FRAME, 100) == ()
