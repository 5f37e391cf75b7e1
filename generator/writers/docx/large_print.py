"""Set the styles of a DOCX in the type of its sheet; in large print nothing that is read is smaller than that."""

from __future__ import annotations

from dataclasses import replace

from generator.layout.geometry import Sheet
from generator.model.document import LARGE_PRINT, Document
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import TWIPS, Element, find, get, make, qualified

# Running heads and feet, which are not read, in half points.
_RUNNING = 28
# Empty paragraphs, and the count beside 作文格.
_KEPT = (Style.GAP, Style.WRITING_COUNT, Style.FIGURE)
_HEADS = (Style.HEADER, Style.FOOTER, Style.SEAL_NOTICE)


def is_large(document: Document) -> bool:
    """Return whether a document is for large print."""
    return LARGE_PRINT in document.classes


def enlarge(reference: Reference, sheet: Sheet, *, is_pack: bool) -> Reference:
    """Set all styles of this file larger: text as large as it must be, titles by as many points as the text grows."""
    wanted = round(sheet.size * 2)
    body = reference.size(_body(is_pack=is_pack))
    sizes = {style: reference.size(style) for style in Style if style not in _KEPT}
    for style, old in sizes.items():
        _resize(reference, style, _RUNNING if style in _HEADS else max(old - body, 0) + wanted, old)
    return replace(reference, scale=wanted / body)


def fit_running_text(reference: Reference, sheet: Sheet, *, is_pack: bool) -> None:
    """Set running text in the size and leading of a sheet, and indents of the styles that take their size from it."""
    body = _body(is_pack=is_pack)
    sizes = {style: reference.size(style) for style in Style}
    old, new, line = reference.size(body), round(sheet.size * 2), round(sheet.leading * TWIPS)
    resized = {body, Style.HEADING_3, Style.HEADING_4} if is_pack else {body}
    for style in resized:
        _resize(reference, style, new, old)
        element = reference.style_if_any(style)
        spacing = find(element, "w:pPr/w:spacing") if element is not None else None
        if spacing is not None:
            spacing.set(qualified("line"), str(line))
    for style in set(Style) - resized:
        element = reference.style_if_any(style)
        if element is not None and reference.size(style) != sizes[style]:
            _scale_lengths(element, reference.size(style) / sizes[style])


def _body(*, is_pack: bool) -> Style:
    return Style.PACK_BODY if is_pack else Style.NORMAL


def _resize(reference: Reference, style: Style, new: int, old: int) -> None:
    element = reference.style_if_any(style)
    if element is not None:
        set_size(element, new)
        _scale_lengths(element, new / old)


def set_size(style: Element, size: int) -> None:
    """Set the size of a style's type, in half points."""
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
    """Scale lines and indents with the type; room above and below stays."""
    spacing, indent = find(style, "w:pPr/w:spacing"), find(style, "w:pPr/w:ind")
    if spacing is not None and get(spacing, "lineRule") != "auto":
        _scale(spacing, "line", scale)
    for name in ("left", "right", "hanging", "firstLine"):
        _scale(indent, name, scale)


def _scale(element: Element | None, name: str, scale: float) -> None:
    value = get(element, name)
    if element is not None and value is not None:
        element.set(qualified(name), str(round(int(value) * scale)))
