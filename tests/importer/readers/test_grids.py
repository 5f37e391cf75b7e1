"""A table is filled where cells span, and a question bank in a table becomes its questions."""

from __future__ import annotations

import pytest

from generator.importer.readers.collecting import Collector
from generator.importer.readers.grids import GridCell, add_grid, filled


def grid(*rows: str, head: bool = False) -> list[list[GridCell]]:
    """Return a table; its cells are parted by strokes."""
    return [[GridCell(text=text, head=head and not n) for text in row.split("|")] for n, row in enumerate(rows)]


def added(*rows: str, head: bool = False) -> list[tuple[str, str, bool]]:
    found = Collector()
    add_grid(grid(*rows, head=head), found)
    return [(line.style, line.text, line.head) for line in found.lines]


def texts(*rows: str) -> list[str]:
    return [text for _, text, _ in added(*rows)]


def test_a_cell_over_columns_leaves_the_others_empty() -> None:
    assert filled([[GridCell(text="年份", width=2), GridCell(text="册数")], [GridCell(text="一")]]) == [
        ["年份", "", "册数"],
        ["一", "", ""],
    ]


def test_a_cell_over_rows_is_repeated() -> None:
    rows = [[GridCell(text="年份", height=2), GridCell(text="甲")], [GridCell(text="乙")], [GridCell(text="丙")]]
    assert filled(rows) == [["年份", "甲"], ["年份", "乙"], ["丙", ""]]
    rows = [[GridCell(text="甲"), GridCell(text="年份", height=2, width=2)], [GridCell(text="乙")]]
    assert filled(rows) == [["甲", "年份", ""], ["乙", "年份", ""]]


def test_a_cell_that_goes_on_holds_what_stands_above() -> None:
    assert filled([[GridCell(text="年份")], [GridCell(text="", goes_on=True), GridCell(text="", goes_on=True)]]) == [
        ["年份", ""],
        ["年份", ""],
    ]


def test_a_row_has_sixty_columns_at_most() -> None:
    assert [len(row) for row in filled([[GridCell(text="书")] * 61, [GridCell(text="书")]])] == [60, 60]
    assert filled([]) == []


def test_the_rows_of_one_table_share_a_group_and_know_their_cells() -> None:
    found = Collector()
    add_grid(grid("年份|册数", "2021年|150"), found)
    assert [(line.group, line.cells) for line in found.lines] == [(1, ("年份", "册数")), (1, ("2021年", "150"))]


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (("年份|册数", "2021年|150"), 1),
        (("书角不大。|册数", "2021年|150"), 0),
        (("书角|", "2021年|150"), 0),  # a caption over the whole width
        (("书" * 24 + "|册数", "2021年|150"), 1),
        (("书" * 25 + "|册数", "2021年|150"), 0),
        (("年份|册数",), 0),
    ],
)
def test_a_first_row_of_short_words_is_the_head(rows: tuple[str, ...], heads: int) -> None:
    assert sum(head for _, _, head in added(*rows)) == heads


def test_a_marked_head_is_the_head_unless_all_rows_are_marked() -> None:
    assert [head for *_, head in added("书角不大。|册数", "2021年|150", head=True)] == [True, False]
    assert [head for *_, head in added("书角不大。|册数", head=True)] == [False]


def test_empty_rows_and_tables_give_no_lines() -> None:
    assert texts("年份|册数", "|", "2021年|150") == ["年份\t册数", "2021年\t150"]
    assert texts("|", "|") == []


def test_a_question_bank_becomes_its_questions() -> None:
    assert texts(
        "序号|题型|题干|A|B|正确答案|解析|难度",
        "1|单选|书角在哪里？|走廊|操场|A|见第一段|易",
        "2|单选|谁来清点？|值日的人|老师|A||",
        "|判断题|书没有丢。|||对||",
    ) == [
        "单选题", "1. 书角在哪里？", "A. 走廊", "B. 操场", "答案：A", "解析：见第一段", "难度：易",
        "2. 谁来清点？", "A. 值日的人", "B. 老师", "答案：A",
        "判断题", "3. 书没有丢。", "答案：对",
    ]  # fmt: skip


def test_a_number_in_the_stem_is_not_repeated_and_options_may_share_a_cell() -> None:
    assert texts("题目|选项|答案", "7.书角\n在哪里？|A. 走廊\nB. 操场|A") == [
        "1. 书角 在哪里？", "A. 走廊", "B. 操场", "答案：A",
    ]  # fmt: skip


def test_a_row_without_a_stem_is_kept_as_it_is() -> None:
    assert texts("题干|答案", "书角在哪里？|走廊", "|附注") == ["1. 书角在哪里？", "答案：走廊", "附注"]


@pytest.mark.parametrize("head", ["题干|难度", "书名|答案", "题干|A"])
def test_a_table_without_stems_or_answers_is_no_bank(head: str) -> None:
    assert {style for style, *_ in added(head, "甲|乙")} == {"row"}
