"""Write a list of errata as a document, to be printed and put into the packs."""

from __future__ import annotations

from dataclasses import replace

from generator.app.errata.changes import KIND_WORDS, Change
from generator.app.errata.errata import Errata
from generator.model.document import (
    DOCUMENT_KINDS,
    EDITION_LABELS,
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
    plain,
)

_WIDTHS = (2.6, 1, 4, 4)
_HEADER = ("位置", "改动", "原为", "现为")


def errata_sheet(errata: Errata) -> Document:
    """Return the errata of a unit: for each paper a table of places, what it said and what is right."""
    blocks: list[Block] = [
        Paragraph(
            content=plain("以下各处请在手中的材料上改正。页码和段号以已经发下去的那一版为准。"),
            classes=("intro",),
        )
    ]
    by_document: dict[str, list[Change]] = {}
    for change in errata.changes:
        by_document.setdefault(change.document, []).append(change)
    names = {document.name: document for document in errata.documents}
    for name, changes in by_document.items():
        blocks.append(Heading(level=2, content=plain(title_of(names[name])), classes=("part",)))
        blocks.append(_table(changes))
    if not by_document:
        blocks.append(Paragraph(content=plain("没有需要改正的地方。"), classes=("body",)))
    meta = replace(errata.meta, title=f"勘误单　{errata.meta.title}", subtitle="", question="", minutes=None)
    return Document(kind="errata", name=f"{errata.unit}-errata", meta=meta, blocks=tuple(blocks))


def title_of(document: Document) -> str:
    """Return what a paper is called: 活页（学生版）, 学习单“…”, 测验“…”（A卷）."""
    kind = DOCUMENT_KINDS[document.kind]
    title = f"“{document.meta.title}”" if kind.has_own_title else ""
    form = f"（{document.form}卷）" if document.form else ""
    edition = f"（{EDITION_LABELS[document.edition]}）" if kind.is_taught_from else ""
    return f"{kind.label}{title}{form}{edition}"


def where(change: Change, document: Document | None = None) -> str:
    """Return the place of a change in the old print: 第3页 《…》第2段; of what is new, the place that it follows."""
    word = DOCUMENT_KINDS[document.kind].page_word if document else "页"
    return f"第{change.page}{word} {change.place}" if change.page else change.place


def _table(changes: list[Change]) -> Table:
    rows = tuple(
        tuple(Cell(content=plain(text)) for text in (where(change), KIND_WORDS[change.kind], *_states(change)))
        for change in changes
    )
    header = tuple(Cell(content=plain(text), header=True) for text in _HEADER)
    return Table(header=header, rows=rows, widths=_WIDTHS, classes=("errata",))


def _states(change: Change) -> tuple[str, str]:
    if change.kind == "moved":
        to = f"第{change.new_page}页 {change.new_place}" if change.new_page else change.new_place
        return change.old, f"移到{to}"
    return change.old, change.new or ("（删去）" if change.kind == "removed" else "")
