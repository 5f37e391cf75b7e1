"""What stands on an answer sheet."""

from __future__ import annotations

from typing import Any

from generator.assembly.answer_sheet import answer_grids, sheet_blocks, whole_label
from generator.assembly.forms import FrozenQuestion, FrozenQuiz, freeze, freeze_question
from generator.model.document import Heading, Paragraph, Table, WritingSpace
from generator.model.document_walk import inline_text
from tests.assembly.samples import QUESTIONS, library, question, unit


def quiz(*sections: dict[str, Any], **plan: Any) -> FrozenQuiz:
    u = unit(quizzes=[{"id": "q", "title": "小测", "forms": ["A"], **plan, "sections": list(sections)}])
    return freeze(library(), u, u.quizzes[0], "A")


def words(table: Table) -> list[list[str]]:
    return [[inline_text(cell.content) for cell in row] for row in table.rows]


def statement(number: int) -> FrozenQuestion:
    data = {"id": f"t{number}", "kind": "true_false", "stem": "题", "answer": "对"}
    return freeze_question(question(data), number, "s", ("",))


MATERIAL = freeze_question(question(next(data for data in QUESTIONS if data["kind"] == "material")), 9, "s", ("",))


def test_bubbles_for_number_and_form_come_first() -> None:
    blocks = list(sheet_blocks(quiz({"questions": ["q-single"], "points": 2}, id_digits=2, forms=["A", "B"])))
    digits, forms, heading, choices = blocks
    assert isinstance(digits, Table)
    assert digits.classes == ("bubbles", "student-id")
    assert words(digits) == [["学号1", *"0123456789"], ["学号2", *"0123456789"]]
    assert isinstance(forms, Table)
    assert (forms.classes, words(forms)) == (("bubbles", "form"), [["卷别", "A", "B"]])
    assert isinstance(heading, Heading)
    assert inline_text(heading.content) == "选择题、判断题（共1小题，共2分，用2B铅笔填涂）"
    assert isinstance(choices, Table)
    assert (choices.classes, words(choices)) == (("bubbles", "choices"), [["1", "A", "B", "C", "D"]])


def test_rows_of_like_bubbles_stand_in_one_table_and_parts_bear_their_whole_number() -> None:
    frozen = quiz({"questions": ["q-single", "q-multiple", "q-true", "q-material"], "points": 2}, id_digits=0)
    tables = [words(block) for block in sheet_blocks(frozen) if isinstance(block, Table)]
    assert [[row[0] for row in table] for table in tables] == [["1", "2"], ["3"], ["4（1）"]]
    assert tables[1] == [["3", "√", "×"]]


def test_written_answers_stand_below_the_heading_of_their_section() -> None:
    frozen = quiz({"questions": ["q-blank", "q-short"], "points": 2}, {"questions": ["q-essay"]}, id_digits=0)
    first, line, frame, second, only = sheet_blocks(frozen)
    assert [inline_text(block.content) for block in (first, second) if isinstance(block, Heading)] == [
        "一、综合题（本题共2小题，每小题2分，共4分）",
        "二、论述题（本题共1小题，共10分）",
    ]
    assert isinstance(line, Paragraph)
    assert inline_text(line.content, blank="＿") == "1．（1）＿\u3000（2）＿"
    assert [block.label for block in (frame, only) if isinstance(block, WritingSpace)] == ["2．", "3．"]


def test_points_stand_by_the_number_where_the_heading_does_not_say_them_and_by_every_part() -> None:
    frozen = quiz({"questions": ["q-short", "q-essay"]}, {"questions": ["q-material"], "points": 4}, id_digits=0)
    frames = [block.label for block in sheet_blocks(frozen) if isinstance(block, WritingSpace)]
    assert frames == ["1．（6分）", "2．（10分）", "3（2）（4分）"]


def test_the_whole_number_of_a_question_and_of_a_part() -> None:
    assert whole_label(MATERIAL, MATERIAL) == "9．"
    assert whole_label(MATERIAL, MATERIAL.parts[1]) == "9（2）"


def test_short_answers_stand_in_grids_of_ten_all_as_wide() -> None:
    grids = list(answer_grids([statement(n) for n in range(1, 12)]))
    heads = [[inline_text(cell.content) for cell in grid.header] for grid in grids]
    assert heads == [["题号", "1", "2", "3", "4", "5", "6"], ["题号", "7", "8", "9", "10", "11", ""]]
    assert words(grids[1]) == [["答案", "对", "对", "对", "对", "对", ""]]
    assert list(answer_grids([])) == []
    assert len(list(answer_grids([statement(n) for n in range(1, 11)]))) == 1
