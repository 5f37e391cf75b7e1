"""Worksheets: every kind of part, for students and for teachers."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.transforms import student_edition, teacher_edition
from generator.assembly.worksheet import compose_worksheet
from generator.errors import UserError
from generator.model.course import DataTable, Event, Fact
from generator.model.document import (
    Block,
    Blocks,
    Cell,
    Emphasis,
    Figure,
    Heading,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
    WritingSpace,
    plain,
)
from generator.model.document_walk import inline_text
from generator.model.worksheet import WorksheetPlan
from tests.assembly.samples import library, unit

EVENTS = (
    Event(id="e1", date="2025", title="摸家底", source="s-rules"),
    Event(id="e2", date="2026-03", title="立办法", source="s-speech"),
)
DATA = DataTable(id="t", title="水质", header=("河流", "达标率"), rows=(("东河", "61%"), ("西河", "98%")))
FACT = Fact(id="f", what="河道数", value="12", unit="条", source="s-rules")


def sheet(*parts: dict[str, Any], edition: str = "teacher") -> Blocks:
    plan = WorksheetPlan.model_validate({"id": "w", "title": "学习单", "intro": "先读。", "parts": parts})
    shelf = library(events=EVENTS, tables=(DATA,), facts=(FACT,))
    full = compose_worksheet(shelf, unit(), plan)
    assert full.name == "u1-w-teacher"
    document = student_edition(full) if edition == "student" else teacher_edition(full)
    assert document.name == f"u1-w-{edition}"
    assert inline_text(document.blocks[0].content) == "先读。"  # type: ignore[union-attr]
    return document.blocks[1:]


def only(blocks: Blocks, kind: type[Block]) -> list[Any]:
    return [block for block in blocks if isinstance(block, kind)]


def test_parts_are_counted() -> None:
    blocks = sheet({"kind": "writing", "prompt": "甲"}, {"kind": "writing", "prompt": "乙", "title": "再写"})
    assert [inline_text(block.content) for block in only(blocks, Heading)] == ["一、写一写", "二、再写"]


def test_sources_are_asked_side_by_side() -> None:
    part = {"kind": "source_analysis", "excerpts": ["letter", "policy"], "questions": ["谁写的？"], "lines": 3}
    blocks = sheet(part)
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == [
        "材料一：《管河先管人\u3000管人先管心》（“重要讲话”栏目）",
        "材料二：《办法说了什么》（“政策意见”栏目）",
    ]
    (table,) = only(blocks, Table)
    assert [inline_text(cell.content) for cell in table.header] == ["追问", "材料一", "材料二"]
    assert table.rows == ((Cell(content=plain("谁写的？"), header=True), Cell(lines=3), Cell(lines=3)),)
    (note,) = only(blocks, TeacherNote)
    assert inline_text(note.body[0].content).startswith("材料一：综述，据《让每一条河都有人管》")


def test_one_source_is_answered_in_one_column() -> None:
    (table,) = only(sheet({"kind": "source_analysis", "excerpts": ["letter"]}), Table)
    assert [inline_text(cell.content) for cell in table.header] == ["追问", "我的回答"]


def test_a_comparison_is_empty_for_students_and_answered_for_teachers() -> None:
    part = {
        "kind": "comparison",
        "excerpts": ["letter", "policy"],
        "aspects": ["观点", "依据"],
        "answers": [["密甲", "密乙"]],
        "lines": 4,
    }
    (for_teacher,) = only(sheet(part), Table)
    (for_student,) = only(sheet(part, edition="student"), Table)
    answer = tuple(Cell(content=(Emphasis(content=plain(text)),), room=4) for text in ("密甲", "密乙"))
    empty = (Cell(lines=4), Cell(lines=4))
    aspects = [Cell(content=plain(text), header=True) for text in ("观点", "依据")]
    assert for_teacher.rows == ((aspects[0], *answer), (aspects[1], *empty))
    assert for_student.rows == ((aspects[0], *empty), (aspects[1], *empty))


def test_a_timeline_hides_what_is_asked() -> None:
    part = {"kind": "timeline", "events": ["e2", "e1"], "hide": "title", "every": 2, "task": "补上事件。"}
    blocks = sheet(part, edition="student")
    (table,) = only(blocks, Table)
    assert [[inline_text(cell.content) for cell in row] for row in table.rows] == [
        ["2025年", "摸家底"],
        ["2026年3月", ""],
    ]
    assert (table.rows[1][1].lines, table.note) == (2, ())
    assert only(blocks, WritingSpace) == [WritingSpace(lines=2)]


def test_a_timeline_that_hides_nothing_names_its_sources() -> None:
    (table,) = only(sheet({"kind": "timeline", "events": ["e1"]}, edition="student"), Table)
    assert inline_text(table.note) == "资料来源：《示例市河道管理办法》（2026年2月1日）。"


def test_data_bring_a_chart_and_tasks_with_room() -> None:
    blocks = sheet({"kind": "data", "table": "t", "facts": ["f"], "tasks": ["哪条变化大？", "为什么？"], "lines": 2})
    assert [table.classes[0] for table in only(blocks, Table)] == ["data", "facts"]
    assert [figure.unit for figure in only(blocks, Figure)] == ["%"]
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == ["1．哪条变化大？", "2．为什么？"]
    assert only(blocks, WritingSpace) == [WritingSpace(lines=2), WritingSpace(lines=2)]


def test_terms_may_be_left_to_the_students() -> None:
    part = {"kind": "glossary", "terms": ["河长制"], "hide": "meaning"}
    (table,) = only(sheet(part, edition="student"), Table)
    assert table.rows[0][2] == Cell(lines=2)
    assert table.rows[0][1] == Cell(content=plain("river chief"))


def test_a_reading_keeps_the_numbers_of_its_paragraphs() -> None:
    blocks = sheet({"kind": "reading", "excerpt": "letter", "paragraphs": [3], "tasks": ["画出关键词。"]})
    (passage,) = only(blocks, Passage)
    assert [block.number for block in passage.body] == [3]
    assert passage.classes == ("reading", "annotated", "digest")
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == ["画出关键词。"]


def test_a_reading_without_tasks_leaves_room_for_notes_beside_or_below_it() -> None:
    beside, below = ({"kind": "reading", "excerpt": "policy", "margin": margin} for margin in ("true", "false"))
    assert only(sheet(beside), WritingSpace) == []
    assert only(sheet(beside), Passage)[0].classes == ("reading", "annotated", "digest")
    assert only(sheet(below), WritingSpace) == [WritingSpace(lines=4, label="批注")]
    assert only(sheet(below), Passage)[0].classes == ("reading", "digest")


def test_writing_has_its_space_and_its_points_for_the_teacher() -> None:
    part = {"kind": "writing", "prompt": "写信。", "lines": 12, "space": "grid", "answer": "密：言之成理。"}
    assert only(sheet(part), WritingSpace) == [WritingSpace(lines=12, style="grid")]
    assert [note.label for note in only(sheet(part), TeacherNote)] == ["参考要点"]
    assert only(sheet(part, edition="student"), TeacherNote) == []


def test_questions_are_numbered_and_have_no_points() -> None:
    blocks = only(sheet({"kind": "questions", "questions": ["q-material", "q-true"]}), QuestionBlock)
    assert [(block.number, block.points, [part.points for part in block.parts]) for block in blocks] == [
        (1, None, [None, None]),
        (2, None, []),
    ]


def test_questions_may_be_selected() -> None:
    part = {"kind": "questions", "questions": ["q-true"], "select": {"themes": ["河道"], "limit": 2}}
    assert [block.id for block in only(sheet(part), QuestionBlock)] == ["q-true", "q-single", "q-multiple"]


def test_what_is_not_in_the_library_is_named() -> None:
    with pytest.raises(UserError, match="没有数据表“x”"):
        sheet({"kind": "data", "table": "x"})
