"""Tables of PowerPoint's own."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.design import Design
from generator.layout.deck.frames import Box
from generator.layout.deck.model import SlideTable
from generator.model.document import Cell, plain
from generator.writers.pptx.names import TABLE_STYLE
from generator.writers.pptx.table import add_table
from tests.writers.pptx.pptx_reading import empty_slide, unlinked


def test_table_is_native_with_its_header_and_its_own_widths(opened: Any) -> None:
    (shape,) = [shape for slide in opened.slides for shape in slide.shapes if shape.has_table]
    table = shape.table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["河流", "2015年", "2025年"],
        ["东河", "Ⅳ类", "Ⅱ类"],
        ["西河", "Ⅴ类", "Ⅲ类"],
        ["北河", "劣Ⅴ类", "Ⅲ类"],
    ]
    assert table.first_row
    widths = [column.width for column in table.columns]
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.01)
    assert sum(widths) == pytest.approx(Pt(848), rel=0.001)
    sizes = {int(run.get("sz")) for run in shape._element.iter(qn("a:rPr"))}
    assert sizes == {2400}


def added(table: SlideTable, design: Design, *, heights: tuple[float, ...]) -> Any:
    """Return the table that is written into a box of 800 by 200 points."""
    shapes = empty_slide("table").shapes
    box = Box(x=80, y=100, width=800, height=200)
    return add_table(shapes, table, box, unlinked(design), heights=heights, size=24).table


PLAIN = SlideTable(
    rows=((Cell(content=plain("东河"), header=True), Cell(content=plain("Ⅱ类"))), (Cell(content=plain("西河")),)),
    shares=(0.25, 0.75),
    alignment=("left", "right"),
)


def test_columns_and_rows_are_as_wide_and_high_as_they_were_planned(design: Design) -> None:
    table = added(PLAIN, design, heights=(40, 60))
    assert [column.width for column in table.columns] == [Pt(200), Pt(600)]
    assert [row.height for row in table.rows] == [Pt(40), Pt(60)]


def test_a_row_with_too_few_cells_ends_in_empty_ones_of_the_same_size(design: Design) -> None:
    table = added(PLAIN, design, heights=(40, 60))
    last = table.cell(1, 1)
    assert last.text == ""
    assert last.text_frame.paragraphs[0]._p.find(qn("a:endParaRPr")).get("sz") == "2400"


def test_heads_of_rows_are_bold_and_columns_stand_as_they_are_aligned(design: Design) -> None:
    table = added(PLAIN, design, heights=(40, 60))
    bold = [[run.font.bold for run in table.cell(0, n).text_frame.paragraphs[0].runs] for n in (0, 1)]
    assert bold == [[True], [None]]
    sides = [table.cell(0, n).text_frame.paragraphs[0]._p.find(qn("a:pPr")).get("algn") for n in (0, 1)]
    assert sides == ["l", "r"]


def test_a_table_takes_the_style_of_the_reference_file_with_its_header_or_without(design: Design) -> None:
    headed = SlideTable(
        header=(Cell(content=plain("河")), Cell(content=plain("水质"))),
        rows=PLAIN.rows[:1],
        shares=PLAIN.shares,
        alignment=PLAIN.alignment,
    )
    for table, is_headed in ((PLAIN, False), (headed, True)):
        properties = added(table, design, heights=(40, 60))._tbl.tblPr
        assert dict(properties.attrib) == ({"firstRow": "1"} if is_headed else {})
        assert properties.findtext(qn("a:tableStyleId")) == TABLE_STYLE
    header = added(headed, design, heights=(40, 60)).cell(0, 1)
    assert [run.font.bold for run in header.text_frame.paragraphs[0].runs] == [True]
