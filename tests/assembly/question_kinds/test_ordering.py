"""How ordering questions are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.ordering import OrderingComposer
from generator.model.document import CorrectOrder, Table
from generator.model.document_walk import inline_text
from generator.model.questions.ordering import Ordering

ORDERING = Ordering(id="q", kind="ordering", stem="排", items=("先", "中", "后"))


def test_items_bear_circled_numbers_in_the_order_of_the_form() -> None:
    shown = OrderingComposer().shown(ORDERING, (2, 0, 1))
    assert [(one.letter, inline_text(one.content)) for one in shown.items] == [("①", "后"), ("②", "先"), ("③", "中")]
    assert OrderingComposer().correct(ORDERING, (2, 0, 1)) == CorrectOrder(letters=("②", "③", "①"))
    assert OrderingComposer().printed(ORDERING, (2, 0, 1)) == ["后", "先", "中"]


def test_no_form_shows_the_items_in_their_order() -> None:
    assert OrderingComposer().order(ORDERING, "s", ("A",)) != (0, 1, 2)


def test_the_sheet_has_a_cell_for_each_place() -> None:
    (grid,) = OrderingComposer().place_on_sheet(ORDERING, 6, "6．")
    assert isinstance(grid, Table)
    assert [inline_text(cell.content) for cell in grid.header] == ["第6题", "第一", "第二", "第三"]
