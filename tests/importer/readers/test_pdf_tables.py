"""Tables of a PDF page are found by their ruling lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from generator.importer.readers.pdf_tables import Ruled, find_tables

Line = tuple[float, float, float, float]  # left, bottom, width, height


@pytest.fixture
def page() -> Iterator[Any]:
    document = pypdfium2.PdfDocument.new()
    yield document.new_page(400, 600)
    document.close()


def rule(page: Any, *lines: Line, stroke: bool = False) -> None:
    for line in lines:
        shape = raw.FPDFPageObj_CreateNewRect(*line)
        raw.FPDFPath_SetDrawMode(shape, 0 if stroke else raw.FPDF_FILLMODE_WINDING, stroke)
        raw.FPDFPage_InsertObject(page.raw, shape)


def level(bottom: float, left: float = 50, right: float = 350) -> Line:
    return left, bottom, right - left, 0.5


def upright(left: float, bottom: float = 300, top: float = 400) -> Line:
    return left, bottom, 0.5, top - bottom


def spans(table: Ruled) -> list[tuple[int, int, int, int]]:
    return [span for _, span in table.cells]


THREE_BY_TWO = (*map(level, (300, 350, 400)), *map(upright, (50, 150, 250, 350)))


def test_ruled_cells_are_a_table(page: Any) -> None:
    rule(page, *THREE_BY_TWO)
    (table,) = find_tables(page)
    assert spans(table) == [(row, column, 1, 1) for row in (0, 1) for column in (0, 1, 2)]
    assert [round(x) for x in table.columns] == [50, 150, 250, 350]
    assert [round(x) for x in (table.left, table.bottom, table.right, table.top)] == [50, 300, 350, 400]
    assert not table.is_cut_above
    assert not table.is_cut_below


def test_a_cell_may_span_rows_and_columns(page: Any) -> None:
    rule(page, level(300), level(400), level(350, 150), upright(50), upright(150), upright(350), upright(250, 300, 350))
    (table,) = find_tables(page)
    assert spans(table) == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_cells_drawn_as_frames_are_a_table(page: Any) -> None:
    frames = [(left, bottom, 100.0, 50.0) for left in (50.0, 150.0) for bottom in (300.0, 350.0)]
    rule(page, *frames, stroke=True)
    (table,) = find_tables(page)
    assert len(table.cells) == 4


def test_a_filled_ground_is_no_table(page: Any) -> None:
    rule(page, (50, 300, 100, 50), (150, 300, 100, 50), (50, 350, 100, 50), (150, 350, 100, 50))
    assert find_tables(page) == []


def test_one_column_is_no_table(page: Any) -> None:
    rule(page, level(300), level(350), level(400), upright(50), upright(350))
    assert find_tables(page) == []


def test_lines_in_one_direction_are_no_table(page: Any) -> None:
    rule(page, level(300), level(350), level(400))
    assert find_tables(page) == []


def test_two_tables_on_one_page_are_told_apart(page: Any) -> None:
    rule(page, *THREE_BY_TWO, level(100), level(200), *(upright(x, 100, 200) for x in (50, 200, 350)))
    assert [len(table.cells) for table in find_tables(page)] == [6, 2]


def test_a_row_that_the_page_cut_has_an_edge_all_the_same(page: Any) -> None:
    rule(page, level(350), level(400), *map(upright, (50, 150, 250, 350)))
    (table,) = find_tables(page)
    assert (table.is_cut_above, table.is_cut_below) == (False, True)
    assert len(table.cells) == 6


def test_a_table_may_go_on_from_the_page_before(page: Any) -> None:
    rule(page, level(300), level(350), *map(upright, (50, 150, 250, 350)))
    (table,) = find_tables(page)
    assert (table.is_cut_above, table.is_cut_below) == (True, False)
