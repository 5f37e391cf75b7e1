"""Write one document in one format, laid out for it alone."""

from __future__ import annotations

from generator.design import Design
from generator.layout.plan import lay_out
from generator.model.document import DOCUMENT_KINDS, Document
from generator.writers import write
from generator.writers.docx import document as docx
from generator.writers.html import document as html
from generator.writers.html import plain
from generator.writers.pdf import document as pdf
from generator.writers.pptx import document as pptx
from generator.writers.writer import Output


def write_pdf(document: Document, design: Design) -> Output:
    return pdf.write(document, lay_out(document, design), design)


def write_docx(document: Document, design: Design) -> Output:
    """Write a Word file, even of a kind of document that has none for teachers."""
    if "docx" in DOCUMENT_KINDS[document.kind].formats:
        return write(document, design, "docx")
    return docx.write(document, lay_out(document, design), design)


def write_pptx(document: Document, design: Design) -> Output:
    return pptx.write(document, lay_out(document, design), design)


def write_html(document: Document, design: Design) -> Output:
    return html.write(document, lay_out(document, design), design)


def write_text(document: Document, design: Design) -> Output:
    return plain.write(document, lay_out(document, design), design)


def html_of(document: Document, design: Design) -> str:
    return html.to_html(document, lay_out(document, design), design)
