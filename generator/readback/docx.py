"""Read the text of a Word file: paragraphs, tables, boxes, in the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.readback.office import open_package, words_apart
from generator.readback.read_text import Reading, Run, RunCollector

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = {f"{_W}t"}
_GAPS = {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"}
# What is in the file and not on the page: commands of fields, text struck out in a revision, the pinyin of ruby.
_NOT_RUNNING = {f"{_W}instrText", f"{_W}delText", f"{_W}rt", _FALLBACK}
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read_docx(data: bytes) -> Reading:
    """Return the text of a Word file; raise `UserError` when it is none."""
    package = open_package(data, "Word")
    collector = RunCollector()
    _walk(package.part(_MAIN), collector.body)
    for name in _NOTES:
        if name in package.names:
            _walk(package.part(name), collector.notes)
    collector.apart.extend(words_apart(package, frozenset((_MAIN, *_NOTES))))
    return collector.reading()


def _walk(root: Element, runs: list[Run]) -> None:
    """Add the text below an element in order, keeping a stack of its own."""
    stack = [root]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in _TEXT:
            runs.append(Run(element.text or ""))
        elif tag in _GAPS and element is not root:
            runs.append(Run("\n"))
        if tag not in _NOT_RUNNING:
            stack.extend(reversed(element))
