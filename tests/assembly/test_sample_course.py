"""The sample course, composed whole."""

from __future__ import annotations

from functools import cache

import pytest

from generator.assembly.articles import article_body, paragraph_number
from generator.assembly.unit_documents import compose_unit
from generator.assets import starter_folder
from generator.library.catalogue import evidence_of
from generator.library.fidelity import normalise
from generator.library.library import Library
from generator.library.load import load
from generator.model.document import Blank, Document, Edition, Heading, Paragraph, Passage, QuestionBlock, TeacherNote
from generator.model.document_walk import inline_text, walk_blocks, walk_inlines, walk_words
from generator.workspace import Workspace


@cache
def course() -> Library:
    return load(Workspace(starter_folder().parent))


@cache
def documents() -> tuple[Document, ...]:
    both: frozenset[Edition] = frozenset({"student", "teacher"})
    return tuple(document for unit in course().units for document in compose_unit(course(), unit, both))


def words(body: tuple[object, ...]) -> str:
    """Return what paragraphs and subheads print, names of speakers included."""
    shown = ""
    for block in walk_blocks(body):  # type: ignore[arg-type]
        if isinstance(block, Paragraph):
            shown += f"{block.speaker}：" if block.speaker else ""
        if isinstance(block, Paragraph | Heading):
            shown += inline_text(block.content)
    return normalise(shown)


def test_every_excerpt_prints_each_of_its_words_in_order() -> None:
    excerpts = list(course().excerpts)
    assert len(excerpts) >= 20
    for excerpt in excerpts:
        assert words(article_body(excerpt)) == normalise(excerpt.text), excerpt.id


def test_every_unit_has_its_four_products() -> None:
    kinds = {(document.meta.unit, document.kind) for document in documents()}
    units = {unit.id for unit in course().units}
    assert len(units) >= 3
    expected = {(unit, kind) for unit in units for kind in ("pack", "worksheet", "quiz", "key", "slides", "handout")}
    with_sheet = {unit.id for unit in course().units if any(quiz.answer_sheet for quiz in unit.quizzes)}
    assert kinds == expected | {(unit, "answer_sheet") for unit in with_sheet}
    # One of them is written on the paper itself.
    assert len(units - with_sheet) == 1


def test_the_totals_are_those_that_the_teacher_planned() -> None:
    planned = {quiz.title: quiz.total for unit in course().units for quiz in unit.quizzes}
    printed = {document.meta.title: document.meta.total for document in documents() if document.kind == "quiz"}
    assert printed == planned


def test_every_piece_of_evidence_has_its_paragraph() -> None:
    looked_at = 0
    for question in course().questions:
        for evidence in evidence_of(question):
            assert paragraph_number(course().excerpts[evidence.excerpt], evidence.quote), question.id
            looked_at += 1
    assert looked_at >= 60


@pytest.mark.parametrize("kind", ["pack", "worksheet", "quiz", "answer_sheet", "slides", "handout"])
def test_students_get_no_answers(kind: str) -> None:
    given = [d for d in documents() if d.kind == kind and d.edition == "student"]
    assert given
    read = "".join(excerpt.text for excerpt in course().excerpts)
    told = [text for question in course().questions for text in (question.explanation, question.note)]
    told += [excerpt.teaching_note for excerpt in course().excerpts]
    # An explanation may be a sentence that everybody reads in the pack.
    secrets = {text for text in told if len(text) > 12 and text not in read}
    assert len(secrets) >= 60
    for document in given:
        blocks = list(walk_blocks(document.blocks))
        assert not any(isinstance(block, TeacherNote) for block in blocks)
        assert not any(block.answer for block in blocks if isinstance(block, QuestionBlock))
        assert not any(inline.answer for inline in walk_inlines(document) if isinstance(inline, Blank))
        assert secrets.isdisjoint(walk_words(document)), document.name


def test_digests_say_that_they_are_digests() -> None:
    passages = [b for d in documents() for b in walk_blocks(d.blocks) if isinstance(b, Passage)]
    lines = {p.citation.line for p in passages if p.has("article") and p.citation.fidelity == "digest"}
    assert len(lines) >= 15
    assert all(line.startswith("综述，据") for line in lines)
