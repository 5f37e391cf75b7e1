"""Find the errata of a unit: what has changed since it was handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.compose import composed_unit
from generator.app.errata.archive import Archive, get_archive, read_archive
from generator.app.errata.changes import Change, compare_documents
from generator.errors import UserError
from generator.library.catalogue import get_unit
from generator.library.load import Library
from generator.model.document import Document, Meta
from generator.readback.answers import is_for_students
from generator.readback.checking import read_file
from generator.readback.comparing import compare
from generator.readback.expected import expected_items
from generator.workspace import Workspace

NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errata:
    """Two states of a unit, by their names, and every change between them."""

    unit: str
    old: str
    new: str
    changes: tuple[Change, ...]
    documents: tuple[Document, ...]
    meta: Meta


def find_errata(
    workspace: Workspace, library: Library, unit: str, old: int | None, new: int | None, *, with_teacher: bool = False
) -> Errata:
    """Compare two archives of a unit, or the latest (or a given) one with the lessons as they are now.

    Only what students have in hand is compared, unless the teacher's papers are asked for. Raises `UserError`.
    """
    chosen = get_unit(library, unit)
    before = get_archive(workspace, unit, old)
    was = _chosen(read_archive(before), with_teacher=with_teacher)
    if new is None:
        composed = composed_unit(library, chosen).documents
        now, folder, name = _chosen(composed, with_teacher=with_teacher), workspace.build / unit, NOW
    else:
        after: Archive = get_archive(workspace, unit, new)
        now, folder, name = _chosen(read_archive(after), with_teacher=with_teacher), after.folder, after.name
    changes = compare_documents(was, now, _pages(was, before.folder), _pages(now, folder))
    known = now or was
    if not known:
        raise UserError(f"单元“{unit}”的存档里没有发给学生的材料")
    return Errata(unit=unit, old=before.name, new=name, changes=changes, documents=(*was, *now), meta=known[0].meta)


def _chosen(documents: Sequence[Document], *, with_teacher: bool) -> tuple[Document, ...]:
    return tuple(document for document in documents if with_teacher or is_for_students(document))


def _pages(documents: Sequence[Document], folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the printed page of each text of each document whose PDF lies in a folder."""
    pages: dict[str, tuple[str, ...]] = {}
    for document in documents:
        path = folder / f"{document.name}.pdf"
        if path.is_file():
            try:
                reading = read_file(path.read_bytes(), "pdf")
            except UserError:
                continue
            found = compare(expected_items(document, "pdf"), reading.body, reading.notes).pages
            pages[document.name] = tuple(_printed_number(page, reading.labels) for page in found)
    return pages


def _printed_number(page: int | None, labels: Sequence[str]) -> str:
    """Return the number that a page bears in print, which a cover and a contents list do not count for."""
    if page is None:
        return ""
    return labels[page - 1] if page <= len(labels) else str(page)
