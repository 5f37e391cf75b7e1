"""Measure and cut inline text by estimate, in em: a Chinese character is one em wide."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.document import (
    Blank,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Script,
    Strong,
    Text,
)
from generator.model.document_walk import inline_text
from generator.text.line_classes import (
    CLAUSE_ENDS,
    CLOSING_BRACKETS,
    DASHES,
    NOT_AT_LINE_END,
    NOT_AT_LINE_START,
    SENTENCE_ENDS,
)
from generator.text.width import ON_SLIDES, character_width, is_wide, text_width

_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}][{CLOSING_BRACKETS}]*|\n")
_CLAUSE_END = re.compile(f"[{CLAUSE_ENDS}][{CLOSING_BRACKETS}]*|\\s")

# A word of so many characters and more is torn rather than taken to the next line whole.
_LONG_WORD = 12
# What stands for an inline without characters of its own when text is counted.
_BLANK = "\ufffc"


def plain_text(content: Inlines) -> str:
    """Return the text with a newline for a line break; a blank counts as one character."""
    return inline_text(content, blank=lambda _: _BLANK)


def content_width(content: Inlines) -> float:
    """Return the width of the longest line that the author asked for, in em."""
    return max(sum(width for _, width in _units(line)) for line in _asked_lines(content))


def line_count(content: Inlines, width: float, *, first: float = 0) -> int:
    """Return how many lines the text takes at a width in em; `first` em of the first line are taken already."""
    return sum(_wrapped(asked, width, 0 if n else first) for n, asked in enumerate(_asked_lines(content)))


def _asked_lines(content: Inlines) -> list[list[tuple[str, float]]]:
    """Return the characters with their widths, line by line as the author broke them."""
    lines: list[list[tuple[str, float]]] = [[]]
    _collect(content, lines)
    return lines


def _collect(content: Inlines, lines: list[list[tuple[str, float]]]) -> None:
    for inline in content:
        match inline:
            case Text(text=text):
                lines[-1].extend((character, character_width(character, ON_SLIDES)) for character in text)
            case Blank(width=width, answer=answer):
                lines[-1].append((_BLANK, max(width, text_width(answer, ON_SLIDES) + 1)))
            case LineBreak():
                lines.append([])
            case Emphasis() | Strong() | Mark() | Script() | Link():
                _collect(inline.content, lines)


def _units(characters: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Join what no line break may tear: Latin words, and marks with the character that they cling to."""
    units: list[tuple[str, float]] = []
    for character, width in characters:
        if units and _clings(units[-1][0], character):
            units[-1] = (units[-1][0] + character, units[-1][1] + width)
        else:
            units.append((character, width))
    return units


def _clings(before: str, character: str) -> bool:
    last = before[-1]
    if character in NOT_AT_LINE_START + DASHES or last in NOT_AT_LINE_END:
        return True
    return _is_word(last) and _is_word(character)


def _is_word(character: str) -> bool:
    return character != _BLANK and not is_wide(character) and not character.isspace()


def _wrapped(characters: list[tuple[str, float]], width: float, used: float) -> int:
    lines = 1
    for unit, unit_width in _units(characters):
        if used + unit_width <= width:
            used += unit_width
            continue
        if unit.isspace():
            continue
        if used:
            lines += 1
        if unit_width <= width or len(unit) == 1:
            used = min(unit_width, width)
            continue
        used = 0.0
        for character in unit:  # a word longer than the line is torn anywhere
            part_width = character_width(character, ON_SLIDES)
            if used and used + part_width > width:
                lines, used = lines + 1, 0.0
            used += part_width
    return lines


# ------------------------------------------------------------------------------------------------------- cutting


def cut(content: Inlines, count: int) -> tuple[Inlines, Inlines]:
    """Cut after `count` characters of `plain_text`; a line break at the cut is dropped, for the cut is one."""
    head: list[Inline] = []
    rest = list(content)
    while rest and count > 0:
        inline = rest.pop(0)
        length = len(plain_text((inline,)))
        if length <= count:
            head.append(inline)
            count -= length
            continue
        first, second = _cut_inline(inline, count)
        head.append(first)
        rest.insert(0, second)
        break
    while rest and isinstance(rest[0], LineBreak):
        rest.pop(0)
    while head and isinstance(head[-1], LineBreak):
        head.pop()
    return tuple(head), tuple(rest)


def _cut_inline(inline: Inline, count: int) -> tuple[Inline, Inline]:
    match inline:
        case Text(text=text):
            return Text(text=text[:count]), Text(text=text[count:])
        case Emphasis() | Strong() | Mark() | Script() | Link():
            head, rest = cut(inline.content, count)
            return replace(inline, content=head), replace(inline, content=rest)
        case Blank() | LineBreak():
            raise AssertionError  # one character is never cut


def cut_to_lines(
    content: Inlines, width: float, lines: int, *, first: float = 0, tail: Inlines = ()
) -> tuple[Inlines, Inlines]:
    """Cut so that the head takes at most `lines` lines: at a sentence's end, else a clause's, else where it must.

    `first` em of the first line are taken already; `tail` must find room behind the head.
    """
    if line_count((*content, *tail), width, first=first) <= lines:
        return content, ()
    text = plain_text(content)
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if line_count((*cut(content, middle)[0], *tail), width, first=first) <= lines:
            low = middle
        else:
            high = middle - 1
    return cut(content, _good_place(text, low))


def _good_place(text: str, limit: int) -> int:
    """Return where to cut a text, at `limit` or before: where a sentence ends, where a clause ends, between words.

    A sentence is not cut off that fills little of the room, nor is a clause; a word that is long is torn.
    """
    for pattern, least in ((_SENTENCE_END, 0.35), (_CLAUSE_END, 0.5)):
        ends = [found.end() for found in pattern.finditer(text) if limit * least <= found.end() <= limit]
        if ends:
            return ends[-1]
    places = range(limit, max(limit - _LONG_WORD, 1), -1)
    return next((place for place in places if not _clings(text[place - 1], text[place])), limit)
