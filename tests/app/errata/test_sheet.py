"""Errata as a document: one table a paper, a row a change."""

from __future__ import annotations

from generator.app.errata.changes import Change
from generator.app.errata.errata import Errata
from generator.app.errata.sheet import errata_sheet, title_of, where
from generator.model.document import Document, Meta, Paragraph, Table
from generator.model.document_walk import inline_text
from tests.readback.samples import paper

OLD = paper(edition="student")
CHANGED = Change(kind="changed", document=OLD.name, place="《甲》第1段", page="3", old="旧", new="新")


def sheet(*changes: Change) -> Document:
    return errata_sheet(
        Errata(unit="u1", old="u1-1", new="now", changes=changes, documents=(OLD,), meta=Meta(title="一课"))
    )


def rows(document: Document) -> list[list[str]]:
    return [
        [inline_text(cell.content) for cell in row]
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def test_a_change_is_a_row_of_place_kind_old_and_new() -> None:
    document = sheet(CHANGED)
    assert (document.kind, document.name, document.meta.title) == ("errata", "u1-errata", "勘误单　一课")
    assert rows(document) == [["第3页 《甲》第1段", "改动", "旧", "新"]]


def test_what_moved_says_where_to_and_what_is_gone_says_so() -> None:
    moved = Change(kind="moved", document=OLD.name, place="甲", old="旧", new_place="乙", new_page="5")
    gone = Change(kind="removed", document=OLD.name, place="甲", old="旧")
    assert [row[3] for row in rows(sheet(moved, gone))] == ["移到第5页 乙", "（删去）"]


def test_without_changes_it_says_so() -> None:
    last = sheet().blocks[-1]
    assert isinstance(last, Paragraph)
    assert inline_text(last.content) == "没有需要改正的地方。"


def test_a_place_on_slides_is_counted_in_slides() -> None:
    slides = Document(kind="slides", name="s", meta=Meta(title="课件"), blocks=())
    assert where(CHANGED, slides) == "第3张 《甲》第1段"
    assert where(Change(kind="added", document="x", place="开头")) == "开头"


def test_a_paper_is_called_by_kind_title_form_and_edition() -> None:
    quiz = Document(kind="quiz", name="q", meta=Meta(title="小测"), blocks=(), form="A")
    pack = Document(kind="pack", name="p", meta=Meta(title="一课"), blocks=(), edition="teacher")
    assert (title_of(quiz), title_of(pack)) == ("测验“小测”（A卷）", "活页（教师版）")
