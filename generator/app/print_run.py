"""Make a file for the copier: bind documents, number their pages through, impose them on sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.app.print_plan import PlannedFile
from generator.app.workers import Failed, RenderJob, default_workers, run_jobs
from generator.design import Design
from generator.errors import HuoyeError
from generator.model.document import KIND_LABELS, Document
from generator.model.printing import PrintPlan
from generator.press.impose import Part, bind, front_pages, impose
from generator.press.page_order import padded


def bound_and_imposed(
    file: PlannedFile, built: Mapping[str, bytes], pages: Mapping[str, int], plan: PrintPlan, design: Design
) -> tuple[bytes, int]:
    """Return a file as the copier gets it, and the number of its pages before they were imposed.

    `built` and `pages` are the PDF and the page count of each document by its name. Raises `HuoyeError` when a
    document cannot be printed again with other page numbers.
    """
    if not file.bound:
        [document] = file.documents
        return impose(built[document.name], file.layout, title=file.title), pages[document.name]
    parts = [Part(title=_part_title(document), data=built[document.name]) for document in file.documents]
    counts = [pages[document.name] for document in file.documents]
    if len(parts) > 1:
        parts, counts = _numbered_through(file.documents, parts, counts, design, duplex=plan.duplex)
    data = bind(parts, title=file.title, duplex=plan.duplex)
    total = sum(padded(count, _multiple(duplex=plan.duplex)) for count in counts)
    return impose(data, file.layout, title=file.title, signature=plan.signature), total


def _numbered_through(
    documents: Sequence[Document], parts: list[Part], counts: list[int], design: Design, *, duplex: bool
) -> tuple[list[Part], list[int]]:
    """Print documents again so that each goes on counting where the one before ended.

    Pages at the front that bear no number do not count, blank ones at the back of a sheet do. A page more or less by
    longer numbers would shift all that follows: then it is done once more with the new counts.
    """
    for _ in range(3):
        before = counts
        numbered = _with_numbers(documents, parts, counts, duplex=duplex)
        parts, counts = _printed_again(numbered, parts, design)
        if counts == before:
            break
    return parts, counts


def _with_numbers(
    documents: Sequence[Document], parts: Sequence[Part], counts: Sequence[int], *, duplex: bool
) -> list[Document]:
    """Return documents with the number of their first page and the number of all pages."""
    begins, at = [], 1
    for part, count in zip(parts, counts, strict=True):
        begins.append(at)
        at += padded(count, _multiple(duplex=duplex)) - front_pages(part.data)
    return [
        replace(document, first_page=begin, page_total=at - 1)
        for document, begin in zip(documents, begins, strict=True)
    ]


def _printed_again(
    documents: Sequence[Document], parts: Sequence[Part], design: Design
) -> tuple[list[Part], list[int]]:
    jobs = [RenderJob(document=document, format="pdf") for document in documents]
    data: dict[str, bytes] = {}
    pages: dict[str, int] = {}
    for job, outcome in run_jobs(jobs, design, default_workers()):
        if isinstance(outcome, Failed):
            raise HuoyeError(f"{job.document.name}：{outcome.message}")
        data[job.document.name] = outcome.files[0].data
        pages[job.document.name] = outcome.pages or 0
    names = [document.name for document in documents]
    again = [replace(part, data=data[name]) for part, name in zip(parts, names, strict=True)]
    return again, [pages[name] for name in names]


def _multiple(*, duplex: bool) -> int:
    return 2 if duplex else 1


def _part_title(document: Document) -> str:
    form = f" {document.form}卷" if document.form else ""
    return f"{KIND_LABELS[document.kind]}{form}　{document.meta.title}"
