"""How matching questions are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.matching import MatchingComposer, right_column
from generator.model.document import CorrectPairs, Table
from generator.model.document_walk import inline_text
from generator.model.questions.matching import Matching, Pair

PAIRS = (Pair(left="东", right="清"), Pair(left="西", right="浊"))
MATCHING = Matching(id="q", kind="matching", stem="连", pairs=PAIRS, distractors=("浑",))


def test_the_right_column_holds_the_distractors() -> None:
    assert right_column(MATCHING) == ("清", "浊", "浑")


def test_the_left_column_has_numbers_and_the_right_one_letters_in_the_order_of_the_form() -> None:
    shown = MatchingComposer().shown(MATCHING, (2, 0, 1))
    assert [(one.letter, inline_text(one.content)) for one in shown.left] == [("1", "东"), ("2", "西")]
    assert [(one.letter, inline_text(one.content)) for one in shown.right] == [("A", "浑"), ("B", "清"), ("C", "浊")]
    assert MatchingComposer().correct(MATCHING, (2, 0, 1)) == CorrectPairs(pairs=(("1", "B"), ("2", "C")))
    assert MatchingComposer().printed(MATCHING, (2, 0, 1)) == [["东", "西"], ["浑", "清", "浊"]]


def test_no_form_shows_the_right_column_as_typed() -> None:
    assert MatchingComposer().order(MATCHING, "s", ("A",)) != (0, 1, 2)


def test_the_sheet_has_a_cell_for_each_number() -> None:
    (grid,) = MatchingComposer().place_on_sheet(MATCHING, 5, "5．")
    assert isinstance(grid, Table)
    assert [inline_text(cell.content) for cell in grid.header] == ["第5题", "1", "2"]
    assert [inline_text(cell.content) for cell in grid.rows[0]] == ["答案", "", ""]
