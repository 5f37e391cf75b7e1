"""Build WordprocessingML elements in few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from lxml import etree

Element = etree._Element

NAMESPACES: Final[dict[str, str]] = {
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_SHORT: Final = {prefix: NAMESPACES[prefix] for prefix in ("w", "r")}
# What XML 1.0 cannot hold.
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
TWIPS: Final = 20  # a point


@cache
def qualified(name: str) -> str:
    """Return `w:p` as `{…wordprocessingml…}p`; a name without prefix is taken to be of `w`."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix or 'w']}}}{local}"


def make(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return an element; attributes are of `w` unless a prefix is before an underscore (`r_id`).

    ``make("p", make("pPr", make("jc", val="center")))``
    """
    element = etree.Element(qualified(tag), nsmap=_SHORT)
    for name, value in attributes.items():
        element.set(qualified(name.replace("_", ":")), str(value))
    element.extend(child for child in children if child is not None)
    return element


def parse(xml: str) -> Element:
    """Return the element of a snippet, in which all the known prefixes may be used."""
    known = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "xml")
    return next(iter(etree.fromstring(f"<snippet {known}>{xml}</snippet>")))


def find(element: Element, path: str) -> Element | None:
    """Return the first element at a path such as `w:pPr/w:ind`, or None."""
    return element.find(path, NAMESPACES)


def find_all(element: Element, path: str) -> list[Element]:
    """Return all elements at a path."""
    return element.findall(path, NAMESPACES)


def get(element: Element | None, attribute: str) -> str | None:
    """Return an attribute of an element, or None when either is absent."""
    return None if element is None else element.get(qualified(attribute))


def of_tag(elements: Element, *tags: str) -> Iterator[Element]:
    """Yield an element's descendants of these tags, in document order."""
    return elements.iter(*(qualified(tag) for tag in tags))


# The order that the schema asks of a paragraph's properties, as far as they are used here.
_PARAGRAPH_ORDER: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs",
    "autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
    "sectPr",
)  # fmt: skip
_PLACES: Final = {qualified(name): n for n, name in enumerate(_PARAGRAPH_ORDER)}
# The same for the properties of a section; headers and footers may be several.
_SECTION_ORDER: Final = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
_SECTION_PLACES: Final = {qualified(name): n for n, name in enumerate(_SECTION_ORDER)}


def add_property(paragraph: Element, child: Element) -> None:
    """Set a property of a paragraph at its place in the schema's order, replacing one of the same name."""
    properties = find(paragraph, "w:pPr")
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    _put(properties, child, _PLACES)


def add_section_property(section: Element, child: Element) -> None:
    """Set a property of a section at its place in the schema's order, replacing one of the same name."""
    _put(section, child, _SECTION_PLACES)


def _put(properties: Element, child: Element, places: Mapping[str, int]) -> None:
    for n, other in enumerate(properties):
        if other.tag == child.tag:
            properties[n] = child
            return
        if places.get(str(other.tag), len(places)) > places[str(child.tag)]:
            properties.insert(n, child)
            return
    properties.append(child)
