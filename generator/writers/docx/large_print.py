"""Enlarge the styles of a DOCX for large print: nothing that is read is smaller than 18 points."""

from __future__ import annotations

from generator.model.document import LARGE_PRINT, Document
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, find, get, make, qualified

# In half points: running text, and running heads and feet, which are not read.
_BODY, _RUNNING = 36, 28
# Empty paragraphs, and the count beside 作文格.
_KEPT = (Style.GAP, Style.WRITING_COUNT, Style.FIGURE)
_HEADS = (Style.HEADER, Style.FOOTER, Style.SEAL_NOTICE)


def is_large(document: Document) -> bool:
    """Say whether a document is for large print."""
    return LARGE_PRINT in document.classes


def enlarge(reference: Reference, *, is_pack: bool) -> None:
    """Set all styles of this file larger: text as large as it must be, titles by as many points as the text grows."""
    body = reference.size(Style.PACK_BODY if is_pack else Style.NORMAL)
    sizes = {style: reference.size(style) for style in Style if style not in _KEPT}
    for style, old in sizes.items():
        new = _RUNNING if style in _HEADS else max(old - body, 0) + _BODY
        element = reference.style_if_any(style)
        if element is not None:
            _set_size(element, new)
            _scale_lengths(element, new / old)
    reference.scale = _BODY / body


def _set_size(style: Element, size: int) -> None:
    properties = find(style, "w:rPr")
    if properties is None:
        properties = make("rPr")
        style.append(properties)
    for tag in ("sz", "szCs"):
        found = find(properties, f"w:{tag}")
        if found is None:
            properties.append(make(tag, val=size))
        else:
            found.set(qualified("val"), str(size))


def _scale_lengths(style: Element, scale: float) -> None:
    """Let lines and indents grow with the type; room above and below stays."""
    spacing, indent = find(style, "w:pPr/w:spacing"), find(style, "w:pPr/w:ind")
    if spacing is not None and get(spacing, "lineRule") != "auto":
        _scale(spacing, "line", scale)
    for name in ("left", "right", "hanging", "firstLine"):
        _scale(indent, name, scale)


def _scale(element: Element | None, name: str, scale: float) -> None:
    value = get(element, name)
    if element is not None and value is not None:
        element.set(qualified(name), str(round(int(value) * scale)))
