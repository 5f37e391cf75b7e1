"""Measure tables on slides: shares and alignment of the columns, heights of the rows."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from generator.layout.deck.frames import SizedFrame
from generator.layout.deck.model import SlideTable
from generator.layout.deck.text import content_width, line_count, plain_text
from generator.model.document import Alignment, Cell, Inlines, Table, TableClass
from generator.text.width import IN_SLIDE_TABLES, seams_width

Row = tuple[Cell, ...]
Rows = tuple[Row, ...]

TABLE_LEADING = 1.3
# Space inside a cell, in points.
CELL_PAD_X = 8.0
CELL_PAD_Y = 5.0
# A column no wider than this is never wrapped, if that can be; how wide a table is at the normal size; all in em.
_SHORT_COLUMN = 12.0
_TABLE_EM = 35.0
_CELL_EM = 1.0
# A column of entries no longer than this is centred.
_CENTRED = 7


def slide_table(table: Table) -> SlideTable:
    """Return a table of the document with its columns settled; its note is left out, for it is at the foot."""
    rows = (table.header, *table.rows)
    shares = column_shares(rows, table.widths)
    if table.has("timeline") and shares:
        shares = _with_whole_dates(rows, shares)
    return SlideTable(
        rows=table.rows,
        shares=shares,
        alignment=table.alignment or _alignment(table.rows, len(shares), table.classes),
        header=table.header,
        caption=table.caption,
        classes=table.classes,
    )


def without_header(table: SlideTable) -> SlideTable:
    """Return a table whose header is its first row."""
    first = tuple(replace(cell, header=True) for cell in table.header)
    rows = (first, *table.rows)
    return replace(table, header=(), rows=rows, alignment=_alignment(rows, len(table.shares), table.classes))


# ------------------------------------------------------------------------------------------------------ columns


def column_shares(rows: Rows, widths: tuple[float, ...]) -> tuple[float, ...]:
    """Return each column's share of the width; together 1.

    The table's own widths are kept. Without them columns of a few characters get what they want, and longer ones share
    the rest, less than in proportion.
    """
    count = max(map(len, rows), default=0)
    if len(widths) != count or not any(widths):
        widths = _wanted_widths([_wanted(rows, column) for column in range(count)])
    return tuple(width / sum(widths) for width in widths)


def _wanted_widths(wants: list[float]) -> tuple[float, ...]:
    """Return the widths of columns that want so much; all share alike where the short ones leave too little."""
    short = [want for want in wants if want <= _SHORT_COLUMN]
    weights = [sqrt(want) for want in wants if want > _SHORT_COLUMN]
    rest = _TABLE_EM - sum(short)
    if not weights or rest < _SHORT_COLUMN * len(weights) / 2:
        return tuple(map(sqrt, wants))
    return tuple(want if want <= _SHORT_COLUMN else rest * sqrt(want) / sum(weights) for want in wants)


def _with_whole_dates(rows: Rows, shares: tuple[float, ...]) -> tuple[float, ...]:
    """Widen the first column of a timeline so that no date runs over its line; the others give up some of theirs."""
    first = max(shares[0], min(_wanted(rows, 0) / _TABLE_EM, 1 / 3))
    return (first, *(share * ((1 - first) / (1 - shares[0])) for share in shares[1:]))


def _wanted(rows: Rows, column: int) -> float:
    """Return how wide the longest entry of a column is in one line, in em, with the space beside it."""
    entries = (row[column] for row in rows if column < len(row))
    return max([2.0, *(_set_width(cell.content) for cell in entries)]) + _CELL_EM


def _set_width(content: Inlines) -> float:
    """Return the width of text with the room that some programs leave between Chinese characters and digits."""
    return content_width(content) + seams_width(plain_text(content), IN_SLIDE_TABLES)


def _alignment(rows: Rows, count: int, classes: tuple[TableClass, ...]) -> tuple[Alignment, ...]:
    """Return how each column is set: short entries centred, sentences and the first column from the left."""
    short = [
        column > 0 and all(content_width(row[column].content) <= _CENTRED for row in rows if column < len(row))
        for column in range(count)
    ]
    return tuple("centre" if one and "matching" not in classes else "left" for one in short)


# --------------------------------------------------------------------------------------------------------- rows


def cell_room(share: float, frame: SizedFrame) -> float:
    """Return the room for a row of text in a cell, in em."""
    return max((share * frame.box.width - 2 * CELL_PAD_X) * 0.98 / frame.table_size, 1)


def rows_height(rows: int, frame: SizedFrame) -> float:
    """Return the height of a table row that holds so many rows of text."""
    return rows * frame.table_size * TABLE_LEADING + 2 * CELL_PAD_Y


def row_height(row: Row, shares: tuple[float, ...], frame: SizedFrame) -> float:
    """Return the height of a table row."""
    counts = (line_count(cell.content, cell_room(share, frame)) for cell, share in zip(row, shares, strict=False))
    return rows_height(max(counts, default=1), frame)


def row_heights(table: SlideTable, frame: SizedFrame) -> tuple[float, ...]:
    """Return the heights of all rows, the header's first where there is one."""
    return tuple(row_height(row, table.shares, frame) for row in table.all_rows)


def airy_row_heights(table: SlideTable, frame: SizedFrame, room: float) -> tuple[float, ...]:
    """Return row heights that share out the room there is, at most nine tenths of a line to a row."""
    needed = row_heights(table, frame)
    more = min(max(room - sum(needed), 0) / max(len(needed), 1), 0.9 * frame.table_size)
    return tuple(height + more for height in needed)
