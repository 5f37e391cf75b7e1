"""Compose every document of a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.assembly.forms import freeze
from generator.assembly.pack import compose_pack
from generator.assembly.quiz import compose_answer_sheet, compose_key, compose_paper
from generator.assembly.slides import compose_handout, compose_slides
from generator.assembly.transforms import student_edition, teacher_edition, unique_anchors
from generator.assembly.worksheet import compose_worksheet
from generator.errors import UserError
from generator.library.library import Library
from generator.model.document import Document, Edition
from generator.model.unit import Unit


def compose_unit(library: Library, unit: Unit, editions: frozenset[Edition]) -> tuple[Document, ...]:
    """Return every document of a unit in these editions, in the order pack, worksheets, quizzes, slides, handout.

    A teacher's edition that would say nothing more than the student's is left out. Raises `UserError` when two
    documents would have one name.
    """
    documents = tuple(
        unique_anchors(document) for document in _documents(library, unit) if document.edition in editions
    )
    names: set[str] = set()
    for document in documents:
        if document.name.casefold() in names:
            raise UserError(f"单元“{unit.id}”有两份材料都叫 {document.name}；给学习单或测验换一个 id")
        names.add(document.name.casefold())
    return documents


def _documents(library: Library, unit: Unit) -> Iterator[Document]:
    if unit.pack is not None:
        yield from _editions(compose_pack(library, unit))
    for worksheet in unit.worksheets:
        yield from _editions(compose_worksheet(library, unit, worksheet))
    for quiz in unit.quizzes:
        for form in quiz.forms:
            frozen = freeze(library, unit, quiz, form)
            yield compose_paper(library, unit, frozen)
            if quiz.answer_sheet:
                yield compose_answer_sheet(library, unit, frozen)
            yield compose_key(library, unit, frozen)
    if unit.slides is not None:
        yield from _slides(library, unit)


def _editions(full: Document) -> Iterator[Document]:
    """Yield the student's edition of a full document, and the teacher's where it says more."""
    student, teacher = student_edition(full), teacher_edition(full)
    yield student
    if teacher.blocks != student.blocks:
        yield teacher


def _slides(library: Library, unit: Unit) -> Iterator[Document]:
    """Yield the slides that the teacher shows, those to give away, and the handout."""
    slides = compose_slides(library, unit)
    given = student_edition(slides)
    yield teacher_edition(slides)
    if given.blocks != slides.blocks:
        yield replace(given, name=f"{slides.name}-student")
    yield compose_handout(library, unit)
