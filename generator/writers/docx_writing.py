"""Write room to write in: ruled lines, an empty box, 作文格."""

from __future__ import annotations

from generator.model.document import WritingSpace
from generator.writers.docx_place import Place
from generator.writers.docx_runs import plain_run
from generator.writers.docx_styles import Style, TableStyle
from generator.writers.docx_tables import RULE, cell, frame, gap, row
from generator.writers.docx_xml import TWIPS, Element, make

_SQUARES = 20
# Under every so many lines of squares stands how many characters have been written.
_COUNT_EVERY = 5
_COUNT_HEIGHT = 7 * TWIPS


def writing_space(space: WritingSpace, place: Place) -> list[Element]:
    """Return the room that a student writes in."""
    lines = max(space.lines, 1)
    match space.style:
        case "lines":
            return [*_label(space, place), _ruled(lines, place), gap(place)]
        case "box":
            return [_box(space, lines, place), gap(place)]
        case "grid":
            return [*_label(space, place), _squares(lines, place), gap(place)]


def _label(space: WritingSpace, place: Place) -> list[Element]:
    if not space.label:
        return []
    style = Style.WRITING_LABEL
    return [make("p", place.properties(style), *plain_run(space.label, place, style))]


def _ruled(lines: int, place: Place) -> Element:
    """Return rows with a rule below each; the first two stay together."""
    rows = []
    for n in range(lines):
        keep = make("keepNext") if n == 0 and lines > 1 else None
        paragraph = make("p", place.properties(Style.WRITING_LINE, keep))
        rows.append(row([cell([paragraph], place.width)], height=round(RULE * TWIPS), exact=True, keep=True))
    return frame(place, [place.width], rows, TableStyle.WRITING, title=f"书写区，{lines} 行")


def _box(space: WritingSpace, lines: int, place: Place) -> Element:
    style = Style.WRITING_LABEL
    paragraph = make("p", place.properties(style), *plain_run(space.label, place, style))
    one = row([cell([paragraph], place.width)], height=round(lines * RULE * TWIPS), keep=True)
    return frame(place, [place.width], [one], TableStyle.BOX, title=f"书写区，{lines} 行高")


def _squares(lines: int, place: Place) -> Element:
    """Return lines of 20 squares with a thin row between them."""
    side = place.width // _SQUARES
    rows = []
    for n in range(1, lines + 1):
        style = Style.WRITING_SQUARE
        squares = [cell([make("p", place.properties(style))], side) for _ in range(_SQUARES)]
        rows.append(row(squares, height=side, exact=True, keep=True))
        style = Style.WRITING_COUNT
        count = str(n * _SQUARES) if n % _COUNT_EVERY == 0 else ""
        between = make("p", place.properties(style), *(plain_run(count, place, style) if count else []))
        rows.append(row([cell([between], side * _SQUARES, span=_SQUARES)], height=_COUNT_HEIGHT, exact=True, keep=True))
    return frame(place, [side] * _SQUARES, rows, TableStyle.SQUARES, title=f"作文格，{lines * _SQUARES} 字")
