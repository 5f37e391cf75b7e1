"""What a build makes: editions, formats, large print, and the answers that no student's file may hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.app.compose import ComposedCourse, ComposedUnit
from generator.app.jobs import document_name, file_name, guarded, jobs_of
from generator.app.request import Request
from generator.design import load_design
from generator.library.library import Library
from generator.model.course import Course
from generator.model.document import LARGE_PRINT, Document, DocumentKind, Edition, Meta
from generator.model.formats import Format
from generator.model.unit import Unit
from generator.workspace import Workspace
from tests.folders import ROOT
from tests.readback.samples import paper


def document(name: str, kind: DocumentKind = "pack", edition: Edition = "student") -> Document:
    return Document(kind=kind, name=name, meta=Meta(title=name), blocks=(), edition=edition)


PACK, KEY = document("u-pack-student"), document("u-key", "key", "teacher")
LARGE = replace(document("u-pack-student-large"), classes=(LARGE_PRINT,))
TWIN = document("u-pack-teacher", "pack", "teacher")
SLIDES = document("u-slides", "slides", "teacher")


def composed(
    *documents: Document, large: tuple[Document, ...] = (), formats: tuple[Format, ...] = ("pdf",)
) -> ComposedCourse:
    unit = ComposedUnit(unit=Unit(id="u", title="题"), documents=documents, large_print=large)
    library = Library(course=Course(name="课", formats=formats))
    return ComposedCourse(workspace=Workspace(ROOT), library=library, design=load_design("base"), units=(unit,))


def names(course: ComposedCourse, request: Request) -> list[str]:
    return [file_name(job.document, job.format) for job in jobs_of(course, request)]


def test_formats_are_those_of_the_course_unless_some_are_wanted() -> None:
    course = composed(PACK, formats=("docx", "html"))
    assert names(course, Request()) == ["u-pack-student.docx", "u-pack-student.html"]
    assert names(course, Request(formats=("pdf",))) == ["u-pack-student.pdf"]


def test_a_kind_is_made_only_in_formats_that_it_has() -> None:
    request = Request(formats=("docx", "pptx"))
    assert names(composed(PACK, SLIDES), request) == ["u-pack-student.docx", "u-slides.pptx"]


@pytest.mark.parametrize(
    ("documents", "edition", "expected"),
    [
        ((PACK, TWIN, KEY), "student", ["u-pack-student.pdf"]),
        ((PACK, TWIN, KEY), "teacher", ["u-pack-teacher.pdf", "u-key.pdf"]),
        ((PACK, KEY), "teacher", ["u-pack-student.pdf", "u-key.pdf"]),
        ((document("u-paper", "quiz"), KEY), "teacher", ["u-key.pdf"]),
        ((SLIDES,), "student", []),
    ],
)
def test_an_edition_has_its_documents_and_those_that_serve_both(
    documents: tuple[Document, ...], edition: Edition, expected: list[str]
) -> None:
    assert names(composed(*documents), Request(editions=frozenset({edition}))) == expected


def test_large_print_is_made_when_asked_for_and_for_paper_only() -> None:
    course = composed(PACK, large=(LARGE,))
    assert names(course, Request(formats=("html",), large_print=True)) == ["u-pack-student.html"]
    assert names(course, Request(large_print=True)) == ["u-pack-student.pdf", "u-pack-student-large.pdf"]
    assert names(course, Request()) == ["u-pack-student.pdf"]
    teacher = Request(large_print=True, editions=frozenset({"teacher"}))
    assert names(course, teacher) == ["u-pack-student.pdf"]


def test_only_students_files_are_searched_for_answers() -> None:
    course = composed(paper(edition="student"), paper(edition="teacher"))
    jobs = jobs_of(course, Request())
    assert {job.secrets for job in jobs} == {()}
    by_edition = {job.document.edition: job.secrets for job in guarded(jobs, course.units)}
    assert by_edition["student"]
    assert by_edition.get("teacher", ()) == ()


def test_a_file_name_leads_back_to_its_document() -> None:
    for format in ("pdf", "docx", "html", "text", "native"):
        assert document_name(file_name(PACK, format)) == PACK.name
    assert document_name("notes.md") == "notes.md"
