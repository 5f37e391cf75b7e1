"""Cut pieces that are too much for a slide by themselves: between pieces, table rows, sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.layout.deck.frames import TABLE_LEADING, Frame
from generator.layout.deck.measure import (
    CELL_PAD_Y,
    blocks_height,
    cell_width,
    column_shares,
    graphic_gap,
    line_room,
    role_scale,
    row_height,
    table_size,
    with_fixed_columns,
)
from generator.layout.deck.model import Block, Line
from generator.layout.deck.pieces import Piece
from generator.layout.deck.text import cut_to_lines
from generator.model.document import Cell, Inlines, Table

Pieces = tuple[Piece, ...]
Fits = Callable[[Pieces], bool]
FrameOf = Callable[[Pieces], Frame]

# What is kept with the next piece may take this share of the slide, and the next piece is cut to the rest.
_LEAD_SHARE = 0.4


def shorten(group: Pieces, fits: Fits, frame_of: FrameOf, *, small: bool) -> list[Pieces]:
    """Return the group whole when it fits on a slide, else cut into groups that each do."""
    if fits(group):
        return [group]
    parts: list[Pieces] = []
    for piece in group:
        if parts and fits((*parts[-1], piece)):
            parts[-1] = (*parts[-1], piece)
            continue
        lead = parts.pop() if parts and _is_lead(parts[-1], frame_of, small=small) else ()
        if not lead and fits((piece,)):
            parts = _joined(parts, piece, fits, frame_of, small=small) or [*parts, (piece,)]
        else:
            parts.extend(_cut_piece(piece, lead, frame_of, small=small))
    return parts


def _joined(parts: list[Pieces], piece: Piece, fits: Fits, frame_of: FrameOf, *, small: bool) -> list[Pieces] | None:
    """Make room for a source line below the table that it belongs to, by cutting the table's last part once more."""
    if not parts or not isinstance(piece.block, Line) or piece.block.role != "small":
        return None
    *lead, last = parts[-1]
    if not isinstance(last.block, Table) or len(last.block.rows) < 2:
        return None
    rows = last.block.rows
    for kept in range(len(rows) - 1, 0, -1):
        head = replace(last, block=replace(last.block, rows=rows[:kept]))
        tail = replace(last, block=replace(last.block, rows=rows[kept:], caption=()), anchors=())
        if fits((tail, piece)):
            return [*parts[:-1], (*lead, head), (tail, piece)]
    return None


def _is_lead(part: Pieces, frame_of: FrameOf, *, small: bool) -> bool:
    frame = frame_of(part)
    height = blocks_height(tuple(piece.block for piece in part), frame, small=small)
    lines = all(isinstance(piece.block, Line) for piece in part)
    return lines and height <= _LEAD_SHARE * frame.box.height


def _cut_piece(piece: Piece, lead: Pieces, frame_of: FrameOf, *, small: bool) -> list[Pieces]:
    """Cut a piece into as few parts as hold it, as even as they can be; `lead` stands before the first."""
    parts = _cut_to(piece, lead, frame_of, 1, small=small)
    for tenth in range(4, 10):
        even = _cut_to(piece, lead, frame_of, tenth / 10, small=small)
        left_alone = bool(lead) and even[0] == lead != parts[0]
        if len(even) == len(parts) and not left_alone:
            return even
    return parts


def _cut_to(piece: Piece, lead: Pieces, frame_of: FrameOf, share: float, *, small: bool) -> list[Pieces]:
    """Cut a piece into parts that each take at most that share of a slide."""
    parts: list[Pieces] = []
    rest: Piece | None = piece
    while rest is not None:
        frame = frame_of((*lead, rest))
        used = blocks_height(tuple(one.block for one in lead), frame, small=small)
        used += graphic_gap(frame, small=small) if lead else 0
        if lead and not _has_room(rest.block, frame, share * frame.box.height - used, small=small):
            parts.append(lead)
            lead = ()
            continue
        head, after = _cut_block(rest.block, frame, share * frame.box.height - used, small=small)
        parts.append((*lead, replace(rest, block=head, keep=piece.keep and after is None)))
        rest = replace(rest, block=after, breaks=False, anchors=()) if after is not None else None
        lead = ()
    return parts


def _has_room(block: Block, frame: Frame, height: float, *, small: bool) -> bool:
    """Say whether a first part of a block can stand in that height: a row of text, a table's header and one row."""
    if isinstance(block, Line):
        return frame.type_size(small=small) * frame.leading <= height
    if isinstance(block, Table):
        row = table_size(small=small) * TABLE_LEADING + 2 * CELL_PAD_Y
        return blocks_height((replace(block, rows=()),), frame, small=small) + row <= height
    return blocks_height((block,), frame, small=small) <= height


def _cut_block(block: Block, frame: Frame, height: float, *, small: bool) -> tuple[Block, Block | None]:
    if isinstance(block, Line):
        return _cut_line(block, frame, height, small=small)
    if isinstance(block, Table):
        return _cut_table(block, frame, height, small=small)
    return block, None


def _cut_line(line: Line, frame: Frame, height: float, *, small: bool) -> tuple[Line, Line | None]:
    size = frame.type_size(small=small)
    rows = max(int(height / (size * role_scale(line) * frame.leading)), 1)
    width, first = line_room(line, frame.box.width, size)
    head, rest = cut_to_lines(line.content, width, rows, first=first)
    if not rest:
        return line, None
    return replace(line, content=head), replace(line, content=rest, marker="none", label="")


# -------------------------------------------------------------------------------------------------------- tables


def _cut_table(table: Table, frame: Frame, height: float, *, small: bool) -> tuple[Table, Table | None]:
    """Cut a table between rows; its header stands above both parts, and the columns keep their widths."""
    width = frame.box.width
    fixed = with_fixed_columns(table)
    shares = column_shares(fixed)
    room = height - blocks_height((replace(fixed, rows=()),), frame, small=small)
    size = table_size(small=small)
    kept = 0
    for row in table.rows:
        room -= row_height(row, shares, width, size)
        if room < 0:
            break
        kept += 1
    if kept == len(table.rows):
        return fixed, None
    after = replace(fixed, caption=())
    if kept:
        return replace(fixed, rows=table.rows[:kept]), replace(after, rows=table.rows[kept:])
    room += row_height(table.rows[0], shares, width, size)
    lines = max(int((room - 2 * CELL_PAD_Y) / (size * TABLE_LEADING)), 1)
    head, rest = _cut_row(table.rows[0], shares, width, size, lines)
    following = (rest, *table.rows[1:]) if any(cell.content for cell in rest) else table.rows[1:]
    return replace(fixed, rows=(head,)), replace(after, rows=following) if following else None


Row = tuple[Cell, ...]


def _cut_row(row: Row, shares: tuple[float, ...], width: float, size: float, lines: int) -> tuple[Row, Row]:
    """Cut a row that is taller than a slide: so many lines of each cell, then the rest of each."""
    pairs: list[tuple[Inlines, Inlines]] = [
        cut_to_lines(cell.content, cell_width(share, width, size), lines)
        for cell, share in zip(row, shares, strict=False)
    ]
    heads = tuple(replace(cell, content=head) for cell, (head, _) in zip(row, pairs, strict=True))
    rests = tuple(replace(cell, content=rest) for cell, (_, rest) in zip(row, pairs, strict=True))
    return heads, rests
