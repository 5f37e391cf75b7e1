"""The room that lines and blocks take."""

from __future__ import annotations

import pytest

from generator.layout.deck.frames import Box, TextFrame
from generator.layout.deck.heights import (
    LEAST_FIGURE,
    block_height,
    blocks_height,
    caption_line,
    foot_fits,
    foot_height,
    indent,
    line_room,
    line_rows,
    lines_height,
    role_scale,
    sized_foot,
    title_rows,
)
from generator.layout.deck.model import SlideLine
from generator.model.document import plain
from tests.documents import FIGURE
from tests.layout.deck.samples import FRAME, foot, line, row, table

# Rows of ten characters, 10 points high, 4 points between paragraphs, 12 round a table or chart.


@pytest.mark.parametrize(
    ("item", "inset", "hang"),
    [
        (line("甲"), 0, 0),
        (line("甲", level=2), 2.4, 0),
        (line("甲", marker="bullet"), 1.2, 1.2),
        (line("甲", marker="bullet", level=1), 2.4, 1.2),
        (line("甲", marker="number", ordinal=9), 1.7, 1.7),
        # Three digits of 0.58 and a stop of 0.36.
        (line("甲", marker="number", ordinal=100), 2.25, 2.25),
        (line("甲", marker="paren", ordinal=1), 2.73, 2.73),
        (line("甲", marker="circled", ordinal=1), 1.5, 1.5),
        (line("甲", role="option", label="A．"), 2.12, 2.12),
        (line("甲", role="option", label="①"), 1.6, 1.6),
        (line("甲", role="right", label="A．", level=1), 3.32, 2.12),
        (line("甲", role="stem", label="3．"), 1.98, 1.98),
        (line("甲", role="stem"), 0, 0),
        (line("甲", role="quote"), 1, 0),
        (line("甲", role="key"), 1, 0),
        (line("甲", role="quote", label="依据："), 0, 0),
        (line("甲", role="key", label="依据："), 0, 0),
        (line("甲", role="answer", label="答案："), 0, 0),
    ],
)
def test_a_line_stands_in_and_hangs_out(item: SlideLine, inset: float, hang: float) -> None:
    assert indent(item) == pytest.approx((inset, hang))


def test_a_paren_marker_that_is_wider_hangs_further() -> None:
    # Two brackets of an em each and a digit come to 2.58.
    assert indent(line(marker="paren", ordinal=10))[1] == pytest.approx(2 + 2 * 0.58 + 0.15)


def test_small_lines_are_four_fifths_as_large() -> None:
    assert (role_scale(line(role="small")), role_scale(line())) == (0.8, 1)


def test_room_of_a_line_is_the_frame_less_what_it_stands_in() -> None:
    assert line_room(line("甲"), FRAME) == pytest.approx((10, 0))
    assert line_room(line("甲", role="small"), FRAME) == pytest.approx((12.5, 0))
    assert line_room(line("甲", marker="bullet"), FRAME) == pytest.approx((8.8, 0))
    assert line_room(line("甲", role="answer", label="答案："), FRAME) == pytest.approx((10, 3))
    assert line_room(line("甲", role="option", label="A．"), FRAME) == pytest.approx((7.88, 0))
    assert line_room(line("甲", level=6), FRAME) == pytest.approx((4, 0))
    assert line_room(line("甲", label="一" * 12), FRAME) == pytest.approx((10, 10))


def test_rows_of_a_line() -> None:
    assert [line_rows(line("一" * count), FRAME) for count in (10, 11, 20, 21)] == [1, 2, 2, 3]
    assert [line_rows(line("一" * count, label="答案："), FRAME) for count in (7, 8)] == [1, 2]


def test_lines_stand_one_below_another_with_gaps_between_them() -> None:
    assert lines_height([line("甲")], FRAME) == pytest.approx(10)
    assert lines_height([line("甲"), line("一" * 11), line("乙", role="small")], FRAME) == pytest.approx(46)
    assert lines_height([], FRAME) == 0


def test_captions_are_subheads() -> None:
    assert caption_line(plain("表")) == line("表", role="subhead")


def test_blocks_have_the_height_of_what_is_in_them() -> None:
    assert block_height(line("甲"), FRAME) == pytest.approx(10)
    assert block_height(table(row("甲")), FRAME) == pytest.approx(20.4)
    assert block_height(table(row("甲"), caption=plain("表")), FRAME) == pytest.approx(42.4)
    assert LEAST_FIGURE == 210
    assert block_height(FIGURE, FRAME) == pytest.approx(232)


def test_blocks_stand_apart_further_where_one_is_a_table() -> None:
    assert blocks_height((line("甲"), line("乙")), FRAME) == pytest.approx(24)
    assert blocks_height((line("甲"), table(row("甲"))), FRAME) == pytest.approx(42.4)
    assert blocks_height((table(row("甲")), line("甲")), FRAME) == pytest.approx(42.4)
    assert blocks_height((), FRAME) == 0


def frame(height: float, *, size: float = 8, small: float = 4) -> TextFrame:
    return TextFrame(box=Box(x=0, y=0, width=80 / 0.98, height=height), size=size, small=small, leading=1.25)


def test_a_title_has_as_many_rows_as_its_frame_is_high_in_the_normal_size() -> None:
    assert [title_rows(frame(height)) for height in (5, 19, 20, 30)] == [1, 1, 2, 3]


def test_lines_at_the_bottom_have_no_gaps() -> None:
    assert foot_height(foot("一" * 11, "甲"), FRAME) == pytest.approx(30)


def test_lines_at_the_bottom_are_smaller_only_where_they_must_be() -> None:
    two = foot("甲", "乙")
    assert sized_foot(two, frame(20)) == (frame(20).sized(small=False), False)
    assert sized_foot(two, frame(19)) == (frame(19).sized(small=True), True)
    assert foot_fits(two, frame(10))
    assert not foot_fits(two, frame(9.9))
