"""Look at the pages that WeasyPrint laid out for a PDF, as boxes with their words and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import weasyprint
from weasyprint.formatting_structure import boxes

from generator.design import Design
from generator.model.document import Document
from generator.writers.writer import Output
from tests.writing import write_pdf

Box = Any
# Marks that say where a line may break or not; nothing of them is printed.
_UNSEEN = "\u200b\u2060"


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and the pages from which it was drawn."""

    output: Output
    pages: tuple[Box, ...]


def print_document(document: Document, design: Design) -> Printed:
    """Write a document as PDF and keep the layout that was drawn, which is the last that was made."""
    kept: list[Any] = []
    drawn: list[Any] = []
    render, write = weasyprint.HTML.render, weasyprint.Document.write_pdf

    def keep(self: Any, *rest: Any, **named: Any) -> Any:
        kept.append(render(self, *rest, **named))
        return kept[-1]

    def draw(self: Any, *rest: Any, **named: Any) -> Any:
        drawn.append(self)
        return write(self, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weasyprint.HTML, "render", keep)
        patch.setattr(weasyprint.Document, "write_pdf", draw)
        output = write_pdf(document, design)
    (laid_out,) = drawn
    assert laid_out in kept
    return Printed(output, tuple(page._page_box for page in laid_out.pages))


def regions(page: Box) -> list[Box]:
    """Return the columns of a page, or its only one."""
    root = page.children[0]
    columns = [box for box in root.descendants() if getattr(box, "is_column", False)]
    return columns or [root]


def classes(box: Box) -> list[str]:
    """Return the classes of the element that a block stands for; none for lines and for what CSS puts in."""
    if (
        box.element is None
        or "::" in box.element_tag
        or not isinstance(box, boxes.BlockLevelBox | boxes.InlineBlockBox)
    ):
        return []
    return (box.element.get("class") or "").split()


def blocks(box: Box, name: str) -> Iterator[Box]:
    """Yield the blocks of a class, outer ones before inner ones."""
    for inner in box.descendants():
        if name in classes(inner):
            yield inner


def lines(box: Box, *, without: tuple[str, ...] = ()) -> list[str]:
    """Return the words of a box line by line; blocks and inlines of the classes `without` are left out."""
    return [text for line in _line_boxes(box) if (text := words(line, without))]


def _line_boxes(box: Box) -> Iterator[Box]:
    """Yield lines, but not those inside a piece of a line."""
    if isinstance(box, boxes.LineBox):
        yield box
    elif isinstance(box, boxes.ParentBox):
        for child in box.children:
            yield from _line_boxes(child)


def words(box: Box, without: tuple[str, ...] = ()) -> str:
    """Return the words of a box."""
    if isinstance(box, boxes.TextBox):
        return "".join(mark for mark in str(box.text) if mark not in _UNSEEN)
    if not isinstance(box, boxes.ParentBox):
        return ""
    if box.element is not None and set((box.element.get("class") or "").split()) & set(without):
        return ""
    return "".join(words(child, without) for child in box.children)
