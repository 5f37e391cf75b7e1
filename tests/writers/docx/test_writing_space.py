"""Room to write in a DOCX: ruled lines, a box, 作文格."""

from __future__ import annotations

from typing import Literal

import pytest

from generator.model.document import (
    WritingSpace,
)
from generator.writers.docx.writing_space import writing_space
from generator.writers.docx.xml import find, find_all, get, of_tag
from tests.writers.docx.docx_reading import (
    body,
    context_of,
    only_table,
    small,
    style_of,
    table_style,
    words,
)

WRITING_STYLES: tuple[Literal["lines", "box", "grid"], ...] = ("lines", "box", "grid")


def test_a_framed_space_holds_its_label_and_lines_in_one_frame() -> None:
    (table,) = of_tag(body(small(WritingSpace(lines=4, label="1.（4分）", classes=("framed",)))), "tbl")
    (cell,) = of_tag(table, "tc")
    assert words(cell) == "1.（4分）"
    assert len(find_all(cell, "w:p/w:pPr/w:pBdr")) == 3


def test_ruled_lines_are_rows_that_a_teacher_can_add_to() -> None:
    space = WritingSpace(lines=4)
    table = only_table(space)
    assert len(find_all(table, "w:tr")) == 4
    assert table_style(table, space) == "书写线"


def test_a_box_is_as_high_as_its_lines_and_says_what_it_is_for() -> None:
    table = only_table(WritingSpace(lines=4, style="box", label="我的疑问"))
    assert get(find(table, "w:tr/w:trPr/w:trHeight"), "val") == str(4 * 22 * 20)
    assert words(table) == "我的疑问"


def test_squares_come_twenty_a_line_and_count_the_hundreds() -> None:
    table = only_table(WritingSpace(lines=10, style="grid"))
    squares = [len(find_all(row, "w:tc")) for row in find_all(table, "w:tr")]
    assert squares == [20, 1] * 10
    assert words(table) == "100200"


@pytest.mark.parametrize("style", ["lines", "box", "grid"])
def test_no_lines_still_leaves_one(style: Literal["lines", "box", "grid"]) -> None:
    assert find_all(only_table(WritingSpace(lines=0, style=style)), "w:tr")


def test_lines_to_write_on_stay_on_one_page_when_they_are_few() -> None:
    def kept(lines: int) -> list[bool]:
        rows = find_all(only_table(WritingSpace(lines=lines)), "w:tr")
        return [find(row, "w:tc/w:p/w:pPr/w:keepNext") is not None for row in rows]

    assert kept(4) == [True, True, True, False]
    assert kept(14) == [True, True, True, *[False] * 7, True, True, True, False]


def test_squares_of_a_line_stay_with_the_count_below_them() -> None:
    rows = find_all(only_table(WritingSpace(lines=14, style="grid")), "w:tr")
    assert len(rows) == 28
    assert all(find(row, "w:tc/w:p/w:pPr/w:keepNext") is not None for row in rows[::2])


@pytest.mark.parametrize(
    ("space", "said"),
    [
        (WritingSpace(lines=4), "书写区，4 行"),
        (WritingSpace(lines=4, style="box"), "书写区，4 行高"),
        (WritingSpace(lines=4, style="grid"), "作文格，80 字"),
        (WritingSpace(lines=4, classes=("framed",)), "书写区，4 行"),
    ],
)
def test_room_to_write_says_to_those_who_cannot_see_it_what_it_is(space: WritingSpace, said: str) -> None:
    assert get(find(only_table(space), "w:tblPr/w:tblCaption"), "val") == said


def test_a_label_stands_over_lines_as_far_in_as_they_do() -> None:
    context = context_of(small()).further_in(300)
    label, table, gap = writing_space(WritingSpace(lines=2, label="我的疑问"), context)
    assert (style_of(label, context), words(label)) == ("书写提示", "我的疑问")
    assert get(find(label, "w:pPr/w:ind"), "left") == "300"
    assert get(find(table, "w:tblPr/w:tblInd"), "w") == "300"
    assert style_of(gap, context) == "间隔行"


@pytest.mark.parametrize(("lines", "is_whole"), [(12, True), (13, False)])
def test_up_to_twelve_lines_stay_on_one_page(lines: int, is_whole: bool) -> None:  # a case of the table
    rows = find_all(only_table(WritingSpace(lines=lines)), "w:tr")
    kept = [find(row, "w:tc/w:p/w:pPr/w:keepNext") is not None for row in rows]
    assert kept[-1] is False
    assert all(kept[:-1]) is is_whole


def test_lines_are_higher_in_large_print() -> None:
    context = context_of(small())
    context.state.reference.scale = 1.5
    _, table, _ = writing_space(WritingSpace(lines=1, label="甲"), context)
    assert [get(one, "val") for one in of_tag(table, "trHeight")] == [str(22 * 20 * 3 // 2)]


def test_ruled_lines_stay_as_high_as_they_are_and_a_box_may_grow() -> None:
    rules = {
        style: {get(one, "hRule") for one in of_tag(only_table(WritingSpace(lines=2, style=style)), "trHeight")}
        for style in WRITING_STYLES
    }
    assert rules == {"lines": {"exact"}, "box": {"atLeast"}, "grid": {"exact"}}
