"""Read the text of an HTML page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.errors import UserError
from generator.readback.read_text import Reading, Run, RunCollector

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements that hold no running text; the words in a drawing are its labels, as are those above ruby.
_APART = frozenset(("svg", "head", "rt", "rp", "template", "title"))
_SILENT = frozenset(("script", "style"))
_SAYING = ("alt", "title", "aria-label", "content", "value", "placeholder")


def read_html(data: bytes) -> Reading:
    """Return the text of an HTML page; raise `UserError` when it is none."""
    from lxml import etree, html

    try:
        # A parser that is told the encoding does not guess at it.
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserError("不是能读的 HTML 文件") from error
    collector = RunCollector()
    for text, place in _walk(root, "body"):
        runs = {"body": collector.body, "notes": collector.notes}.get(place, collector.apart)
        runs.append(Run(text))
    return collector.reading()


def _walk(element: HtmlElement, place: str) -> Iterator[tuple[str, str]]:
    """Yield text and where it belongs; pages nest a dozen elements deep."""
    if not isinstance(element.tag, str):  # a comment
        yield element.text or "", "apart"
        return
    if element.tag in _APART:
        place = "apart"
    elif element.tag in _SILENT:
        place = "silent"
    elif element.tag == "aside" and "notes" in (element.get("class") or "").split():
        place = "notes"
    for name, value in element.items():
        if name in _SAYING or name.startswith("data-"):
            yield value, "apart"
    if place == "silent":
        return
    if element.text:
        yield element.text, place
    for child in element:
        inner = child.tag if isinstance(child.tag, str) else ""
        yield from _walk(child, place)
        if child.tail:
            yield child.tail, place
        if inner in ("p", "div", "td", "th", "li", "br", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6"):
            yield "\n", place
