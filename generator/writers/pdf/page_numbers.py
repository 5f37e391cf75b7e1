"""Page numbers of a PDF: where a bound document goes on counting, the labels that a reader shows, and the last page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.model.document import Document


def numbering_css(document: Document) -> str:
    """Return the rule that lets a document begin at its `first_page`, or nothing."""
    if document.first_page == 1:
        return ""
    # A page that resets the counter does not count itself; a cover never does.
    number = document.first_page - 1 if document.cover else document.first_page
    return f"@page :first {{ counter-reset: page {number} }}"


def with_total(css: str, document: Document) -> str:
    """Return a style sheet that says the number of pages of the whole that a document is bound in."""
    return css.replace("counter(pages)", f'"{document.page_total}"') if document.page_total else css


def unnumbered(pages: Sequence[Any]) -> int:
    """Return how many pages at the front are not counted: a cover, the contents."""
    count = 0
    for page in pages:
        if ("page", 0) not in (page._page_box.style["counter_increment"] or ()):
            break
        count += 1
    return count


def pages_of_anchors(pages: Sequence[Any], first_page: int) -> dict[str, int]:
    """Return the number printed on the page where each anchor begins, for pages that are counted."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, first_page):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def labels(first_page: int, front: int) -> Callable[[Any, Any], None]:
    """Return WeasyPrint's finisher that gives pages the numbers printed on them (PDF 2.0, 12.4.2 Page labels)."""

    def finish(_document: Any, pdf: Any) -> None:
        import pydyf

        ranges: list[Any] = [0, pydyf.Dictionary({"S": "/r"})] if front else []
        ranges += [front, pydyf.Dictionary({"S": "/D", "St": first_page})]
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(ranges)})

    return finish


def lines_on(page: Any) -> int:
    """Return how many lines of text are on a page, its margins aside; lines side by side count once."""
    from weasyprint.formatting_structure import boxes

    def lines(box: Any) -> Iterator[float]:
        if isinstance(box, boxes.MarginBox):
            return
        if isinstance(box, boxes.LineBox):
            yield round(box.position_y, 0)
        for child in getattr(box, "children", ()):
            yield from lines(child)

    return len(set(lines(page._page_box)))
