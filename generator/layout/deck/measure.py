"""Estimate how much room lines, tables and whole slides take."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from generator.layout.deck.frames import (
    FRAMES,
    TABLE_LEADING,
    TABLE_SIZE,
    TABLE_SMALL,
    Frame,
    LayoutFrames,
)
from generator.layout.deck.model import Block, Blocks, Layout, Line, Marker, Slide, marker_text
from generator.layout.deck.text import content_width, line_count, plain_text
from generator.model.document import Alignment, Cell, Figure, Inlines, Table
from generator.text.width import IN_SLIDE_TABLES, ON_SLIDES, seams_width, text_width

Frames = dict[Layout, LayoutFrames]

# Space before a paragraph, in em of the body's type, and less of it where room is scarce.
_GAP = 0.6
_SMALL_GAP = 0.35
# A line is taken to be narrower than its box, for kerning and marks that nobody foresees.
_WIDTH_SHARE = 0.98
# Space inside a cell of a table, in points.
CELL_PAD_X = 8.0
CELL_PAD_Y = 5.0
# A column no wider than this is never wrapped, if that can be; how wide a table is at the normal size; all in em.
_SHORT_COLUMN = 12.0
_TABLE_EM = 35.0
_CELL_EM = 1.0
# A chart lower than this cannot be read.
LEAST_FIGURE = 210.0
# A line of this role is that much smaller than the body.
SMALL_ROLE = 0.8


def paragraph_gap(frame: Frame, *, small: bool) -> float:
    """Return the space before a paragraph, in points."""
    return frame.type_size(small=small) * (_SMALL_GAP if small else _GAP)


def graphic_gap(frame: Frame, *, small: bool) -> float:
    """Return the space between text and a table or chart below or above it, in points."""
    return max(paragraph_gap(frame, small=small), 12)


def role_scale(line: Line) -> float:
    """Return the size of a line's type as a multiple of the body's."""
    return SMALL_ROLE if line.role == "small" else 1


# How far items hang out of their text, so that the tenth stands under the ninth.
_HANG: dict[Marker, float] = {"bullet": 1.2, "number": 1.7, "paren": 2.6, "circled": 1.5, "none": 0}


def indent(line: Line) -> tuple[float, float]:
    """Return in em how far the text of a line stands in, and how far its first line hangs out of that."""
    if line.marker != "none":
        hang = max(_HANG[line.marker], text_width(marker_text(line), ON_SLIDES) + 0.15)
        return 1.2 * line.level + hang, hang
    if line.role in ("option", "right"):
        hang = max(1.6, text_width(line.label, ON_SLIDES) + 0.4)
        return hang + 1.2 * line.level, hang
    if line.role == "stem" and line.label:
        hang = max(1.6, text_width(line.label, ON_SLIDES) + 0.4)
        return hang, hang
    if line.role in ("quote", "key") and not line.label:
        return 1.0, 0
    return 1.2 * line.level, 0


def line_room(line: Line, width: float, size: float) -> tuple[float, float]:
    """Return in em how wide the rows of a line are in a box of points, and how much of the first its label takes."""
    inset, hang = indent(line)
    room = max(width * _WIDTH_SHARE / (size * role_scale(line)) - inset, 4)
    return room, min(max(text_width(line.label, ON_SLIDES) - hang, 0), room)


def line_rows(line: Line, width: float, size: float) -> int:
    """Return how many rows of text a line takes in a box that many points wide."""
    room, taken = line_room(line, width, size)
    return line_count(line.content, room, first=taken)


def line_height(line: Line, width: float, size: float, leading: float) -> float:
    """Return the height of a line in points, without the gap before it."""
    return line_rows(line, width, size) * size * role_scale(line) * leading


def lines_height(lines: Iterable[Line], frame: Frame, *, small: bool) -> float:
    """Return the height of lines one below another, with the gaps between them."""
    size = frame.type_size(small=small)
    heights = [line_height(line, frame.box.width, size, frame.leading) for line in lines]
    return sum(heights) + paragraph_gap(frame, small=small) * max(len(heights) - 1, 0)


# -------------------------------------------------------------------------------------------------------- tables


def table_size(*, small: bool) -> float:
    """Return the size of type in tables, in points."""
    return TABLE_SMALL if small else TABLE_SIZE


def column_count(table: Table) -> int:
    """Return the number of columns of the widest row."""
    return max((len(row) for row in (table.header, *table.rows)), default=0)


def column_shares(table: Table) -> tuple[float, ...]:
    """Return each column's share of the width; together 1.

    The table's own widths stand. Without them columns of a few characters get what they want, and longer ones share
    the rest, less than in proportion.
    """
    count = column_count(table)
    if len(table.widths) == count and sum(table.widths) > 0:
        total = sum(table.widths)
        return _with_whole_dates(table, tuple(width / total for width in table.widths))
    wants = [_wanted(table, column) for column in range(count)]
    short = [want if want <= _SHORT_COLUMN else 0 for want in wants]
    rest = _TABLE_EM - sum(short)
    weights = [0 if n else math.sqrt(want) for n, want in zip(short, wants, strict=True)]
    if not any(weights) or rest < _SHORT_COLUMN * sum(1 for weight in weights if weight) / 2:
        short, weights, rest = [0] * count, [math.sqrt(want) for want in wants], _TABLE_EM
    filled = [n or rest * weight / sum(weights) for n, weight in zip(short, weights, strict=True)]
    return tuple(width / sum(filled) for width in filled)


def _with_whole_dates(table: Table, shares: tuple[float, ...]) -> tuple[float, ...]:
    """Widen the first column of a timeline so that no date runs over its line; the others give up some of theirs."""
    first = min(_wanted(table, 0) / _TABLE_EM, 1 / 3) if table.has("timeline") else 0
    if first <= shares[0] or len(shares) < 2:
        return shares
    scale = (1 - first) / (1 - shares[0])
    return (first, *(share * scale for share in shares[1:]))


def _wanted(table: Table, column: int) -> float:
    """Return how wide the longest entry of a column is in one line, in em, with the space beside it."""
    return max(2.0, *(_set_width(cell.content) for cell in _column(table, column)), 0.0) + _CELL_EM


def _set_width(content: Inlines) -> float:
    """Return the width of text with the room that some programs leave between Chinese characters and digits."""
    return content_width(content) + seams_width(plain_text(content), IN_SLIDE_TABLES)


def _column(table: Table, column: int) -> list[Cell]:
    return [row[column] for row in (table.header, *table.rows) if column < len(row)]


def column_alignment(table: Table) -> tuple[Alignment, ...]:
    """Return how each column is set: short entries in the middle, sentences from the left."""
    if table.alignment:
        return table.alignment
    result: list[Alignment] = []
    for column in range(column_count(table)):
        cells = [row[column] for row in table.rows if column < len(row)]
        short = all(content_width(cell.content) <= 7 for cell in cells)
        result.append("centre" if short and column and not table.has("matching") else "left")
    return tuple(result)


def with_fixed_columns(table: Table) -> Table:
    """Return the table with the widths and alignment of its columns written down, for parts of it to keep."""
    return replace(table, widths=column_shares(table), alignment=column_alignment(table))


def row_height(row: tuple[Cell, ...], shares: tuple[float, ...], width: float, size: float) -> float:
    """Return the height of a table row in points."""
    rows = max(
        (line_count(cell.content, cell_width(share, width, size)) for cell, share in zip(row, shares, strict=False)),
        default=1,
    )
    return rows * size * TABLE_LEADING + 2 * CELL_PAD_Y


def cell_width(share: float, width: float, size: float) -> float:
    """Return the room for text in a cell, in em."""
    return max((share * width - 2 * CELL_PAD_X) * _WIDTH_SHARE / size, 1)


def row_heights(table: Table, width: float, *, small: bool) -> tuple[float, ...]:
    """Return the heights of all rows, the header's first where there is one."""
    shares = column_shares(table)
    rows = (table.header, *table.rows) if table.header else table.rows
    return tuple(row_height(row, shares, width, table_size(small=small)) for row in rows)


def airy_row_heights(table: Table, width: float, room: float, *, small: bool) -> tuple[float, ...]:
    """Return row heights that share out the room there is, no row more than a line higher than it needs."""
    needed = row_heights(table, width, small=small)
    most = 0.9 * table_size(small=small)
    more = min(max(room - sum(needed), 0) / max(len(needed), 1), most)
    return tuple(height + more for height in needed)


def caption_line(content: Inlines) -> Line:
    """Return the caption of a table or chart as the line that stands above it."""
    return Line(content=content, role="subhead")


# ------------------------------------------------------------------------------------------------------- slides


def block_height(block: Block, frame: Frame, *, small: bool) -> float:
    """Return the height of one block in a frame; of a chart the least at which it can be read."""
    match block:
        case Line():
            return lines_height((block,), frame, small=small)
        case Table():
            return _caption_height(block, frame, small=small) + sum(row_heights(block, frame.box.width, small=small))
        case Figure():
            return _caption_height(block, frame, small=small) + LEAST_FIGURE
        case _ as never:
            assert_never(never)


def _caption_height(block: Table | Figure, frame: Frame, *, small: bool) -> float:
    if not block.caption:
        return 0
    return lines_height((caption_line(block.caption),), frame, small=small) + graphic_gap(frame, small=small)


def blocks_height(blocks: Blocks, frame: Frame, *, small: bool) -> float:
    """Return the height of blocks one below another."""
    narrow, wide = paragraph_gap(frame, small=small), graphic_gap(frame, small=small)
    gaps = sum(
        narrow if isinstance(before, Line) and isinstance(after, Line) else wide for before, after in pairwise(blocks)
    )
    return sum(block_height(block, frame, small=small) for block in blocks) + gaps


def fullness(slide: Slide, frames: Frames = FRAMES) -> float:
    """Return how full the fullest part of a slide is by estimate; above 1 something would run off it."""
    layout = frames[slide.layout]
    parts = [
        blocks_height(slide.body, layout.body, small=slide.small) / layout.body.box.height,
        title_height(slide.title, layout.title, small=slide.small) / layout.title.box.height,
        foot_height(slide.foot, layout.foot) / layout.foot.box.height,
    ]
    if layout.side is not None:
        parts.append(blocks_height(slide.side, layout.side, small=slide.small) / layout.side.box.height)
    return max(parts)


def title_height(title: Inlines, frame: Frame, *, small: bool) -> float:
    """Return the height of a slide's title."""
    size = frame.type_size(small=small)
    return line_count(title, frame.box.width * _WIDTH_SHARE / size) * size * frame.leading


def title_rows(frame: Frame, *, small: bool) -> int:
    """Return how many rows of title there is room for."""
    return max(int(frame.box.height / (frame.type_size(small=small) * frame.leading)), 1)


def title_width(frame: Frame, *, small: bool) -> float:
    """Return the room for a row of title, in em."""
    return frame.box.width * _WIDTH_SHARE / frame.type_size(small=small)


def foot_height(foot: tuple[Inlines, ...], frame: Frame, *, small: bool = True) -> float:
    """Return the height of the lines at the bottom, in the smaller size unless asked otherwise."""
    size = frame.type_size(small=small)
    width = frame.box.width * _WIDTH_SHARE / size
    return sum(line_count(line, width) for line in foot) * size * frame.leading


def foot_is_small(foot: tuple[Inlines, ...], frame: Frame) -> bool:
    """Say whether the lines at the bottom must be set in the smaller size."""
    return foot_height(foot, frame, small=False) > frame.box.height
