"""Part the lines of a marked text into blocks: subheads, quotations, lists, tables, paragraphs.

Python-Markdown's own block processors are not asked: they part a text at its blank lines and hand strings on, so that
no block could say where it stands, and they renumber what is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.line_classes import SENTENCE_CLOSERS, SENTENCE_ENDS, one_of
from generator.text.markup.faults import faults_of_lines
from generator.text.markup.inlines import parse_inlines
from generator.text.markup.pipe_tables import begins_table, faults_of_rows, parse_table
from generator.text.markup.source_lines import Stretch, join_lines
from generator.text.markup.tokens import (
    BlockToken,
    ListToken,
    MarkupFault,
    ParagraphToken,
    QuotationToken,
    SubheadToken,
)

DEEPEST = 6  # quotations and lists in one another: more is a slip of the keyboard
_SUBHEAD = re.compile(r"(#{2,3}) +(\S.*)")
_ITEM = re.compile(r"( *)- +(\S.*)?")
_NUMBERED = re.compile(r" *(\d{1,3})\. +\S")
_QUOTED = re.compile(r"\s*> ?")
_COUNTER = re.compile(r"\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、")
_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}：:]{one_of(SENTENCE_CLOSERS)}*$")

_Lines = Sequence[Stretch]


class BlockParser:
    """Parses the lines of one text, and keeps its faults."""

    def __init__(self) -> None:
        self.faults: list[MarkupFault] = []

    def parse(self, lines: _Lines, depth: int = 0) -> Iterator[BlockToken]:
        """Yield the blocks of these lines, which lie so deep in quotations and lists."""
        if depth > DEEPEST:
            yield self._too_deep(lines)
            return
        at = 0
        while at < len(lines):
            line, stop = lines[at], at + 1
            if not line.text.strip():
                pass
            elif subhead := _SUBHEAD.fullmatch(line.text.strip()):
                words = line.stripped().cut(subhead.start(2))
                yield SubheadToken(level=len(subhead[1]) - 1, content=parse_inlines(words, self.faults))
            elif line.text.lstrip().startswith(">"):
                stop = _end_of_quotation(lines, at)
                quoted = [_without_quotation_mark(one) for one in lines[at:stop]]
                yield QuotationToken(blocks=tuple(self.parse(quoted, depth + 1)))
            elif _ITEM.fullmatch(line.text.rstrip()):
                stop = _end_of_list(lines, at)
                yield self._list(lines[at:stop], depth)
            elif begins_table([one.text for one in lines[at : at + 2]]):
                stop = _end_of_paragraph(lines, at)
                yield parse_table(lines[at:stop], self.faults)
            else:
                stop = _end_of_paragraph(lines, at)
                yield from self._paragraphs(lines[at:stop], depth)
            at = stop

    def _paragraphs(self, lines: _Lines, depth: int) -> Iterator[BlockToken]:
        first, items = _numbered_items(lines)
        before = lines[:first]
        self.faults += [*faults_of_lines(before), *faults_of_rows(before)]
        for group in _points(before):
            yield ParagraphToken(content=parse_inlines(join_lines(group), self.faults))
        if items:
            number = int(_NUMBERED.match(lines[first].text)[1])  # type: ignore[index]  # that is how items begin
            yield ListToken(items=tuple(tuple(self.parse(item, depth + 1)) for item in items), first=number)

    def _list(self, lines: _Lines, depth: int) -> ListToken:
        """Return the list of these lines; an item further in than the first one belongs to the item before it."""
        margin = len(lines[0].text) - len(lines[0].text.lstrip())
        items: list[list[Stretch]] = []
        for line in lines:
            item = _ITEM.fullmatch(line.text.rstrip())
            if item and (len(item[1]) <= margin + 1 or not items):
                items.append([line.cut(item.start(2), item.end(2)) if item[2] else line.cut(0, 0)])
            else:
                indent = len(line.text) - len(line.text.lstrip())
                items[-1].append(line.cut(min(indent, margin + 2)))
        return ListToken(items=tuple(tuple(self.parse(item, depth + 1)) for item in items))

    def _too_deep(self, lines: _Lines) -> ParagraphToken:
        place = next((line.places[0] for line in lines if line.text.strip()), 0)
        hint = "去掉多余的 > 或缩进；要印行首的 > 本身，在前面加反斜杠"
        message = f"引文和列表套了 {DEEPEST} 层以上"
        self.faults.append(MarkupFault(offset=place, code="markup-deep", message=message, hint=hint))
        return ParagraphToken(content=parse_inlines(join_lines(lines), self.faults))


def _opens_block(line: str) -> bool:
    """Return whether a line ends the paragraph before it: a blank line, a subhead, a quotation or an item."""
    text = line.strip()
    return bool(not text or _SUBHEAD.fullmatch(text) or text.startswith(">") or _ITEM.fullmatch(line.rstrip()))


def _end_of_paragraph(lines: _Lines, start: int) -> int:
    """Return the number of the line behind the paragraph that begins at `start`."""
    at = start + 1
    while at < len(lines):
        if _opens_block(lines[at].text) or begins_table([one.text for one in lines[at : at + 2]]):
            break
        at += 1
    return at


def _end_of_quotation(lines: _Lines, start: int) -> int:
    """Return where a quotation ends: lines without `>` go on with its last paragraph."""
    at = start + 1
    while at < len(lines) and (lines[at].text.lstrip().startswith(">") or not _opens_block(lines[at].text)):
        at += 1
    return at


def _without_quotation_mark(line: Stretch) -> Stretch:
    found = _QUOTED.match(line.text)
    return line.cut(found.end()) if found else line


def _end_of_list(lines: _Lines, start: int) -> int:
    """Return where a list ends: blank lines belong to it as long as an item or an indented line follows."""
    at = start + 1
    while at < len(lines):
        line = lines[at].text
        if not line.strip():
            following = next((n for n in range(at, len(lines)) if lines[n].text.strip()), len(lines))
            if following == len(lines) or not _goes_on(lines[following].text):
                return at
            at = following
        elif _opens_block(line) and not _goes_on(line):
            return at
        else:
            at += 1
    return at


def _goes_on(line: str) -> bool:
    return line.startswith("  ") or _ITEM.fullmatch(line.rstrip()) is not None


def _points(lines: _Lines) -> Iterator[list[Stretch]]:
    """Yield the lines of a paragraph, or of several where a line begins with a counter behind a finished sentence."""
    group: list[Stretch] = []
    for line in lines:
        if group and _COUNTER.match(line.text.strip()) and _SENTENCE_END.search(group[-1].text.strip()):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _numbered_items(lines: _Lines) -> tuple[int, list[list[Stretch]]]:
    """Return where a numbered list begins among the lines of a paragraph, and the lines of each item.

    Two items or more count up by one, and at least one of them would run together with the line before it: behind
    finished sentences they are points, each a paragraph of its own.
    """
    starts: list[int] = []
    numbers: list[int] = []
    for n, line in enumerate(lines):
        found = _NUMBERED.match(line.text)
        if found and (not numbers or int(found[1]) == numbers[-1] + 1):
            starts.append(n)
            numbers.append(int(found[1]))
    run_together = any(n and not _SENTENCE_END.search(lines[n - 1].text.strip()) for n in starts)
    if len(starts) < 2 or not run_together:
        return len(lines), []
    bounds = [*starts[1:], len(lines)]
    items = []
    for start, stop in zip(starts, bounds, strict=True):
        head = lines[start]
        words = head.cut(_NUMBERED.match(head.text).end() - 1)  # type: ignore[union-attr]  # that is how items begin
        items.append([words, *lines[start + 1 : stop]])
    return starts[0], items
