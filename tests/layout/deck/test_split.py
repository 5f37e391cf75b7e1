"""Portions too much for a slide are cut."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.deck.frames import SizedFrame
from generator.layout.deck.heights import blocks_height
from generator.layout.deck.model import SlideLine, SlideTable
from generator.layout.deck.portions import Portion, Portions, blocks_of
from generator.layout.deck.split import cut_block, shorten
from generator.layout.deck.tables import rows_height
from generator.layout.deck.text import plain_text
from generator.model.document import plain
from tests.documents import FIGURE
from tests.layout.deck.samples import FRAME, line, portion, row, table

# A slide holds 100 points: rows of ten characters, 10 points high, 4 between paragraphs, 12 round a table; a row of a
# table takes 20.4, in two columns of 3 characters.


def frame_of(portions: Portions) -> SizedFrame:
    return FRAME


def fits(portions: Portions) -> bool:
    return blocks_height(blocks_of(portions), FRAME) <= FRAME.box.height


def shortened(*portions: Portion) -> list[Portions]:
    made = shorten(portions, fits, frame_of)
    assert all(fits(part) for part in made)
    return made


def texts(parts: list[Portions]) -> list[list[str]]:
    return [[plain_text(one.block.content) for one in part if isinstance(one.block, SlideLine)] for part in parts]


def rows(parts: list[Portions]) -> list[list[int]]:
    return [[len(one.block.rows) for one in part if isinstance(one.block, SlideTable)] for part in parts]


def high(count: int) -> str:
    """Return text of so many full rows."""
    return "一" * (10 * count)


# -------------------------------------------------------------------------------------------------------- groups


def test_what_fits_is_left_alone() -> None:
    group = (portion(high(6)), portion(high(3)))
    assert shortened(*group) == [group]


def test_portions_go_together_as_long_as_they_fit() -> None:
    made = shortened(portion(high(5)), portion(high(3)), portion(high(7)), portion(high(1)))
    assert [len(part) for part in made] == [2, 2]


@pytest.mark.parametrize(("lead", "first"), [(4, 4), (5, 5)])
def test_a_short_lead_takes_part_of_what_follows_it_and_a_long_one_stands_alone(lead: int, first: int) -> None:
    made = texts(shortened(portion(high(lead)), portion(high(9))))
    heads = [len(part) for part in made]
    # Four rows are two fifths of a slide.
    assert heads == ([2, 1] if lead == 4 else [1, 1])
    assert made[0][0] == high(first)


def test_a_table_is_no_lead() -> None:
    made = shortened(Portion(block=table(row("甲", "乙"))), portion(high(9)))
    assert [len(part) for part in made] == [1, 1]


# --------------------------------------------------------------------------------------------------------- lines


def test_a_long_line_is_cut_evenly_and_goes_on_without_its_mark() -> None:
    whole = Portion(
        block=line(high(16), label="解析：", role="answer"), keep=True, breaks=True, anchors=("x",), passage=3
    )
    first, second = (part for (part,) in shortened(whole))
    assert (first.breaks, first.anchors, first.keep, first.passage) == (True, ("x",), False, 3)
    assert (second.breaks, second.anchors, second.keep, second.passage) == (False, (), True, 3)
    assert isinstance(first.block, SlideLine)
    assert isinstance(second.block, SlideLine)
    assert (first.block.label, second.block.label) == ("解析：", "")
    assert [len(plain_text(block.content)) for block in (first.block, second.block)] == [87, 73]


def test_a_short_lead_is_not_left_alone_where_parts_as_few_can_hold_it() -> None:
    # In parts of six tenths the four rows would stand alone before the six.
    made = texts(shortened(portion(high(4)), portion(high(6))))
    assert made == [[high(4), high(1)], [high(5)]]


def test_room_for_one_row_below_a_lead_is_room_enough() -> None:
    # A row, three smaller ones and the gaps take 50 points, which leaves 10 of six tenths.
    small = Portion(block=line("二" * 36, role="small"))
    made = texts(shortened(portion(high(1)), small, portion(high(7))))
    assert made == [[high(1), "二" * 36, high(1)], [high(6)]]


@pytest.mark.parametrize(
    ("count", "parts"),
    [(11, [6, 5]), (14, [7, 7]), (16, [8, 8]), (18, [9, 9]), (20, [10, 10]), (21, [7, 7, 7])],
)
def test_lines_are_cut_into_the_fewest_parts_as_evenly_as_tenths_of_a_slide_allow(count: int, parts: list[int]) -> None:
    assert [len(text) for (text,) in texts(shortened(portion(high(count))))] == [10 * one for one in parts]


def test_an_item_goes_on_without_its_marker() -> None:
    head, rest = cut_block(line(high(3), marker="bullet", ordinal=2, role="item"), FRAME, 20)
    assert isinstance(head, SlideLine)
    assert isinstance(rest, SlideLine)
    assert (head.marker, rest.marker, rest.role) == ("bullet", "none", "item")


@pytest.mark.parametrize(("height", "kept"), [(29, 20), (30, 30), (5, 10)])
def test_a_line_is_cut_to_whole_rows_and_one_at_the_least(height: float, kept: int) -> None:
    head, rest = cut_block(line(high(9)), FRAME, height)
    assert isinstance(head, SlideLine)
    assert isinstance(rest, SlideLine)
    assert (len(plain_text(head.content)), len(plain_text(rest.content))) == (kept, 90 - kept)


def test_a_small_line_has_smaller_rows() -> None:
    # Rows of twelve characters and a half, 8 points high.
    head, _ = cut_block(line(high(9), role="small"), FRAME, 16)
    assert isinstance(head, SlideLine)
    assert len(plain_text(head.content)) == 24


def test_what_fits_is_not_cut() -> None:
    whole = line(high(2))
    assert cut_block(whole, FRAME, 20) == (whole, None)
    assert cut_block(FIGURE, FRAME, 20) == (FIGURE, None)


def test_a_lead_stays_alone_rather_than_with_no_room_for_a_row() -> None:
    made = texts(shortened(portion(high(4)), Portion(block=line(high(9)))))
    assert made[0][1] != ""
    assert "".join(text for part in made for text in part) == high(13)


# -------------------------------------------------------------------------------------------------------- tables


def test_a_table_is_cut_between_rows_evenly_under_its_header() -> None:
    grid = table(
        *(row(str(n), "乙") for n in range(5)), header=row("头", "部"), caption=plain("题"), classes=("facts",)
    )
    made = shortened(Portion(block=grid))
    assert rows(made) == [[2], [3]]
    blocks = [one.block for part in made for one in part]
    assert [block.header for block in blocks if isinstance(block, SlideTable)] == [grid.header] * 2
    assert [block.caption for block in blocks if isinstance(block, SlideTable)] == [grid.caption, ()]
    assert [block.shares for block in blocks if isinstance(block, SlideTable)] == [grid.shares] * 2


@pytest.mark.parametrize(("height", "kept"), [(61.1, 2), (61.3, 3), (20.5, 1)])
def test_as_many_rows_are_kept_as_are_no_higher(height: float, kept: int) -> None:
    head, rest = cut_block(table(*(row("甲", "乙"),) * 4), FRAME, height)
    assert isinstance(head, SlideTable)
    assert isinstance(rest, SlideTable)
    assert (len(head.rows), len(rest.rows)) == (kept, 4 - kept)


def test_rows_that_fill_the_height_are_kept() -> None:
    head, _ = cut_block(table(*(row("甲", "乙"),) * 3), FRAME, 2 * rows_height(1, FRAME))
    assert isinstance(head, SlideTable)
    assert len(head.rows) == 2


def test_a_row_of_fewer_cells_is_cut_too() -> None:
    grid = replace(table(row("甲" * 4, "乙")), rows=(row("甲" * 4),))
    head, rest = cut_block(grid, FRAME, 5)
    assert isinstance(head, SlideTable)
    assert isinstance(rest, SlideTable)
    assert (head.rows, rest.rows) == ((row("甲" * 3),), (row("甲"),))


def test_a_table_that_fits_is_not_cut() -> None:
    grid = table(row("甲", "乙"), row("丙", "丁"))
    assert cut_block(grid, FRAME, 40.9) == (grid, None)


@pytest.mark.parametrize(("height", "kept"), [(40, 2), (41.2, 3), (5, 1)])
def test_a_row_higher_than_a_slide_is_cut_in_its_cells(height: float, kept: int) -> None:
    # A cell holds rows of three characters, each 10.4 points high.
    head, rest = cut_block(table(row("甲" * 20, "乙"), row("丙", "丁"), caption=plain("题")), FRAME, height + 22)
    assert isinstance(head, SlideTable)
    assert isinstance(rest, SlideTable)
    assert [plain_text(cell.content) for cell in head.rows[0]] == ["甲" * 3 * kept, "乙"]
    assert [plain_text(cell.content) for cell in rest.rows[0]] == ["甲" * (20 - 3 * kept), ""]
    assert (len(head.rows), len(rest.rows), rest.caption) == (1, 2, ())


def test_a_row_cut_to_the_end_leaves_nothing_behind() -> None:
    grid = table(row("甲", "乙"), caption=plain("题"))
    assert cut_block(grid, FRAME, 5) == (grid, None)
    two = table(row("甲", "乙"), row("丙", "丁"), caption=plain("题"))
    assert cut_block(two, FRAME, 5) == (grid, table(row("丙", "丁")))


def test_a_lead_of_a_table_waits_where_not_even_one_row_follows_it() -> None:
    grid = table(*(row("甲" * 8, "乙"),) * 3, header=row("头", "部"))
    made = shortened(portion(high(4)), Portion(block=grid))
    assert len(made[0]) == 2
    tall = table(*(row("甲" * 8, "乙"),) * 3, header=row("头" * 4, "部"), caption=plain(high(1)))
    assert len(shortened(portion(high(4)), Portion(block=tall))[0]) == 1


# ------------------------------------------------------------------------------------------------------- sources


SOURCE = Portion(block=line("源", role="small"))


def test_a_source_takes_rows_of_its_table_along() -> None:
    grid = Portion(block=table(*(row(str(n), "乙") for n in range(4)), caption=()), keep=True, anchors=("x",))
    made = shortened(grid, SOURCE)
    assert rows(made) == [[3], [1]]
    assert made[1][-1] == SOURCE
    assert [one.anchors for part in made for one in part] == [("x",), (), ()]


def test_a_source_takes_the_second_of_two_rows_and_leaves_what_stands_before() -> None:
    grid = Portion(block=table(*(row("甲" * 9, "乙"),) * 2), keep=True)
    assert rows(shortened(portion(high(9)), grid, SOURCE)) == [[], [1], [1]]


def test_a_source_that_one_row_leaves_no_room_for_stands_alone() -> None:
    grid = Portion(block=table(*(row("甲", "乙"),) * 4), keep=True)
    long = Portion(block=line("源" * 112, role="small"))
    assert rows(shortened(grid, long)) == [[4], []]


def test_only_a_source_does_so() -> None:
    grid = Portion(block=table(*(row(str(n), "乙") for n in range(4))), keep=True)
    assert rows(shortened(grid, portion("文"))) == [[4], []]


def test_a_source_below_lines_or_below_one_row_stands_alone() -> None:
    assert [len(part) for part in shortened(portion(high(10), keep=True), SOURCE)] == [1, 1]
    one = Portion(block=table(row("甲" * 21, "乙")), keep=True)
    assert rows(shortened(one, SOURCE)) == [[1], []]


def test_lines_before_the_table_stay_before_it() -> None:
    grid = Portion(block=table(*(row(str(n), "乙") for n in range(3))), keep=True)
    made = shortened(portion(high(2), keep=True), grid, replace(SOURCE, block=line(high(1), role="small")))
    assert [len(part) for part in made] == [2, 2]
    assert rows(made) == [[2], [1]]
