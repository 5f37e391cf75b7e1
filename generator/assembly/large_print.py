"""Make the large-print version of a document, for a student whose eyes need it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import LARGE_PRINT, Document, DocumentKind, Paper

# What students read. An answer sheet is read by a scanner, which wants it as it is.
_KINDS: frozenset[DocumentKind] = frozenset({"pack", "worksheet", "quiz"})


def large_print(document: Document) -> Document | None:
    """Return a student's document for large print, on A4 in one column, or None where there is no such version."""
    if document.kind not in _KINDS or document.edition != "student":
        return None
    return replace(
        document,
        name=f"{document.name}-large",
        classes=(*document.classes, LARGE_PRINT),
        paper=Paper(),
        seal=None,
        fit=None,
    )
