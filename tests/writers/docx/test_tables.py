"""Tables, lists and room to write in a DOCX."""

from __future__ import annotations

import pytest

from generator.model.document import (
    Cell,
    Citation,
    ListBlock,
    Passage,
    Table,
    TeacherNote,
    plain,
)
from generator.writers.docx.styles import TableStyle
from generator.writers.docx.tables import frame
from generator.writers.docx.xml import find, find_all, get, of_tag
from tests.documents import COMPARISON, TABLE, cells, paragraph
from tests.writers.docx.docx_reading import (
    body,
    context_of,
    only_table,
    small,
    table_style,
    words,
)

PASSAGE = Passage(
    body=(paragraph("一条河有一位河长。"),),
    citation=Citation(excerpt="e", line="《示例》第1段"),
    classes=("material",),
)


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


def test_a_teachers_note_holds_any_block_in_its_frame() -> None:
    note = TeacherNote(body=(paragraph("一"), TABLE, ListBlock(items=((paragraph("二"),),))), label="备课")
    document = small(note)
    outer = next(of_tag(body(document), "tbl"))
    assert table_style(outer, note) == "教师用框"
    assert words(outer).startswith("备课一三条河的水质")
    assert words(outer).endswith("二")


def test_cells_without_text_are_empty_and_not_missing() -> None:
    table = only_table(Table(rows=((Cell(), Cell()),), classes=("answers",)))
    assert len(list(of_tag(table, "tc"))) == 2


def test_a_table_has_no_room_beside_its_text_where_none_is_wanted() -> None:
    context = context_of(small())
    padded, bare = (frame(context, [100], [], TableStyle.PLAIN, padded=padded) for padded in (True, False))
    assert find(padded, "w:tblPr/w:tblCellMar") is None
    margins = find(bare, "w:tblPr/w:tblCellMar")
    assert margins is not None
    assert [(str(one.tag).rpartition("}")[2], get(one, "w")) for one in margins] == [
        ("top", "0"), ("left", "0"), ("bottom", "0"), ("right", "0"),
    ]  # fmt: skip
