"""Cut portions that are too much for a slide by themselves: between portions, table rows, sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.layout.deck.frames import SizedFrame
from generator.layout.deck.heights import blocks_height, line_room, role_scale
from generator.layout.deck.model import SlideBlock, SlideLine, SlideTable
from generator.layout.deck.portions import Portion, Portions, blocks_of
from generator.layout.deck.tables import Row, cell_room, row_height, rows_height
from generator.layout.deck.text import cut_to_lines
from generator.model.document import Cell

Fits = Callable[[Portions], bool]
FrameOf = Callable[[Portions], SizedFrame]

# What is kept with the next portion may take this share of the slide, and the next portion is cut to the rest.
_LEAD_SHARE = 0.4


def shorten(group: Portions, fits: Fits, frame_of: FrameOf) -> list[Portions]:
    """Return the group whole when it fits on a slide, else cut into groups that each do."""
    if fits(group):
        return [group]
    parts: list[Portions] = []
    for portion in group:
        if parts and fits((*parts[-1], portion)):
            parts[-1] = (*parts[-1], portion)
            continue
        lead = parts.pop() if parts and _is_lead(parts[-1], frame_of(parts[-1])) else ()
        if lead or not fits((portion,)):
            parts.extend(_cut_portion(portion, lead, frame_of))
        else:
            parts = _with_its_source(parts, portion, fits) or [*parts, (portion,)]
    return parts


def _with_its_source(parts: list[Portions], source: Portion, fits: Fits) -> list[Portions] | None:
    """Make room for a source line below the table that it belongs to, by taking the last row along."""
    if not parts or not isinstance(source.block, SlideLine) or source.block.role != "small":
        return None
    *lead, last = parts[-1]
    table = last.block
    if not isinstance(table, SlideTable):
        return None
    head, tail = _parted(table, len(table.rows) - 1)
    below = replace(last, block=tail, anchors=())
    if not head.rows or not fits((below, source)):
        return None
    return [*parts[:-1], (*lead, replace(last, block=head)), (below, source)]


def _is_lead(part: Portions, frame: SizedFrame) -> bool:
    lines = all(isinstance(portion.block, SlideLine) for portion in part)
    return lines and blocks_height(blocks_of(part), frame) <= _LEAD_SHARE * frame.box.height


def _cut_portion(portion: Portion, lead: Portions, frame_of: FrameOf) -> list[Portions]:
    """Cut a portion into as few parts as hold it, as even as they can be; `lead` is before the first.

    Parts that fill half a slide or less are never the fewest. A lead is not left alone where that can be helped.
    """
    fewest = _cut_to(portion, lead, frame_of, 1)
    ways = (_cut_to(portion, lead, frame_of, share) for share in (0.6, 0.7, 0.8, 0.9, 1.0))
    return next(way for way in ways if len(way) == len(fewest) and (way[0] != lead or fewest[0] == lead))


def _cut_to(portion: Portion, lead: Portions, frame_of: FrameOf, share: float) -> list[Portions]:
    """Cut a portion into parts that each take at most that share of a slide."""
    parts: list[Portions] = []
    rest: Portion | None = portion
    while rest is not None:
        frame = frame_of((*lead, rest))
        used = blocks_height(blocks_of(lead), frame) + frame.graphic_gap if lead else 0
        room = share * frame.box.height - used
        if lead and _least_height(rest.block, frame) > room:
            parts.append(lead)
            lead = ()
            continue
        head, after = cut_block(rest.block, frame, room)
        parts.append((*lead, replace(rest, block=head, keep=portion.keep and after is None)))
        rest = replace(rest, block=after, breaks=False, anchors=()) if after is not None else None
        lead = ()
    return parts


def _least_height(block: SlideBlock, frame: SizedFrame) -> float:
    """Return the height of a first part of a block: a row of text, a table's header and one row."""
    match block:
        case SlideLine():
            return frame.pitch
        case SlideTable():
            return blocks_height((replace(block, rows=()),), frame) + rows_height(1, frame)
        case _:
            return blocks_height((block,), frame)


def cut_block(block: SlideBlock, frame: SizedFrame, height: float) -> tuple[SlideBlock, SlideBlock | None]:
    """Cut what fits that height off a block, a row of text at the least; a chart is never cut."""
    match block:
        case SlideLine():
            return _cut_line(block, frame, height)
        case SlideTable():
            return _cut_table(block, frame, height)
        case _:
            return block, None


def _cut_line(line: SlideLine, frame: SizedFrame, height: float) -> tuple[SlideLine, SlideLine | None]:
    rows = max(int(height / (frame.pitch * role_scale(line))), 1)
    width, first = line_room(line, frame)
    head, rest = cut_to_lines(line.content, width, rows, first=first)
    if not rest:
        return line, None
    return replace(line, content=head), replace(line, content=rest, marker="none", label="")


# -------------------------------------------------------------------------------------------------------- tables


def _cut_table(table: SlideTable, frame: SizedFrame, height: float) -> tuple[SlideTable, SlideTable | None]:
    """Cut a table between rows; its header is above both parts, and the columns keep their widths."""
    left = height - blocks_height((replace(table, rows=()),), frame)
    room = left
    for kept, row in enumerate(table.rows):
        room -= row_height(row, table.shares, frame)
        if room < 0:
            return _parted(table, kept) if kept else _cut_first_row(table, frame, left)
    return table, None


def _parted(table: SlideTable, kept: int) -> tuple[SlideTable, SlideTable]:
    """Part a table after so many rows; the caption stays with the first part."""
    return replace(table, rows=table.rows[:kept]), replace(table, rows=table.rows[kept:], caption=())


def _cut_first_row(table: SlideTable, frame: SizedFrame, height: float) -> tuple[SlideTable, SlideTable | None]:
    """Cut a row that is taller than a slide: so many lines of each cell, then the rest of each."""
    lines = 1
    while rows_height(lines + 1, frame) <= height:
        lines += 1
    row, *others = table.rows
    cut = [_cut_cell(cell, cell_room(share, frame), lines) for cell, share in zip(row, table.shares, strict=False)]
    head: Row = tuple(first for first, _ in cut)
    rest: Row = tuple(second for _, second in cut)
    following = (rest, *others) if any(cell.content for cell in rest) else tuple(others)
    after = replace(table, rows=following, caption=()) if following else None
    return replace(table, rows=(head,)), after


def _cut_cell(cell: Cell, width: float, lines: int) -> tuple[Cell, Cell]:
    head, rest = cut_to_lines(cell.content, width, lines)
    return replace(cell, content=head), replace(cell, content=rest)
