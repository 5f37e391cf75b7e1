"""Mark for WeasyPrint where lines of Chinese may break and where they must not.

Pango breaks lines by Unicode's general rules. Chinese print wants more: a break beside a quotation mark, which is a
bracket in Chinese; none between a number and its unit (`2030年`, `16.9亿千瓦`, `第3期`), before ～, ·, ％ or inside a
formula; and no last line of one character. Before layout, marks that are never drawn and never taken out of the file
with the text go into the text of each paragraph: a zero-width space where a line may break, a word joiner where it
may not. The paragraph is looked at as a whole, so that bold or linked words make no difference.

Like `justification`, which calls it, this works on private parts of WeasyPrint, of the versions named there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from generator.text.line_classes import BLANK_BEHIND, DASHES, HAN, OPENING_BRACKETS, QUERIES

BREAK, JOIN = "\u200b", "\u2060"

# What stands for a picture, a gap or a table inside a line.
_OBJECT = "\ufffc"
_MAY_BREAK = re.compile(f"(?<=[{HAN}{BLANK_BEHIND}{QUERIES}])(?=[“‘])|(?<=[”’])(?=[{HAN}{OPENING_BRACKETS}])")
_DIGIT = "[0-9０-９]"
# A long unit may part from 万 or 亿, a short one not: else lines with 16.9亿千瓦 at their end would be full of holes.
_LONG = (
    "千瓦时?|兆瓦时?|吉瓦时?|立方公里|立方米|平方公里|平方米|公里|公顷|公斤|公吨|千克|毫克|微克|千米|厘米|毫米|"
    "百分点|摄氏度|美元|欧元|英镑|日元|港元|人民币|小时|分钟|年代|世纪"
)
_SHORT = "[吨元户米度人倍次辆台座年月日号]"
_MUST_NOT = (
    # A number and what is counted; the characters of a unit that follows a number.
    re.compile(f"(?<=[0-9０-９％%])(?=[{HAN}])"),
    re.compile(f"(?<=第)(?={_DIGIT})"),
    # Ranges, which may break behind their dash, formulas, and marks that cling to what is before them.
    re.compile(f"(?<={_DIGIT})(?=[—–～~×÷/])|(?<={_DIGIT}[×÷/])(?={_DIGIT})"),
    re.compile("(?<=[^\\s])(?=[～〜·‧＝％‰℃])"),
)
_NUMBER_WITH_UNIT = re.compile(
    f"{_DIGIT}[百千万亿]{{0,2}}{_SHORT}|{_DIGIT}[个％%]?(?:{_LONG})|(?<=[百千万亿])(?:{_LONG})"
)
# The last character and the marks after it take the one before with them.
_LAST = re.compile(f"(?<=[{HAN}0-9A-Za-z％”）》][{HAN}])(?=[{HAN}][{BLANK_BEHIND}{QUERIES}{DASHES}]*{_OBJECT}*$)")
_LETTERS = re.compile("[A-Za-z]")
_IS_CHINESE = re.compile(f"[{HAN}]")
_WRAPPED = ("normal", "pre-wrap", "pre-line")


def mark_breaks(root: Any) -> None:
    """Mark in a tree of boxes, once and before it is laid out, where lines may and may not break.

    A text box also learns whether it opens its paragraph without an indent (`starts_line`) and whether its paragraph
    holds no Chinese (`is_latin`), where quotation marks are not Chinese ones.
    """
    from weasyprint.formatting_structure import boxes

    for box in root.descendants():
        if isinstance(box, boxes.BlockContainerBox):
            # A box as wide as its text is measured with the blanks of its marks, and keeps them.
            is_wide = not isinstance(box, boxes.InlineBlockBox)
            for line in box.children:
                if isinstance(line, boxes.LineBox):
                    _mark_line(line, is_flush=is_wide and _is_flush(line))


def break_marks(text: str) -> dict[int, str]:
    """Return the marks that a paragraph needs, by the place that they precede."""
    marks = dict.fromkeys((found.start() for found in _MAY_BREAK.finditer(text)), BREAK)
    for rule in _MUST_NOT:
        marks.update(dict.fromkeys((found.start() for found in rule.finditer(text)), JOIN))
    for found in _NUMBER_WITH_UNIT.finditer(text):
        marks.update(dict.fromkeys(range(found.start() + 1, found.end()), JOIN))
    if last := _LAST.search(text):
        marks[last.start()] = JOIN
    return marks


def _mark_line(line: Any, *, is_flush: bool) -> None:
    leaves = list(_leaves(line))
    if not leaves or line.style["white_space"] not in _WRAPPED:
        return
    text = "".join(_OBJECT if box is None else box.text for box in leaves)
    is_latin = _LETTERS.search(text) is not None and _IS_CHINESE.search(text) is None
    if leaves[0] is not None:
        leaves[0].starts_line = is_flush
    marks = _cached_marks(text)
    at = 0
    for n, box in enumerate(leaves):
        if box is None:
            at += 1
            continue
        end = at + len(box.text)
        if is_latin:
            box.is_latin = True
        # A mark between two boxes goes to the end of the first; after a picture, to the start of the text.
        first = at if n and leaves[n - 1] is None else at + 1
        own = [place for place in range(first, end + 1) if place in marks] if marks else []
        if own:
            box.text = _inserted(box.text, at, {place: marks[place] for place in own})
        at = end


@lru_cache(maxsize=512)
def _cached_marks(text: str) -> dict[int, str]:
    return break_marks(text)


def _inserted(text: str, start: int, marks: dict[int, str]) -> str:
    parts: list[str] = []
    last = 0
    for place, mark in sorted(marks.items()):
        parts += [text[last : place - start], mark]
        last = place - start
    return "".join([*parts, text[last:]])


def _leaves(box: Any) -> Iterator[Any]:
    """Yield the text boxes of a line that flow, and None for each thing that is no text."""
    from weasyprint.formatting_structure import boxes

    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if child.text and _is_marked(child.style):
                yield child
            elif child.text:
                yield None
        elif isinstance(child, boxes.InlineBox):
            yield from _leaves(child)
        elif child.is_in_normal_flow():
            yield None


def _is_marked(style: Any) -> bool:
    """Return whether text may hold marks: where it is letter-spaced, they would be spaced too."""
    return style["white_space"] in _WRAPPED and style["letter_spacing"] == "normal"


def _is_flush(line: Any) -> bool:
    indent = line.style["text_indent"]
    return line.style["text_align_all"] in ("justify", "left", "start") and not getattr(indent, "value", indent)
