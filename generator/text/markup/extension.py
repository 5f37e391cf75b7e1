"""Our inline marks as an extension of Python-Markdown: no HTML, references, images, bare addresses or code."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
from markdown.util import Registry

from generator.text.markup.masking import BREAK, GAP, RUNS, TARGET


class ElementProcessor(InlineProcessor):
    """Makes an element of what matches; the first group, where there is one, is its content."""

    def __init__(self, pattern: str, md: Markdown, tag: str) -> None:
        super().__init__(pattern, md)
        self.tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        """Return the element, and where it is."""
        element = ElementTree.Element(self.tag)
        if m.re.groups:
            element.text = m[1]
        return element, m.start(0), m.end(0)


class HuoyeExtension(Extension):
    """Registers our marks in place of Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register a processor for each mark."""
        md.inlinePatterns = Registry()
        md.inlinePatterns.register(ElementProcessor(BREAK, md, "br"), "break", 190)
        md.inlinePatterns.register(ElementProcessor(rf"\[([^\[\]{TARGET}{BREAK}]+){TARGET}", md, "a"), "target", 160)
        md.inlinePatterns.register(ElementProcessor(GAP, md, "gap"), "gap", 120)
        md.inlinePatterns.register(ElementProcessor(rf"\^([{RUNS}])\^", md, "sup"), "above", 110)
        md.inlinePatterns.register(ElementProcessor(f"~([{RUNS}])~", md, "sub"), "below", 100)
        delimiters = DelimiterProcessor("*", "strong,em", md)
        delimiters.add("=", "mark", double=True)
        md.inlinePatterns.register(delimiters, "delimiters", 60)
