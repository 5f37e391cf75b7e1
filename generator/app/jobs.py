"""Plan a build: which documents are rendered in which formats, and which words must appear in no student's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.app.compose import ComposedCourse, ComposedUnit
from generator.app.request import Request
from generator.app.workers import RenderJob
from generator.model.document import DOCUMENT_KINDS, LARGE_PRINT, Document
from generator.model.formats import EXTENSIONS, Format
from generator.readback.answers import is_for_students, secrets_of

# A browser enlarges a page by itself.
_LARGE_FORMATS: tuple[Format, ...] = ("pdf", "docx")


def jobs_of(composition: ComposedCourse, request: Request) -> list[RenderJob]:
    """Return the jobs of a request in the order of units, documents and formats; the course fills in what it omits."""
    course = composition.library.course
    asked = replace(
        request,
        formats=request.formats or course.formats,
        large_print=request.large_print or course.large_print,
    )
    return [
        RenderJob(document=document, format=format, unchecked=request.unchecked)
        for unit in composition.units
        for document in _wanted(unit, asked)
        for format in asked.formats
        if format in _formats_of(document)
    ]


def guarded(jobs: Sequence[RenderJob], units: Sequence[ComposedUnit]) -> list[RenderJob]:
    """Return the jobs with the answers that must appear in no student's file."""
    wanted = {job.document.name for job in jobs if is_for_students(job.document)}
    secrets: dict[str, tuple[str, ...]] = {}
    for unit in units:
        names = wanted & {document.name for document in unit.all_documents}
        if names:
            secrets |= dict.fromkeys(names, secrets_of(unit.all_documents))
    return [replace(job, secrets=secrets.get(job.document.name, ())) for job in jobs]


def file_name(document: Document, format: Format) -> str:
    """Return the name of the file that a document is saved as."""
    return f"{document.name}{EXTENSIONS[format]}"


def document_name(file_name: str) -> str:
    """Return the name of the document that a file was made from."""
    longest_first = sorted(EXTENSIONS.values(), key=len, reverse=True)
    return next((file_name.removesuffix(end) for end in longest_first if file_name.endswith(end)), file_name)


def _wanted(unit: ComposedUnit, request: Request) -> Iterator[Document]:
    for document in unit.documents:
        # Where the two editions are equal, the one there is serves both.
        is_for_both = DOCUMENT_KINDS[document.kind].is_taught_from and not _has_twin(unit, document)
        if document.edition in request.editions or is_for_both:
            yield document
    if request.large_print:
        yield from (document for document in unit.large_print if document.edition in request.editions)


def _has_twin(unit: ComposedUnit, document: Document) -> bool:
    """Return whether a student's document has a teacher's one beside it, or is itself the teacher's."""
    stem = document.name.removesuffix("-student")
    return document.edition == "teacher" or any(
        other.edition == "teacher" and other.name.removesuffix("-teacher") == stem for other in unit.documents
    )


def _formats_of(document: Document) -> tuple[Format, ...]:
    return _LARGE_FORMATS if LARGE_PRINT in document.classes else DOCUMENT_KINDS[document.kind].formats
