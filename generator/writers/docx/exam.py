"""Write the parts of an exam: boxes for marks beside a heading, bubbles to fill in."""

from __future__ import annotations

from math import ceil

from generator.model.document import Table
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import set_text, text_line
from generator.writers.docx.styles import Style, TableStyle
from generator.writers.docx.tables import cell, frame, gap, row
from generator.writers.docx.xml import Element, add_property, find, make

_MARKS = ("得分", "评卷人")
_MARK_WIDTH, _MARK_HEIGHT = 4.4, 340  # em, twips
# In twips: between the boxes and the heading, from the heading's upper edge down to them, and what the heading leaves
# below so that nothing but itself is beside them.
_BESIDE, _LOWER, _BELOW = 160, 160, 300
# In em: what a bubble takes of a line, and how wide a question's number takes at most before its bubbles.
_BUBBLE, _NUMBER = 3.2, 6.0
# So many lines of bubbles stay together at a page's foot.
_KEPT = 2
# More fields than this are set in columns, as many as fit.
_FEW_FIELDS, _MOST_COLUMNS = 8, 3


def marked(heading: Element, context: BlockContext) -> list[Element]:
    """Return a heading with the boxes for 得分 and 评卷人 at its left."""
    add_property(heading, make("spacing", after=_BELOW))
    return [gap(context), _mark_boxes(context), heading]


def _mark_boxes(context: BlockContext) -> Element:
    width = round(_MARK_WIDTH * context.state.reference.em(Style.TABLE_TEXT))
    style = Style.TABLE_TEXT
    words = [text_line(word, context, style, make("jc", val="center")) for word in _MARKS]
    empty = [make("p", context.properties(style)) for _ in _MARKS]
    rows = [
        row([cell([one], width, middle=True) for one in line], height=_MARK_HEIGHT, exact=True, keep=True)
        for line in (words, empty)
    ]
    boxes = frame(context, [width, width], rows, TableStyle.FORM, title="得分与评卷人", padded=False)
    properties = find(boxes, "w:tblPr")
    if properties is not None:
        floating = make(
            "tblpPr", leftFromText=0, rightFromText=_BESIDE, topFromText=0, bottomFromText=0,
            vertAnchor="text", horzAnchor="text", tblpX=1, tblpY=_LOWER,
        )  # fmt: skip
        properties.insert(1, floating)
        properties.insert(2, make("tblOverlap", val="never"))
    return boxes


def bubbles(block: Table, context: BlockContext) -> list[Element]:
    """Return fields with their marks in brackets to be blackened: a line each, or down two or three columns."""
    em = context.state.reference.em(Style.BUBBLES)
    fields = [[set_text(one.content) for one in cells] for cells in block.rows if cells]
    first = min(max((len(field[0]) for field in fields), default=1) + 1.0, _NUMBER)
    needed = first + max((len(field) - 1 for field in fields), default=0) * _BUBBLE
    columns = min(max(int(context.width / (needed * em)), 1), _MOST_COLUMNS) if len(fields) > _FEW_FIELDS else 1
    rows = ceil(len(fields) / columns)
    lines = [
        _bubble_line(fields[n::rows], first=first, pitch=context.width // columns, context=context, keep=n < _KEPT)
        for n in range(rows)
    ]
    caption = [text_line(set_text(block.caption), context, Style.WRITING_LABEL)] if block.caption else []
    return [*caption, *lines]


def _bubble_line(fields: list[list[str]], *, first: float, pitch: int, context: BlockContext, keep: bool) -> Element:
    """Return one line with a field in each column: its number, then its marks."""
    style = Style.BUBBLES
    em = context.state.reference.em(style)
    stops: list[int] = []
    words: list[str] = []
    for n, field in enumerate(fields):
        stops.extend([n * pitch] * bool(n))
        stops.extend(n * pitch + round((first + m * _BUBBLE) * em) for m in range(len(field) - 1))
        words.extend([*field[:1], *(f"［{mark}］" for mark in field[1:])])
    tabs = make("tabs", *(make("tab", val="left", pos=stop) for stop in stops))
    return text_line("\t".join(words), context, style, make("keepNext") if keep else None, tabs)
