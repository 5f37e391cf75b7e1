"""Make the large-print version of a document, for a student whose eyes need it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import DOCUMENT_KINDS, LARGE_PRINT, Document, Paper


def large_print(document: Document) -> Document | None:
    """Return a student's document for large print, on A4 in one column, or None where there is no such version.

    An answer sheet is read by a scanner, which wants it as it is.
    """
    if not DOCUMENT_KINDS[document.kind].is_read_by_all or document.edition != "student":
        return None
    return replace(
        document,
        name=f"{document.name}-large",
        classes=(*document.classes, LARGE_PRINT),
        paper=Paper(),
        seal=None,
        fit=None,
    )
