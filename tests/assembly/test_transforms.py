"""Editions: what students may not see is nowhere in what they get."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.transforms import student_edition, teacher_edition, unique_anchors
from generator.assembly.unit_documents import compose_unit
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Document,
    Heading,
    HeadingClass,
    ListBlock,
    Paragraph,
    Passage,
    QuestionBlock,
    Strong,
    Table,
    TeacherNote,
    Text,
    plain,
)
from generator.model.document_walk import anchors, walk_blocks, walk_inlines, walk_words
from tests import documents
from tests.assembly.samples import LETTER, POLICY, library, unit

# Everything in the samples that only a teacher may read bears this character.
SECRET = "密"

EVERYTHING: dict[str, Any] = {
    "teaching_note": "密：两课时。",
    "discussion": ["归谁管？"],
    "pack": {"excerpts": ["letter", "policy"], "glossary": True},
    "worksheets": [
        {
            "id": "w",
            "title": "学习单",
            "parts": [
                {"kind": "comparison", "excerpts": ["letter", "policy"], "aspects": ["甲"], "answers": [["密", "密"]]},
                {"kind": "writing", "prompt": "写。", "answer": "密：要点。"},
                {
                    "kind": "questions",
                    "questions": ["q-single", "q-blank", "q-short", "q-essay", "q-material", "q-ordering"],
                },
            ],
        }
    ],
    "quizzes": [
        {
            "id": "q",
            "title": "小测",
            "forms": ["A", "B"],
            "sections": [{"select": {"themes": []}, "points": 2}],
        }
    ],
    "slides": {
        "points": [{"title": "责任", "excerpt": "letter", "quote": "河长制的核心是责任。", "notes": "密：先问。"}],
        "questions": ["q-single", "q-blank", "q-short", "q-material"],
    },
}


def every_document() -> tuple[Document, ...]:
    return compose_unit(library(excerpts=(LETTER, POLICY)), unit(**EVERYTHING), frozenset({"student", "teacher"}))


def test_no_student_edition_holds_a_secret_anywhere() -> None:
    given = [document for document in every_document() if document.edition == "student"]
    assert len(given) == 8
    for document in given:
        found = [words for words in walk_words(document) if SECRET in words]
        assert not found, document.name


def test_the_teachers_edition_holds_them_all() -> None:
    kept = {d.name: sum(SECRET in words for words in walk_words(d)) for d in every_document() if d.edition == "teacher"}
    assert set(kept) == {"u1-pack-teacher", "u1-w-teacher", "u1-q-A-key", "u1-q-B-key", "u1-slides"}
    assert all(count >= 2 for count in kept.values()), kept


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_no_answer_is_left_in_any_block(document: Document) -> None:
    given = student_edition(document)
    assert given.edition == "student"
    for block in walk_blocks(given.blocks):
        assert not isinstance(block, TeacherNote)
        if isinstance(block, QuestionBlock):
            assert (block.answer, block.difficulty) == (None, "")
        if isinstance(block, Paragraph | Heading):
            assert not block.has("answer")
    assert not any(inline.answer for inline in walk_inlines(given) if isinstance(inline, Blank))


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_what_is_no_answer_stays(document: Document) -> None:
    def read(d: Document) -> list[Passage]:
        return [b for b in walk_blocks(d.blocks) if isinstance(b, Passage) and b.has("article")]

    given = student_edition(document)
    assert [passage.citation for passage in read(given)] == [passage.citation for passage in read(document)]
    assert student_edition(given) == given


def document_of(*blocks: Block, **fields: Any) -> Document:
    return Document(**{"kind": "worksheet", "name": "x-teacher", "meta": documents.META, "blocks": blocks, **fields})


def test_answers_go_from_inside_lists_passages_and_marks() -> None:
    answered = Paragraph(content=(Strong(content=(Blank(answer="密"), Text(text="。"))),))
    empty = Paragraph(content=(Strong(content=(Blank(), Text(text="。"))),))
    secret = Paragraph(content=plain("密"), classes=("answer",))
    nested = ListBlock(items=((answered, secret),))
    assert student_edition(document_of(nested)).blocks == (ListBlock(items=((empty,),)),)


def test_a_cell_to_be_filled_in_is_empty_or_answered() -> None:
    cell = Cell(content=(Blank(answer="密"),), lines=3)
    beside = Cell(content=(Text(text="约"), Blank(answer="密")))
    table = Table(rows=((cell, beside),))
    assert student_edition(document_of(table)).blocks == (
        Table(rows=((Cell(lines=3), Cell(content=(Text(text="约"), Blank()))),)),
    )
    assert teacher_edition(document_of(table)).blocks == (
        Table(rows=((Cell(content=(Strong(content=plain("密")),), room=3), beside),)),
    )


def test_an_answer_slide_goes_whole() -> None:
    def slide(title: str, *classes: HeadingClass) -> Heading:
        return Heading(level=2, content=plain(title), classes=("slide", *classes))

    words = Paragraph(content=plain("文"))
    deck = document_of(
        slide("问", "question"), words, slide("答", "answer"), words, words, slide("再问"), words, kind="slides"
    )
    assert student_edition(deck).blocks == (slide("问", "question"), words, slide("再问"), words)


def test_an_anchor_stands_once() -> None:
    one = Heading(level=1, content=plain("甲"), anchor="a")
    twice = document_of(one, one, Paragraph(content=plain("乙"), anchor="b"))
    assert anchors(unique_anchors(twice)) == ["a", "b"]


def test_anchors_of_every_document_are_unique_and_targets_exist() -> None:
    looked_at = 0
    for document in every_document():
        known = anchors(document)
        assert len(known) == len(set(known)), document.name
        for block in document.blocks:
            for entry in getattr(block, "entries", ()):
                assert entry.target in known
                looked_at += 1
    assert looked_at >= 8
