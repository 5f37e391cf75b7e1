"""Make places to write in larger on pages that are laid out already, and move what is below them.

A second layout would do the same and take as long as the first. It touches private names of WeasyPrint: a place whose
boxes are not as expected stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.writers.pdf.proven_versions import PROVEN

Box = Any


def stretch(page: Box, column: Box, added: Mapping[int, int]) -> None:
    """Add lines to the places in a column of text, by their numbers; the column must have room for them."""
    if is_proven() and _grow(column, added):
        _move_backgrounds(page, column)


def is_proven() -> bool:
    """Return whether this version of WeasyPrint is one that pages can be stretched with."""
    import weasyprint

    return weasyprint.__version__ in PROVEN


def refresh(laid_out: Any) -> None:
    """Gather the links, anchors and bookmarks of pages anew after boxes have moved."""
    laid_out.pages[:] = [type(page)(page._page_box) for page in laid_out.pages]


def _grow(box: Box, added: Mapping[int, int]) -> float:
    """Add lines below a box and return its growth; what follows a higher child is moved down."""
    from weasyprint.formatting_structure import boxes

    lines = added.get(slot_of(box), 0)
    if lines:
        return _grow_row(box, lines) if isinstance(box, boxes.TableRowBox) else _grow_space(box, lines)
    if isinstance(box, boxes.LineBox) or not isinstance(box, boxes.ParentBox):
        return 0.0
    grown = 0.0
    for child in box.children:
        if grown:
            child.translate(0, grown)
        grown += _grow(child, added)
    if grown and box.element_tag not in ("html", "body", "main"):
        box.height += grown
    return grown


def slot_of(box: Box) -> int:
    """Return the number of the place that a block or a row is, or 0."""
    from weasyprint.formatting_structure import boxes

    if box.element is None or not isinstance(box, boxes.BlockBox | boxes.TableRowBox) or "::" in box.element_tag:
        return 0
    return int(box.element.get("data-slot") or 0)


def _move_backgrounds(page: Box, column: Box) -> None:
    """Recompute where the backgrounds in a column are painted after boxes have moved.

    Those of html and body are left alone: they belong to the whole page.
    """
    from weasyprint.layout.background import layout_box_backgrounds

    images = dict(_pictures(column))

    def known(url: str, orientation: Any = None) -> Any:
        return images.get(url)

    for box in _inside_body(column):
        layout_box_backgrounds(page, box, known)


def _inside_body(box: Box) -> Iterator[Box]:
    if box.element_tag in ("html", "body") and not getattr(box, "is_column", False):
        for child in box.children:
            yield from _inside_body(child)
    elif getattr(box, "is_column", False):
        yield from box.children
    else:
        yield box


def _pictures(column: Box) -> Iterator[tuple[str, Any]]:
    """Yield the pictures that backgrounds in a column have loaded, by their addresses."""
    for box in column.descendants():
        if background := getattr(box, "background", None):
            for (kind, value), layer in zip(box.style["background_image"], background.layers, strict=False):
                if kind == "url":
                    yield value, layer.image


def _grow_space(box: Box, lines: int) -> float:
    rules = _of_class(box.children, "rule")
    if rules:
        return _add_rules(box, rules[-1], lines)
    for inner in _of_class(box.children, "writing-box"):
        grown: float = lines * LINE["box"] * inner.style["font_size"]
        inner.height += grown
        box.height += grown
        return grown
    return 0.0


def _grow_row(row: Box, lines: int) -> float:
    grown: float = lines * LINE["row"] * row.children[0].style["font_size"]
    for cell in row.children:
        rooms = [
            (room, rules[-1])
            for room in _of_class(cell.children, "room")
            if (rules := _of_class(room.children, "rule"))
        ]
        if rooms:
            _add_rules(*rooms[0], lines)
            cell.height += grown
        elif cell.vertical_align == "middle":
            for child in cell.children:
                child.translate(0, grown / 2)
            cell.padding_top += grown / 2
            cell.padding_bottom += grown / 2
        else:
            cell.padding_bottom += grown
    row.height += grown
    return grown


# The height of a line to write on, in em, as the style sheets have it.
LINE = {"lines": 2.05, "box": 2.05, "grid": 2.6, "row": 1.75}


def _add_rules(box: Box, last: Box, lines: int) -> float:
    """Add copies of the last rule below it."""
    height: float = last.margin_height()
    copies = []
    for n in range(1, lines + 1):
        copy = last.copy()
        copy.position_y += n * height
        copies.append(copy)
    children = list(box.children)
    at = children.index(last) + 1
    box.children = [*children[:at], *copies, *children[at:]]
    box.height += lines * height
    return lines * height


def _of_class(children: Sequence[Box], name: str) -> list[Box]:
    return [
        child for child in children if child.element is not None and name in (child.element.get("class") or "").split()
    ]
