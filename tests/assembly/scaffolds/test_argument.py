"""立场—依据—反驳: a row for each stance."""

from __future__ import annotations

from generator.model.document import Paragraph, Table
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet, shown


def test_arguing_asks_the_units_question_and_leaves_stances_to_the_students() -> None:
    blocks = sheet({"kind": "argument"}, edition="student")
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == ["议题：谁来管河？"]
    (table,) = only(blocks, Table)
    assert shown(table)[1:] == ["□5 / □5 / □5 / □5"] * 2


def test_arguing_keeps_the_teachers_answers_for_the_teacher() -> None:
    part = {
        "kind": "argument",
        "question": "专人还是众人？",
        "positions": ["专人", "众人"],
        "answers": [["密：有责任"]],
    }
    (student,), (teacher,) = (only(sheet(part, edition=edition), Table) for edition in ("student", "teacher"))
    assert shown(student)[1:] == ["专人 / □5 / □5 / □5", "众人 / □5 / □5 / □5"]
    assert shown(teacher)[1] == "专人 / 密：有责任 / □5 / □5"
    assert [cell.room for cell in teacher.rows[0]] == [0, 5, 0, 0]
