"""Tell where the pieces of a marked text begin and end: subheads, quotations, lists, paragraphs.

Printing them (`assembly.markup`) and counting them (`library.paragraphs`) go by the same lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.line_classes import SENTENCE_CLOSERS, SENTENCE_ENDS, one_of

SUBHEAD = re.compile(r"(#{2,3}) +(\S.*)")
ITEM = re.compile(r"( *)- +(\S.*)?")
_COUNTER = re.compile(r"\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、")
_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}：:]{one_of(SENTENCE_CLOSERS)}*$")


def opens_block(line: str) -> bool:
    """Tell whether a line ends the paragraph before it: a blank line, a subhead, a quotation or an item."""
    text = line.strip()
    return bool(not text or SUBHEAD.fullmatch(text) or text.startswith(">") or ITEM.fullmatch(line.rstrip()))


def end_of_paragraph(lines: list[str], start: int) -> int:
    """Return the number of the line behind the paragraph that begins at `start`."""
    at = start + 1
    while at < len(lines) and not opens_block(lines[at]):
        at += 1
    return at


def end_of_quotation(lines: list[str], start: int) -> int:
    """Return where a quotation ends: lines without `>` go on with its last paragraph."""
    at = start + 1
    while at < len(lines) and (lines[at].lstrip().startswith(">") or not opens_block(lines[at])):
        at += 1
    return at


def without_quotation_marks(lines: list[str]) -> list[str]:
    """Return the lines of a quotation without the `>` before them."""
    return [re.sub(r"^\s*> ?", "", line) for line in lines]


def end_of_list(lines: list[str], start: int) -> int:
    """Return where a list ends: blank lines belong to it as long as an item or an indented line follows."""
    at = start + 1
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            following = next((n for n in range(at, len(lines)) if lines[n].strip()), len(lines))
            goes_on = following < len(lines) and (
                lines[following].startswith("  ") or ITEM.fullmatch(lines[following].rstrip())
            )
            if not goes_on:
                return at
            at = following
        elif opens_block(line) and not ITEM.fullmatch(line.rstrip()) and not line.startswith("  "):
            return at
        else:
            at += 1
    return at


def points(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines of a paragraph, or of several where a line begins with a counter behind a finished sentence."""
    group: list[str] = []
    for line in lines:
        if group and _COUNTER.match(line.strip()) and _SENTENCE_END.search(group[-1].strip()):
            yield group
            group = []
        group.append(line)
    yield group
