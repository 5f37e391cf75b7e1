"""Parse the marks inside a paragraph, with Python-Markdown's inline processor.

Python-Markdown pairs the delimiters, nests them and leaves what does not pair. It keeps no positions, it needs time
with the square of what it is given, and some tangles of asterisks (`*甲**甲*甲`) make it lose characters. So it is
shown the marks alone: each run of other characters is one private character, its code the number of the run. What it is
given is as long as the marks are many, and a walk over the tree that it returns spends every character of it once:
that gives each token its place, and where it does not come out even, the paragraph is printed as it was typed and
has a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from generator.text.markup.faults import ESCAPED, READ, find_faults
from generator.text.markup.masking import (
    BREAK,
    GAP,
    LONGEST,
    TARGET,
    Masked,
    MaskedPart,
    has_marks,
    masked,
)
from generator.text.markup.source_lines import Stretch
from generator.text.markup.tokens import (
    BreakToken,
    GapToken,
    InlineToken,
    InlineTokens,
    LinkToken,
    MarkupFault,
    StyleKind,
    StyleToken,
    TextToken,
)

if TYPE_CHECKING:
    from markdown.treeprocessors import InlineProcessor

_STYLES: dict[str, tuple[StyleKind, str]] = {
    "strong": ("strong", "**"),
    "em": ("emphasis", "*"),
    "mark": ("dots", "=="),
    "sup": ("above", "^"),
    "sub": ("below", "~"),
}


def parse_inlines(words: Stretch, faults: list[MarkupFault]) -> InlineTokens:
    """Return the inlines of a paragraph's characters, and add what cannot be read to `faults`."""
    if not has_marks(words.text):
        faults += find_faults(words, words.text)
        return tuple(_texts(words, 0, len(words.text)))
    parts = masked(words.text)
    residue = [READ] * len(words.text)
    try:
        if len(parts.data) > LONGEST:
            raise _TangleError
        tree = _processed(parts.data)
        inlines = tuple(_TreeWalk(words, parts, residue).inlines(tree))
    except (_TangleError, RecursionError):
        place = words.places[0]
        message, hint = "这一段的标记缠在一起，分不清哪些成对", "减少套在一起的 * 和 =；要印它们本身，在前面加反斜杠"
        faults.append(MarkupFault(offset=place, code="markup-tangle", message=message, hint=hint))
        return tuple(_texts(words, 0, len(words.text)))
    faults += find_faults(words, "".join(residue))
    return inlines


class _TangleError(Exception):
    """The tree does not hold each character once and in order."""


class _TreeWalk:
    """A walk over the tree of a paragraph, which spends the masked characters one by one."""

    def __init__(self, words: Stretch, parts: Masked, residue: list[str]) -> None:
        self.words = words
        self.parts = parts
        self.residue = residue
        self.at = 0

    def inlines(self, tree: ElementTree.Element) -> Iterator[InlineToken]:
        """Yield the inlines of the whole tree."""
        yield from self._children(tree)
        if self.at != len(self.parts.data):
            raise _TangleError

    def _children(self, element: ElementTree.Element) -> Iterator[InlineToken]:
        yield from self._literal(element.text or "")
        for child in element:
            yield self._element(child)
            yield from self._literal(child.tail or "")

    def _element(self, element: ElementTree.Element) -> InlineToken:
        start = self.at
        if element.tag in _STYLES:
            kind, mark = _STYLES[element.tag]
            content = self._between(element, mark, mark)
            return StyleToken(start=self._start(start), end=self._end(), kind=kind, content=content)
        if element.tag == "a":
            content = self._between(element, "[", TARGET)
            return self._linked(self.parts.parts[self.at - 1], content, start)
        (part,) = self._spend(BREAK if element.tag == "br" else GAP)
        if element.tag == "br":
            return BreakToken(start=self._start(start), end=self._end())
        return GapToken(start=self._start(start), end=self._end(), size=part.end - part.start)

    def _between(self, element: ElementTree.Element, opening: str, closing: str) -> InlineTokens:
        self._spend(opening)
        content = tuple(self._children(element))
        self._spend(closing)
        return content

    def _linked(self, part: MaskedPart, content: InlineTokens, first: int) -> InlineToken:
        start, end = self._start(first), self._end()
        match part.target:
            case "专名", _:
                return StyleToken(start=start, end=end, kind="name", content=content)
            case "读音", reading:
                return StyleToken(start=start, end=end, kind="reading", content=content, reading=reading)
            case _, address:
                return LinkToken(start=start, end=end, target=address, content=content)

    def _literal(self, text: str) -> Iterator[TextToken]:
        """Yield the tokens of characters that are printed, runs and marks alike."""
        for part in self._spend(text):
            yield from _texts(self.words, part.start, part.end)
            words = ESCAPED * (part.end - part.start) if part.is_escaped else self.words.text[part.start : part.end]
            self.residue[part.start : part.end] = words

    def _spend(self, characters: str) -> tuple[MaskedPart, ...]:
        start = self.at
        if not self.parts.data.startswith(characters, start):
            raise _TangleError
        self.at += len(characters)
        return self.parts.parts[start : self.at]

    def _start(self, first: int) -> int:
        return self.words.places[self.parts.parts[first].typed]

    def _end(self) -> int:
        return self.words.places[self.parts.parts[self.at - 1].end - 1] + 1


def _texts(words: Stretch, start: int, end: int) -> Iterator[TextToken]:
    """Yield the characters from `start` to `end`, a token for each row of them that was typed side by side."""
    places = words.places
    first = start
    for n in range(start + 1, end + 1):
        if n == end or not 0 <= places[n] - places[n - 1] <= 1:
            yield TextToken(start=places[first], end=places[n - 1] + 1, text=words.text[first:n])
            first = n


def _processed(data: str) -> ElementTree.Element:
    root = ElementTree.Element("div")
    paragraph = ElementTree.SubElement(root, "p")
    paragraph.text = data
    _inline_processor().run(root)
    return paragraph


@cache
def _inline_processor() -> InlineProcessor:
    from markdown import Markdown
    from markdown.treeprocessors import InlineProcessor

    from generator.text.markup.extension import HuoyeExtension

    return InlineProcessor(Markdown(extensions=[HuoyeExtension()]))
