"""Part the lines of a marked text into blocks: subheads, quotations, lists, tables, paragraphs.

Python-Markdown's own block processors are not asked: they part a text at its blank lines and hand strings on, so that
no block could say where it is, and they renumber what is numbered.
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
_HAN = "[一二三四五六七八九十]{1,3}"
_COUNTER = re.compile(
    r"(\d{1,2}[.．](?!\d))|(\d{1,2}、)|(\d{1,2}[)）])|([（(]\d{1,3}[)）])|([①-⑳])"
    rf"|([（(]{_HAN}[)）])|({_HAN}、)"
)
_FIRST_COUNTER = re.compile(r"[（(]?[1一①](?!\d)(?![一二三四五六七八九十])")
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
        for number, run in _runs(items):
            yield ListToken(items=tuple(tuple(self.parse(item, depth + 1)) for item in run), first=number)

    def _list(self, lines: _Lines, depth: int) -> ListToken:
        """Return the list of these lines; an item further in than the first one belongs to the item before it."""
        margin = _indent(lines[0].text)
        items: list[list[Stretch]] = []
        for line in lines:
            item = _ITEM.fullmatch(line.text.rstrip())
            if item and (len(item[1]) <= margin + 1 or not items):
                items.append([line.cut(item.start(2), item.end(2)) if item[2] else line.cut(0, 0)])
            else:
                items[-1].append(_within(line, margin))
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
    """Return the number of the line behind the paragraph that begins at `start`.

    Items further in than a numbered line belong to it.
    """
    margin = _margin_of_number(lines[start].text)
    at = start + 1
    while at < len(lines):
        line = lines[at].text
        is_inside = margin is not None and _indent(line) >= margin + 2 and _ITEM.fullmatch(line.rstrip())
        if not is_inside and (_opens_block(line) or begins_table([one.text for one in lines[at : at + 2]])):
            break
        margin = _margin_of_number(line) if margin is None else margin
        at += 1
    return at


def _margin_of_number(line: str) -> int | None:
    return _indent(line) if _NUMBERED.match(line) else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _within(line: Stretch, margin: int) -> Stretch:
    """Return a line of an item without the blanks by which it is further in."""
    return line.cut(min(_indent(line.text), margin + 2))


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
    """Return where a list ends: blank lines belong to it as long as an item or an indented line follows.

    A numbered line that is no further in than the list is not part of it.
    """
    margin = _indent(lines[start].text)
    at = start + 1
    while at < len(lines):
        line = lines[at].text
        if not line.strip():
            following = next((n for n in range(at, len(lines)) if lines[n].text.strip()), len(lines))
            if following == len(lines) or not _goes_on(lines[following].text):
                return at
            at = following
        elif (_opens_block(line) and not _goes_on(line)) or (_NUMBERED.match(line) and _indent(line) <= margin):
            return at
        else:
            at += 1
    return at


def _goes_on(line: str) -> bool:
    return line.startswith("  ") or _ITEM.fullmatch(line.rstrip()) is not None


def _points(lines: _Lines) -> Iterator[list[Stretch]]:
    """Yield the lines of a paragraph, or of several where lines begin with counters.

    A counter opens a paragraph behind a finished sentence, or where its kind counts: from the first on, twice or more.
    """
    counters = [_COUNTER.match(line.text.strip()) for line in lines]
    kinds = [found.lastindex if found else None for found in counters]
    counting = {
        found.lastindex
        for n, found in enumerate(counters)
        if found and found.lastindex in kinds[n + 1 :] and _FIRST_COUNTER.match(found[0])
    }
    group: list[Stretch] = []
    for line, kind in zip(lines, kinds, strict=True):
        if group and kind and (kind in counting or _ends_sentence(group[-1])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _ends_sentence(line: Stretch) -> bool:
    return _SENTENCE_END.search(line.text.strip()) is not None


def _numbered_items(lines: _Lines) -> tuple[int, list[tuple[int, list[Stretch]]]]:
    """Return where a numbered list begins among the lines of a paragraph, and the number and lines of each item.

    Two items or more count up by one, or as they like where the first one begins the paragraph or follows a finished
    sentence. At least one of them would run together with the line before it, or has items inside: otherwise they are
    points, each a paragraph of its own.
    """
    starts: list[int] = []
    numbers: list[int] = []
    margin = 0
    for n, line in enumerate(lines):
        found = _NUMBERED.match(line.text)
        if not found or (starts and _indent(line.text) > margin + 1):
            continue
        is_certain = starts and (not starts[0] or _ends_sentence(lines[starts[0] - 1]))
        if not starts or is_certain or int(found[1]) == numbers[-1] + 1:
            margin = margin if starts else _indent(line.text)
            starts.append(n)
            numbers.append(int(found[1]))
    run_together = len(starts) > 1 and any(n and not _ends_sentence(lines[n - 1]) for n in starts)
    if not starts or not (run_together or _has_items_inside(lines[starts[0] :], margin)):
        return len(lines), []
    items = []
    for number, start, stop in zip(numbers, starts, [*starts[1:], len(lines)], strict=True):
        head = lines[start]
        words = head.cut(_NUMBERED.match(head.text).end() - 1)  # type: ignore[union-attr]  # that is how items begin
        items.append((number, [words, *(_within(line, margin) for line in lines[start + 1 : stop])]))
    return starts[0], items


def _has_items_inside(lines: _Lines, margin: int) -> bool:
    return any(
        _indent(line.text) >= margin + 2 and (_ITEM.fullmatch(line.text.rstrip()) or _NUMBERED.match(line.text))
        for line in lines
    )


def _runs(items: Sequence[tuple[int, list[Stretch]]]) -> Iterator[tuple[int, list[list[Stretch]]]]:
    """Yield the items that count up by one, with the number of the first, so that each prints the number it has."""
    run: list[list[Stretch]] = []
    first = 0
    for number, item in items:
        if run and number != first + len(run):
            yield first, run
            run = []
        first = first if run else number
        run.append(item)
    if run:
        yield first, run
