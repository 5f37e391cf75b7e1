"""Set the articles of a pack in two columns: a section for each title and for each text, and smaller type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import Document
from generator.writers.docx.context import Place
from generator.writers.docx.large_print import is_large
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import TWIPS, Element, add_property, find, get, make, qualified

# As the PDF has them, in points: margins, room between the columns, type and line.
_SIDE, _GAP, _SIZE, _LINE = 62.0, 30.0, 10.5, 17.5
_HEADING_ABOVE, _HEADING_BELOW = 10.5, 7.0


def is_in_columns(document: Document) -> bool:
    """Say whether the articles of a document stand in two columns."""
    return document.kind == "pack" and "columns-2" in document.classes and not is_large(document)


def make_room(reference: Reference) -> None:
    """Widen the page's text and set running text smaller, so that a column holds lines of a fair length."""
    margins = find(reference.section, "w:pgMar")
    if margins is not None:
        for side in ("left", "right"):
            margins.set(qualified(side), str(round(_SIDE * TWIPS)))
    reference.__dict__.pop("page", None)
    _set(reference, Style.PACK_BODY, indent=2)
    for heading in (Style.HEADING_3, Style.HEADING_4):
        _set(reference, heading, indent=0, before=_HEADING_ABOVE, after=_HEADING_BELOW)


def in_column(place: Place) -> Place:
    """Return the place of text in one of the two columns."""
    return replace(place, width=(place.width - gap_between()) // 2)


def gap_between() -> int:
    """Return the room between the columns, in twips."""
    return round(_GAP * TWIPS)


def close(elements: Sequence[Element], section: Element, place: Place) -> list[Element]:
    """Return elements that end a section: its properties go to the last paragraph, or to a thin line after a table."""
    if elements and elements[-1].tag == qualified("p"):
        add_property(elements[-1], section)
        return list(elements)
    return [*elements, make("p", place.properties(Style.GAP, section))]


def _set(reference: Reference, name: Style, *, indent: int, before: float = 0, after: float = 0) -> None:
    """Change the type, line and first indent of a style in this file."""
    style = reference.style(name)
    properties, runs = (find(style, path) if style is not None else None for path in ("w:pPr", "w:rPr"))
    if properties is None or runs is None:
        return
    for tag in ("sz", "szCs"):
        size = find(runs, f"w:{tag}")
        if size is not None:
            size.set(qualified("val"), str(round(_SIZE * 2)))
    spacing, ind = find(properties, "w:spacing"), find(properties, "w:ind")
    if spacing is not None:
        spacing.set(qualified("line"), str(round(_LINE * TWIPS)))
        for side, points in (("before", before), ("after", after)):
            if points or get(spacing, side) is not None:
                spacing.set(qualified(side), str(round(points * TWIPS)))
    if ind is not None:
        ind.set(qualified("firstLineChars"), str(indent * 100))
        ind.set(qualified("firstLine"), str(round(indent * _SIZE * TWIPS)))
