"""Separate tables from each other and from the paragraphs around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import HEADINGS, Style, TableStyle
from generator.writers.docx.xml import TWIPS, Element, add_property, find, get, make, qualified

# In twips: as much room above a paragraph as a gap has, or more.
_ROOM = 80
# In twips: the room between a paragraph and the table below it.
_ROOM_BELOW = 100


def without_needless_gaps(elements: Sequence[Element], reference: Reference) -> list[Element]:
    """Return elements with gaps only between tables, and room below a paragraph that a table follows.

    A gap goes where another gap or a paragraph with room of its own follows it: LibreOffice leaves a heading alone at
    a page's foot when such a gap goes before it, and also when a table does; a gap that stays with the heading helps
    against both. A gap between a paragraph and a table would part the two, so the
    paragraph is given the room instead.
    """
    number = reference.id_of(Style.GAP)
    kept: list[Element] = []
    for element, following in pairwise([*elements, None]):
        if element is None or (_is_gap(element, number) and _has_room_above(following, number, reference)):
            continue
        if kept and _is_table_in_line(kept[-1]) and _style_of(element, reference) in HEADINGS.values():
            kept.append(make("p", make("pPr", make("pStyle", val=number or ""), make("keepNext"))))
        if element.tag == qualified("tbl"):
            if len(kept) > 1 and _is_gap(kept[-1], number) and kept[-2].tag == qualified("p"):
                kept.pop()
            _part_from_table(kept, element, reference)
        kept.append(element)
    if len(kept) > 1 and _is_gap(kept[-2], number):
        # After a table that fills the last page there is no room for more.
        add_property(kept[-2], make("spacing", line=TWIPS, lineRule="exact"))
    return kept


def _is_table_in_line(element: Element) -> bool:
    """Return whether an element is a table that text does not run beside."""
    return element.tag == qualified("tbl") and find(element, "w:tblPr/w:tblpPr") is None


def _part_from_table(before: Sequence[Element], table: Element, reference: Reference) -> None:
    """Add room below the paragraph before a table, unless its style does or the table begins with room."""
    if not before or before[-1].tag != qualified("p") or find(before[-1], "w:pPr/w:sectPr") is not None:
        return
    if get(find(table, "w:tblPr/w:tblStyle"), "val") == reference.id_of(TableStyle.WRITING):
        return
    name = _style_of(before[-1], reference)
    if name not in (Style.GAP, Style.CAPTION) and reference.spacing(name, "after") < _ROOM_BELOW:
        add_property(before[-1], make("spacing", after=_ROOM_BELOW))


def _style_of(paragraph: Element, reference: Reference) -> Style:
    name = reference.name_of(get(find(paragraph, "w:pPr/w:pStyle"), "val") or "")
    return next((style for style in Style if style.lower() == name.lower()), Style.NORMAL)


def _is_gap(element: Element | None, number: str | None) -> bool:
    if element is None or element.tag != qualified("p") or len(element) != 1:
        return False
    style = find(element, "w:pPr/w:pStyle")
    return len(element[0]) == 1 and style is not None and get(style, "val") == number


def _has_room_above(element: Element | None, number: str | None, reference: Reference) -> bool:
    if element is None or element.tag != qualified("p"):
        return False
    return _is_gap(element, number) or reference.spacing(_style_of(element, reference), "before") >= _ROOM
