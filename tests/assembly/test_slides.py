"""Slides and the handout."""

from __future__ import annotations

from typing import Any

from generator.assembly.slides import compose_handout, compose_slides
from generator.assembly.transforms import student_edition
from generator.layout.question import answer_text
from generator.model.course import Course, DataTable, Event, Fact
from generator.model.document import (
    Blank,
    Document,
    Figure,
    Heading,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
)
from generator.model.document_walk import inline_text, walk_inlines
from generator.model.excerpt import Highlight
from tests.assembly.samples import LETTER, library, unit

DATA = DataTable(id="t", title="水质", header=("河流", "达标率"), rows=(("东河", "61%"), ("西河", "98%")))
FACT = Fact(id="f", what="河道数", value="12", unit="条", source="s-rules")
EVENT = Event(id="e", date="2025", title="摸家底", source="s-rules")
MARKED = LETTER.model_copy(
    update={"highlights": (Highlight(text="河长制的核心是责任。", note="密：追问。"), Highlight(text="看水"))}
)


def slides(**fields: Any) -> Document:
    shelf = library(excerpts=(MARKED,), tables=(DATA,), facts=(FACT,), events=(EVENT,))
    return compose_slides(shelf, unit(**fields))


def outline(document: Document) -> list[str]:
    """Return the slides with the kinds of their blocks."""
    shown: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            shown.append(inline_text(block.content) + ":")
        else:
            shown[-1] += " " + type(block).__name__
    return shown


def test_each_point_has_its_slide() -> None:
    points = [
        {"title": "责任", "points": ["谁来管"], "excerpt": "letter", "notes": "密：先问。"},
        {"title": "数字", "facts": ["f"], "events": ["e"]},
        {"title": "水质", "table": "t"},
    ]
    document = slides(slides={"points": points}, discussion=["归谁管？"])
    assert outline(document) == [
        "本讲内容: ListBlock",
        "责任: ListBlock Passage TeacherNote",
        "数字: Table Table",
        "水质: Table",
        "水质: Figure",
        "思考讨论: Paragraph",
    ]
    assert [block.caption for block in document.blocks if isinstance(block, Figure)] == [()]
    (key,) = (block for block in document.blocks if isinstance(block, Passage))
    assert key.classes == ("key",)
    assert isinstance(key.body[0], Paragraph)
    assert (inline_text(key.body[0].content), key.body[0].classes) == ("河长制的核心是责任。", ("key",))
    assert key.citation.line.startswith("综述，据《让每一条河都有人管》")


def test_a_timeline_on_a_slide_names_its_sources() -> None:
    (table,) = (
        b for b in slides(slides={"points": [{"title": "时间", "events": ["e"]}]}).blocks if isinstance(b, Table)
    )
    assert inline_text(table.note) == "资料来源：《示例市河道管理办法》（2026年2月1日）。"


def test_without_points_each_key_sentence_has_a_slide() -> None:
    document = slides(slides={}, pack={})
    assert outline(document) == [
        "管河先管人\u3000管人先管心: Passage TeacherNote",
        "管河先管人\u3000管人先管心: Passage",
    ]


def test_long_discussions_go_on_several_slides() -> None:
    document = slides(themes=[], slides={}, discussion=["短问题？"] * 4 + ["长" * 100 + "？"] * 2)
    assert outline(document) == [
        "思考讨论: Paragraph Paragraph Paragraph",
        "思考讨论: Paragraph Paragraph",
        "思考讨论: Paragraph",
    ]


def test_discussion_can_be_left_out() -> None:
    assert outline(slides(themes=[], slides={"discussion": False}, discussion=["归谁管？"])) == []


def test_an_answer_stands_on_the_slide_after_its_question() -> None:
    document = slides(themes=[], slides={"questions": ["q-single", "q-blank"]})
    assert outline(document) == [
        "课堂小测（1）: QuestionBlock",
        "课堂小测（1）\u3000答案: QuestionBlock TeacherNote",
        "课堂小测（2）: QuestionBlock",
        "课堂小测（2）\u3000答案: QuestionBlock",
    ]
    asked, answered, blank, _ = (block for block in document.blocks if isinstance(block, QuestionBlock))
    assert (asked.answer, asked.options) == (None, answered.options)
    assert answered.answer
    assert (answer_text(answered.answer.correct), answered.answer.evidence) == ("A", ())
    assert [inline.answer for inline in walk_inlines(blank) if isinstance(inline, Blank)] == ["", ""]
    (note,) = (block for block in document.blocks if isinstance(block, TeacherNote))
    assert [inline_text(p.content) for p in note.body if isinstance(p, Paragraph)] == [
        "密：这题是送分题。",
        "依据：河长制的核心是责任（《管河先管人\u3000管人先管心》第1段）",
    ]


def test_students_get_no_answer_slides_and_no_notes() -> None:
    given = student_edition(slides(slides={"questions": ["q-single"]}, pack={}))
    assert outline(given) == [
        "管河先管人\u3000管人先管心: Passage",
        "管河先管人\u3000管人先管心: Passage",
        "课堂小测: QuestionBlock",
    ]


def test_the_handout_is_the_students_slides_some_to_a_page() -> None:
    shelf = library(course=Course(name="课", handout_per_page=4))
    handout = compose_handout(shelf, unit(slides={"questions": ["q-single"]}))
    assert (handout.kind, handout.name, handout.edition, handout.per_page) == ("handout", "u1-handout", "student", 4)
    assert outline(handout) == ["课堂小测: QuestionBlock"]
