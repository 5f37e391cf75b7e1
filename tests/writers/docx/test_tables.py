"""Tables, lists and room to write in a DOCX."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from lxml import etree

from generator.model.document import (
    Block,
    Cell,
    Citation,
    Figure,
    Heading,
    ListBlock,
    Passage,
    Series,
    Table,
    TeacherNote,
    WritingSpace,
    plain,
)
from generator.writers.docx.xml import Element, find, find_all, get, of_tag
from tests.documents import COMPARISON, TABLE, cells, paragraph
from tests.writers.docx.docx_reading import body, paragraphs, parts, small, style_names, words, written

PASSAGE = Passage(
    body=(paragraph("一条河有一位河长。"),),
    citation=Citation(excerpt="e", line="《示例》第1段"),
    classes=("material",),
)


def only_table(*blocks: Block) -> Element:
    (table,) = of_tag(body(small(*blocks)), "tbl")
    return table


def table_style(table: Element, *blocks: Block) -> str:
    return style_names(small(*blocks))[get(find(table, "w:tblPr/w:tblStyle"), "val") or ""]


def test_the_header_is_a_header_repeats_and_rows_are_not_torn() -> None:
    table = only_table(TABLE)
    rows = find_all(table, "w:tr")
    assert [find(row, "w:trPr/w:tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(find(row, "w:trPr/w:cantSplit") is not None for row in rows)
    assert get(find(table, "w:tblPr/w:tblLook"), "firstRow") == "1"
    assert get(find(table, "w:tblPr/w:tblCaption"), "val") == "三条河的水质"


def test_caption_table_and_note_stay_together() -> None:
    whole = list(body(small(TABLE)))
    kept = [words(one) for one in of_tag(whole[-3], "p") if find(one, "w:pPr/w:keepNext") is not None]
    assert "北河" in kept
    assert [words(one) for one in (whole[-4], whole[-2])] == ["三条河的水质", "数据为示例。"]


def test_a_row_higher_than_the_page_may_be_torn() -> None:
    table = only_table(Table(rows=(cells("长" * 6000, "短"),), widths=(1, 1)))
    assert find(table, "w:tr/w:trPr/w:cantSplit") is None


@pytest.mark.parametrize("widths", [(2.0, 1.0, 1.0), (1.0, 1.0, 1.0), ()])
def test_columns_fill_the_line_exactly(widths: tuple[float, ...]) -> None:
    table = only_table(Table(rows=(cells("甲", "乙乙乙乙", "丙" * 90),), widths=widths))
    found = [int(get(column, "w") or 0) for column in find_all(table, "w:tblGrid/w:gridCol")]
    assert sum(found) == 9242
    assert [int(get(one, "w") or 0) for one in of_tag(table, "tcW")] == found


def test_a_row_with_too_few_cells_is_filled_up() -> None:
    table = only_table(Table(header=cells("甲", "乙", header=True), rows=(cells("一"),)))
    assert [len(find_all(row, "w:tc")) for row in find_all(table, "w:tr")] == [2, 2]


def test_a_date_in_a_timeline_keeps_its_line() -> None:
    narrow = Table(rows=(cells("2020年12月12日", "事"),), widths=(1, 9), classes=("timeline",))
    first, second = (int(get(column, "w") or 0) for column in find_all(only_table(narrow), "w:tblGrid/w:gridCol"))
    assert first > 10 * 210
    assert first + second == 9242


def test_a_cell_to_write_in_has_its_lines() -> None:
    table = only_table(COMPARISON)
    cells = list(of_tag(table, "tc"))
    # The cell's own edge is the third line.
    assert [len(find_all(cell, "w:p/w:pPr/w:pBdr/w:bottom")) for cell in cells] == [0, 0, 0, 0, 2, 2, 0, 2, 2]
    assert [len(find_all(cell, "w:p")) for cell in cells] == [1, 1, 1, 1, 3, 3, 1, 3, 3]
    assert get(find(table, "w:tblPr/w:tblLook"), "firstColumn") == "1"
    assert table_style(table, COMPARISON) == "填写表"


def test_an_answered_cell_is_as_high_as_the_room_that_students_have() -> None:
    rows = ((Cell(content=plain("甲"), header=True), Cell(content=plain("答案"), room=3)),)
    assert [get(one, "val") for one in of_tag(only_table(Table(rows=rows)), "trHeight")] == ["1260"]


def test_short_columns_of_figures_are_set_in_the_middle() -> None:
    row = find_all(only_table(TABLE), "w:tr")[1]
    assert [get(find(one, "w:pPr/w:jc"), "val") for one in of_tag(row, "p")] == [None, "center", "center"]


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


def test_a_teachers_note_holds_any_block_in_its_frame() -> None:
    note = TeacherNote(body=(paragraph("一"), TABLE, ListBlock(items=((paragraph("二"),),))), label="备课")
    document = small(note)
    outer = next(of_tag(body(document), "tbl"))
    assert table_style(outer, note) == "教师用框"
    assert words(outer).startswith("备课一三条河的水质")
    assert words(outer).endswith("二")


def _numbers(document_blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    """Return for each counted paragraph its words, its counter's shape and the number it begins with."""
    document = small(*document_blocks)
    root = etree.fromstring(parts(written(document)[0])["word/numbering.xml"])
    lists = {get(one, "numId"): one for one in of_tag(root, "num")}
    shapes = {get(one, "abstractNumId"): find(one, "w:lvl/w:lvlText") for one in of_tag(root, "abstractNum")}
    found = []
    for one in of_tag(body(document), "p"):
        number = get(find(one, "w:pPr/w:numPr/w:numId"), "val")
        if number:
            entry = lists[number]
            shape = get(shapes[get(find(entry, "w:abstractNumId"), "val")], "val") or ""
            start = get(find(entry, "w:lvlOverride/w:startOverride"), "val") or ""
            found.append((words(one).strip(), shape, start))
    return found


def test_lists_are_counted_by_word_and_each_begins_anew() -> None:
    first = ListBlock(items=((paragraph("甲"),), (paragraph("乙"),)), marker="number")
    second = ListBlock(items=((paragraph("丙"),),), marker="paren", start=5)
    assert _numbers((first, second, first)) == [
        ("甲", "%1．", "1"),
        ("乙", "%1．", "1"),
        ("丙", "（%1）", "5"),
        ("甲", "%1．", "1"),
        ("乙", "%1．", "1"),
    ]


def test_paragraph_numbers_go_on_and_jump_where_the_document_jumps() -> None:
    numbered = tuple(paragraph(f"第{n}段", number=n) for n in (1, 2, 5, 6))
    assert [(text, start) for text, _, start in _numbers(numbered)] == [
        ("第1段", "1"),
        ("第2段", "1"),
        ("第5段", "5"),
        ("第6段", "5"),
    ]


def test_a_list_in_a_list_stands_further_in() -> None:
    inner = ListBlock(items=((paragraph("内"),),), marker="circled")
    document = small(ListBlock(items=((paragraph("外"), inner, paragraph("续")),)))
    root = etree.fromstring(parts(written(document)[0])["word/numbering.xml"])
    lefts = [int(get(find(one, "w:lvl/w:pPr/w:ind"), "left") or 0) for one in of_tag(root, "abstractNum")]
    assert all(outer < deeper for outer, deeper in pairwise(lefts))
    more = next(one for one in of_tag(body(document), "p") if words(one) == "续")
    assert int(get(find(more, "w:pPr/w:ind"), "left") or 0) == lefts[0]


def test_lines_of_a_chart_differ_in_more_than_colour() -> None:
    two = Figure(
        alt="折线",
        caption=plain("甲乙"),
        chart="line",
        labels=("一", "二"),
        series=(Series(name="甲", values=(1, 2.5)), Series(name="乙", values=(3, -1))),
        unit='亿"吨',
    )
    chart = etree.fromstring(parts(written(small(two))[0])["word/charts/chart1.xml"])
    assert [one.get("val") for one in of_tag(chart, "a:prstDash")] == ["solid", "dash"]
    assert {one.get("formatCode") for one in of_tag(chart, "c:numFmt")} == {"General"}
    assert "".join(one.text or "" for one in of_tag(chart, "a:t")) == '（亿"吨）'


def test_cells_without_text_are_empty_and_not_missing() -> None:
    table = only_table(Table(rows=((Cell(), Cell()),), classes=("answers",)))
    assert len(list(of_tag(table, "tc"))) == 2


def test_a_gap_stands_between_tables_and_not_before_what_has_room_of_its_own() -> None:
    document = small(WritingSpace(lines=1), WritingSpace(lines=1), paragraph("问", "task"), WritingSpace(lines=1))
    gaps = [style for style, _ in paragraphs(document)[3:]]
    assert gaps == ["书写行", "间隔行", "书写行", "任务", "书写行", "间隔行"]


def test_a_box_stands_right_below_its_paragraph_with_nothing_between() -> None:
    # Something between them would part a stem from its material at a page's foot.
    whole = list(body(small(paragraph("先读材料。"), PASSAGE, paragraph("再答题。"))))
    place = next(n for n, one in enumerate(whole) if one.tag.endswith("}tbl"))
    assert words(whole[place - 1]) == "先读材料。"
    assert get(find(whole[place - 1], "w:pPr/w:spacing"), "after") == "100"


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


def test_a_heading_below_a_table_takes_the_gap_between_them_along() -> None:
    heading = Heading(level=2, content=plain("二、再做"), classes=("part",))
    whole = list(body(small(WritingSpace(lines=2), heading, paragraph("后"))))
    place = next(n for n, one in enumerate(whole) if words(one) == "二、再做")
    assert whole[place - 2].tag.endswith("}tbl")
    assert find(whole[place - 1], "w:pPr/w:keepNext") is not None
