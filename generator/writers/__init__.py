"""Writers: one module a format, one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from typing import cast

from generator.design import Design
from generator.errors import MissingToolError, UserError
from generator.layout.plan import LayoutPlan, lay_out
from generator.model.document import DOCUMENT_KINDS, Document
from generator.model.document_walk import has_contents
from generator.model.formats import Format
from generator.writers.writer import Output, OutputFile, Writer

__all__ = ["Output", "OutputFile", "get_writer", "write"]

# Each module has `write(document, plan, design) -> Output`; it is imported when its format is first asked for.
_MODULES: dict[Format, str] = {
    "native": "generator.writers.native",
    "html": "generator.writers.html.document",
    "text": "generator.writers.html.plain",
    "pdf": "generator.writers.pdf.document",
    "docx": "generator.writers.docx.document",
    "pptx": "generator.writers.pptx.document",
}


def get_writer(format: Format) -> Writer:
    """Return the writer of a format."""
    return cast(Writer, import_module(_MODULES[format]).write)


def write(document: Document, design: Design, format: Format, plan: LayoutPlan | None = None) -> Output:
    """Write a document in one format; raise `UserError` when that kind of document has no such form.

    `plan` is its layout where it is written in several formats; without it the document is laid out here. The contents
    of a Word file bear the page numbers of the PDF, whether that is written or not.
    """
    if format not in DOCUMENT_KINDS[document.kind].formats:
        raise UserError(f"{document.name} 没有 {format} 格式")
    plan = plan or lay_out(document, design)
    if format == "docx" and plan.pages is None and has_contents(document.blocks):
        plan = replace(plan, pages=_pages_of(document, plan, design))
    return get_writer(format)(document, plan, design)


def _pages_of(document: Document, plan: LayoutPlan, design: Design) -> Mapping[str, int] | None:
    """Return the pages of a document's anchors as the PDF has them, or None on a machine that cannot make one."""
    try:
        return get_writer("pdf")(document, plan, design).anchors
    except MissingToolError:
        return None
