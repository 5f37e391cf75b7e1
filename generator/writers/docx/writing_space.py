"""Write room to write in: ruled lines, an empty box, 作文格."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import WritingSpace
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import text_line
from generator.writers.docx.styles import Style, TableStyle
from generator.writers.docx.tables import PADDING, RULE, cell, frame, gap, keep_with_next, row, rules
from generator.writers.docx.xml import TWIPS, Element, make

_SQUARES = 20
# The count of characters is printed under every so many lines of squares.
_COUNT_EVERY = 5
# So many lines stay together on a page; of more the first and the last few.
_UNTORN, _LEAST = 12, 4
_COUNT_HEIGHT = 7 * TWIPS


def writing_space(space: WritingSpace, context: BlockContext) -> list[Element]:
    """Return the room that a student writes in."""
    lines = max(space.lines, 1)
    if space.has("framed") and space.style == "lines":
        return [_framed(space, lines, context), gap(context)]
    match space.style:
        case "lines":
            return [*_label(space, context), _ruled(lines, context), gap(context)]
        case "box":
            return [_box(space, lines, context), gap(context)]
        case "grid":
            return [*_label(space, context), _squares(lines, context), gap(context)]


def _label(space: WritingSpace, context: BlockContext) -> list[Element]:
    if not space.label:
        return []
    indent = make("ind", left=context.indent) if context.indent else None
    return [text_line(space.label, context, Style.WRITING_LABEL, indent)]


def _ruled(lines: int, context: BlockContext) -> Element:
    """Return rows with a rule below each."""
    rows = []
    height = round(RULE * TWIPS * context.state.reference.scale)
    for _ in range(lines):
        paragraph = make("p", context.properties(Style.WRITING_LINE))
        rows.append(row([cell([paragraph], context.width)], height=height, exact=True, keep=True))
    _keep_together(rows)
    return frame(context, [context.width], rows, TableStyle.WRITING, title=f"书写区，{lines} 行")


def _keep_together(rows: Sequence[Element], each: int = 1) -> None:
    """Keep a few lines together on one page, of many the first and the last; a line is so many rows."""
    lines = len(rows) // each
    for n, one in enumerate(rows[:-1]):
        line = n // each
        if lines <= _UNTORN or line < _LEAST - 1 or line >= lines - _LEAST or (n + 1) % each:
            keep_with_next(one)


def _box(space: WritingSpace, lines: int, context: BlockContext) -> Element:
    paragraph = text_line(space.label, context, Style.WRITING_LABEL)
    one = row(
        [cell([paragraph], context.width)],
        height=round(lines * RULE * TWIPS * context.state.reference.scale),
        keep=True,
    )
    return frame(context, [context.width], [one], TableStyle.BOX, title=f"书写区，{lines} 行高")


def _framed(space: WritingSpace, lines: int, context: BlockContext) -> Element:
    """Return a frame round label and ruled lines; its lower edge is the last rule."""
    inner = context.in_box(context.width - 2 * PADDING)
    one = row([cell([*_label(space, inner), *rules(lines, inner)], context.width)], keep=lines <= _UNTORN)
    return frame(context, [context.width], [one], TableStyle.BOX, title=f"书写区，{lines} 行")


def _squares(lines: int, context: BlockContext) -> Element:
    """Return lines of 20 squares with a thin row between them."""
    side = context.width // _SQUARES
    rows = []
    for n in range(1, lines + 1):
        style = Style.WRITING_SQUARE
        squares = [cell([make("p", context.properties(style))], side) for _ in range(_SQUARES)]
        rows.append(row(squares, height=side, exact=True, keep=True))
        count = str(n * _SQUARES) if n % _COUNT_EVERY == 0 else ""
        between = text_line(count, context, Style.WRITING_COUNT)
        rows.append(row([cell([between], side * _SQUARES, span=_SQUARES)], height=_COUNT_HEIGHT, exact=True, keep=True))
    _keep_together(rows, each=2)
    return frame(context, [side] * _SQUARES, rows, TableStyle.SQUARES, title=f"作文格，{lines * _SQUARES} 字")
