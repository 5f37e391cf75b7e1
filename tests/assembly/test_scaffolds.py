"""Scaffolds of worksheets: three lines of YAML make each of them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.transforms import student_edition, teacher_edition
from generator.assembly.worksheet import compose_worksheet
from generator.model.course import DataTable, Event
from generator.model.document import Block, Blocks, Paper, Paragraph, Passage, Table, TeacherNote, WritingSpace
from generator.model.document_walk import inline_text
from generator.model.excerpt import Excerpt
from generator.model.worksheet import WorksheetPlan
from tests.assembly.samples import LETTER, POLICY, library, unit

ENGLISH = Excerpt(id="english", title="In English", column="海外声音", text="It has six chapters.", language="en")
EVENTS = (Event(id="e1", date="2025", title="摸家底", source="s-rules"),)
DATA = DataTable(id="t", title="水质", header=("河流", "达标率"), rows=(("东河", "61%"), ("西河", "98%")))
MARKED = Excerpt.model_validate({**LETTER.model_dump(), "highlights": [{"text": "第二件是常考核。"}]})


def sheet(*parts: dict[str, Any], edition: str = "student", **plan: Any) -> Blocks:
    value = WorksheetPlan.model_validate({"id": "w", "title": "学习单", "parts": parts, **plan})
    shelf = library(excerpts=(MARKED, POLICY, ENGLISH), events=EVENTS, tables=(DATA,))
    full = compose_worksheet(shelf, unit(question="谁来管河？"), value)
    return (student_edition(full) if edition == "student" else teacher_edition(full)).blocks


def only(blocks: Blocks, kind: type[Block]) -> list[Any]:
    return [block for block in blocks if isinstance(block, kind)]


def shown(table: Table) -> list[str]:
    return [
        " / ".join(inline_text(cell.content) or f"□{cell.lines}" for cell in row)
        for row in ((table.header,) if table.header else ()) + table.rows
    ]


def test_observing_shows_what_to_look_at_above_three_columns() -> None:
    blocks = sheet({"kind": "observe", "table": "t"})
    looked, written = only(blocks, Table)
    assert looked.classes == ("data",)
    assert shown(written) == ["我观察到的 / 我想到的 / 我想追问的", "□8 / □8 / □8"]
    assert written.classes == ("written", "whole")


def test_observing_may_show_an_excerpt_or_events() -> None:
    blocks = sheet({"kind": "observe", "excerpt": "letter", "paragraphs": ["1"], "events": ["e1"]})
    assert [len(passage.body) for passage in only(blocks, Passage)] == [1]
    assert [table.classes for table in only(blocks, Table)] == [("timeline",), ("written", "whole")]


def test_arguing_asks_the_units_question_and_leaves_stances_to_the_students() -> None:
    blocks = sheet({"kind": "argument"})
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


@pytest.mark.parametrize(
    ("show", "words"),
    [("highlights", "第二件是常考核。 / 办法共六章，最重的一章讲责任。"), ("text", "河长制的核心是责任。\n第一件")],
)
def test_comparing_prints_the_words_side_by_side(show: str, words: str) -> None:
    texts, table = only(sheet({"kind": "comparison", "excerpts": ["letter", "policy"], "show": show}), Table)
    assert shown(texts)[0] == "材料一　《管河先管人　管人先管心》 / 材料二　《办法说了什么》"
    assert shown(texts)[1].startswith(words)
    assert shown(table)[1:] == [
        f"{aspect} / □3 / □3" for aspect in ("主要观点", "用了什么依据", "没有说到什么", "互相印证或矛盾之处")
    ]


def test_two_languages_stand_in_two_columns_with_their_words_below() -> None:
    pairs = [{"chinese": "河", "foreign": "river"}, {"chinese": "岸", "foreign": "bank"}]
    part = {"kind": "bilingual", "pairs": pairs, "hide": "foreign", "terms": ["河长制"]}
    (student, words), (teacher, _) = (only(sheet(part, edition=edition), Table) for edition in ("student", "teacher"))
    assert shown(student) == ["中文 / 外文", "河 / river", "岸 / □3"]
    assert shown(teacher)[2] == "岸 / bank"
    assert words.classes == ("glossary",)


def test_two_excerpts_are_set_paragraph_by_paragraph_with_their_origins() -> None:
    blocks = sheet({"kind": "bilingual", "excerpts": ["policy", "english"]})
    (table,) = only(blocks, Table)
    assert shown(table)[1:] == ["办法共六章，最重的一章讲责任。 / It has six chapters."]
    lines = [inline_text(block.content) for block in only(blocks, Paragraph)]
    assert lines[0].startswith("《办法说了什么》：综述，据《示例市河道管理办法》")
    assert len(lines) == 2


def test_inquiring_leads_from_the_issue_to_a_conclusion() -> None:
    part = {
        "kind": "inquiry",
        "situation": "一条河变黑了。",
        "steps": ["谁看见的？", "谁来管？"],
        "answer": "密：河长。",
    }
    blocks = sheet(part)
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == [
        "总议题：谁来管河？",
        "1．谁看见的？",
        "2．谁来管？",
    ]
    assert [inline_text(block.title) for block in only(blocks, Passage)] == ["情境"]
    assert [(space.style, space.label) for space in only(blocks, WritingSpace)] == [
        ("lines", ""),
        ("lines", ""),
        ("box", "我的结论"),
    ]
    assert only(blocks, TeacherNote) == []
    assert len(only(sheet(part, edition="teacher"), TeacherNote)) == 1


@pytest.mark.parametrize(("typed", "pages"), [("2", 2), ("2 页", 2), ("3页", 3), ("1 page", 1)])
def test_length_is_said_in_pages(typed: str, pages: int) -> None:
    plan = WorksheetPlan.model_validate(
        {"id": "w", "title": "甲", "fit": typed, "paper": "16K", "parts": [{"kind": "writing", "prompt": "写"}]}
    )
    document = compose_worksheet(library(), unit(), plan)
    assert (document.fit, document.paper) == (pages, Paper(name="16K", width=195, height=270))
