"""Pack pieces onto slides: as few as hold them at a size that can be read, evenly filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from generator.layout.deck.frames import Frame
from generator.layout.deck.measure import Frames, blocks_height, caption_line, foot_height, line_rows, row_heights
from generator.layout.deck.model import Blocks, Layout, Line
from generator.layout.deck.pieces import Piece
from generator.layout.deck.split import shorten
from generator.model.document import Figure, Inlines, Table

# A quotation of more rows than this, at the normal size, gets a slide of its own.
LONG_QUOTATION = 4
# Text that takes no more than this share of the roomy layout is set in it.
_FEW = 0.92
# So many rows of text still stand above or below a chart; more stand beside it.
STACKED_ROWS = 2

QUOTED = ("quote", "key")

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The content of one slide, without title and number."""

    layout: Layout
    body: Blocks = ()
    side: Blocks = ()
    foot: tuple[Inlines, ...] = ()
    small: bool = False
    anchors: tuple[str, ...] = ()


def pack(pieces: Sequence[Piece], base: Layout, frames: Frames) -> list[Packed]:
    """Pack pieces onto slides of the layout `base`; on plain slides the content decides which layout they get."""
    shaped = tuple(_with_short_header(piece, frames) for piece in _with_short_captions(pieces, frames))
    fitted = _with_fitting_feet(shaped, base, frames)
    packed: list[Packed] = []
    for run in _runs(_with_breaks(fitted, base, frames)):
        packed.extend(_pack_run(run, base, frames))
    return packed


def has_few_words(packed: Packed, frames: Frames) -> bool:
    """Say whether a slide of plain text has so little on it that it can be set larger."""
    if packed.layout != "content" or packed.small or not packed.body:
        return False
    frame = frames["points"].body
    lines = all(isinstance(block, Line) for block in packed.body)
    return lines and blocks_height(packed.body, frame, small=False) <= _FEW * frame.box.height


# ------------------------------------------------------------------------------------------------------- breaks


def _with_breaks(pieces: Pieces, base: Layout, frames: Frames) -> Pieces:
    """Set breaks around long quotations, and around charts that must stand alone."""
    breaks = {n for n, piece in enumerate(pieces) if piece.breaks}
    frame = frames[base].body
    numbers = sorted({piece.passage for piece in pieces if piece.passage})
    for number in numbers:
        places = [n for n, piece in enumerate(pieces) if piece.passage == number]
        quoted = [pieces[n].block for n in places]
        rows = sum(line_rows(block, frame.box.width, frame.size) for block in quoted if isinstance(block, Line))
        if rows > LONG_QUOTATION:
            breaks.update((places[0], places[-1] + 1))
    return tuple(replace(piece, breaks=bool(n) and n in breaks) for n, piece in enumerate(pieces))


def _runs(pieces: Pieces) -> list[Pieces]:
    runs: list[list[Piece]] = []
    for piece in pieces:
        if piece.breaks or not runs:
            runs.append([])
        runs[-1].append(piece)
    return [tuple(run) for run in runs]


def _with_short_captions(pieces: Sequence[Piece], frames: Frames) -> Pieces:
    """Turn captions of more than two rows into lines before their table or chart."""
    result: list[Piece] = []
    for piece in pieces:
        block = piece.block
        if not isinstance(block, Line) and block.caption:
            frame = frames["two_part"].side or frames["two_part"].body
            line = caption_line(block.caption)
            if line_rows(line, frame.box.width, frame.size) > 2:
                result.append(replace(piece, block=line, foot=(), keep=True))
                piece = replace(piece, block=replace(block, caption=()), breaks=False, anchors=())
        result.append(piece)
    return tuple(result)


def _with_short_header(piece: Piece, frames: Frames) -> Piece:
    """Turn a table's header that would take half a slide each time into its first row."""
    table = piece.block
    if not isinstance(table, Table) or not table.header:
        return piece
    box = frames["table"].body.box
    if row_heights(table, box.width, small=True)[0] <= box.height / 2:
        return piece
    first = tuple(replace(cell, header=True) for cell in table.header)
    return replace(piece, block=replace(table, header=(), rows=(first, *table.rows)))


def _with_fitting_feet(pieces: Sequence[Piece], base: Layout, frames: Frames) -> Pieces:
    """Turn origins too long for any foot into lines of the body."""
    feet = [frames[name].foot for name in {base, "content", "key", "table", "figure", "two_part"}]
    result: list[Piece] = []
    for n, piece in enumerate(pieces):
        if all(foot_height(piece.foot, foot) <= foot.box.height for foot in feet):
            result.append(piece)
            continue
        result.append(replace(piece, foot=(), keep=True))
        following = pieces[n + 1].foot if n + 1 < len(pieces) else ()
        result.extend(
            Piece(block=Line(content=line, role="small"), passage=piece.passage)
            for line in piece.foot
            if line not in following
        )
    return tuple(result)


# ------------------------------------------------------------------------------------------------------ one run


def _pack_run(run: Pieces, base: Layout, frames: Frames) -> list[Packed]:
    beside = _beside(run, base, frames)
    if beside is not None:
        return [beside]
    for small in (False, True):
        if _fits(run, base, frames, small=small):
            return [_packed(run, base, small=small)]
    columns = _columns(run, base, frames)
    if columns is not None:
        return [columns]
    apart = _without_charts(run)
    if len(apart) > 1:
        return [packed for part in apart for packed in _pack_run(part, base, frames)]
    normal = _split(run, base, frames, small=False)
    if not any(isinstance(piece.block, Table) for piece in run):
        return normal
    small_ones = _split(run, base, frames, small=True)
    return small_ones if len(small_ones) < len(normal) else normal


def _without_charts(run: Pieces) -> list[Pieces]:
    """Give every chart a run of its own, with the line that is kept with it."""
    parts: list[list[Piece]] = [[]]
    for piece in run:
        if isinstance(piece.block, Figure):
            kept: list[Piece] = []
            while parts[-1] and parts[-1][-1].keep:
                kept.insert(0, parts[-1].pop())
            parts.extend([[*kept, piece], []])
        else:
            parts[-1].append(piece)
    return [tuple(part) for part in parts if part]


def _layout(pieces: Pieces, base: Layout) -> Layout:
    if base != "content":
        return base
    blocks = [piece.block for piece in pieces]
    if any(isinstance(block, Table) for block in blocks):
        return "table"
    if any(isinstance(block, Figure) for block in blocks):
        return "figure"
    lines = [block for block in blocks if isinstance(block, Line)]
    quotes = [line for line in lines if line.role in QUOTED]
    others = [line for line in lines if line.role not in (*QUOTED, "small")]
    return "key" if quotes and not others else "content"


def _fits(pieces: Pieces, base: Layout, frames: Frames, *, small: bool) -> bool:
    if sum(not isinstance(piece.block, Line) for piece in pieces) > 1:
        return False
    layout = frames[_layout(pieces, base)]
    body = blocks_height(_blocks(pieces), layout.body, small=small)
    figure = any(isinstance(piece.block, Figure) for piece in pieces)
    if figure and _rows(pieces, layout.body, small=small) > STACKED_ROWS:
        return False
    return body <= layout.body.box.height and _foot_fits(_feet(pieces), layout.foot)


def _rows(pieces: Pieces, frame: Frame, *, small: bool) -> int:
    size = frame.type_size(small=small)
    return sum(line_rows(line, frame.box.width, size) for line in _lines(pieces))


def _foot_fits(feet: tuple[Inlines, ...], frame: Frame) -> bool:
    return foot_height(feet, frame) <= frame.box.height


def _blocks(pieces: Pieces) -> Blocks:
    return tuple(piece.block for piece in pieces)


def _lines(pieces: Pieces) -> tuple[Line, ...]:
    return tuple(piece.block for piece in pieces if isinstance(piece.block, Line))


def _feet(pieces: Pieces) -> tuple[Inlines, ...]:
    """Return the origins of all pieces, each once, in order."""
    return tuple(dict.fromkeys(line for piece in pieces for line in piece.foot))


def _packed(pieces: Pieces, base: Layout, *, small: bool) -> Packed:
    return Packed(
        layout=_layout(pieces, base),
        body=_blocks(pieces),
        foot=_feet(pieces),
        small=small,
        anchors=tuple(anchor for piece in pieces for anchor in piece.anchors),
    )


# ---------------------------------------------------------------------------------------------------- two parts


def _beside(run: Pieces, base: Layout, frames: Frames) -> Packed | None:
    """Return the run side by side: text and its chart, or two headed lists; None when it is neither or too much."""
    halves = _halves(run) if base == "content" else None
    return _side_by_side(halves, frames) if halves is not None else None


def _columns(run: Pieces, base: Layout, frames: Frames) -> Packed | None:
    """Return a list of contents too long for one column in two; None when that does not hold it either."""
    if base != "contents" or any(not isinstance(piece.block, Line) for piece in run):
        return None
    middle = (len(run) + 1) // 2
    return _side_by_side((run[:middle], run[middle:]), frames)


def _side_by_side(halves: tuple[Pieces, Pieces], frames: Frames) -> Packed | None:
    layout = frames["two_part"]
    run = (*halves[0], *halves[1])
    if layout.side is None or not _foot_fits(_feet(run), layout.foot):
        return None
    for small in (False, True):
        sides = zip(halves, (layout.body, layout.side), strict=True)
        if all(blocks_height(_blocks(half), frame, small=small) <= frame.box.height for half, frame in sides):
            packed = _packed(run, "two_part", small=small)
            return replace(packed, body=_blocks(halves[0]), side=_blocks(halves[1]))
    return None


def _halves(run: Pieces) -> tuple[Pieces, Pieces] | None:
    charts = [n for n, piece in enumerate(run) if isinstance(piece.block, Figure)]
    if any(isinstance(piece.block, Table) for piece in run):
        return None
    if len(charts) == 1 and len(run) > STACKED_ROWS:
        place = charts[0]
        if place == len(run) - 1:
            return run[:place], run[place:]
        return (run[:1], run[1:]) if place == 0 else None
    heads = [n for n, piece in enumerate(run) if cast(Line, piece.block).role == "subhead"] if not charts else []
    if len(heads) == 2 and heads[0] == 0 and 1 < heads[1] < len(run) - 1:
        return run[: heads[1]], run[heads[1] :]
    return None


# ------------------------------------------------------------------------------------------------------- splits


def _split(run: Pieces, base: Layout, frames: Frames, *, small: bool) -> list[Packed]:
    """Split a run that is too much for a slide: fewest slides first, then evenly filled ones."""

    def fits(pieces: Pieces) -> bool:
        return _fits(pieces, base, frames, small=small)

    def frame(pieces: Pieces) -> Frame:
        return frames[_layout(pieces, base)].body

    def height(pieces: Pieces) -> float:
        return blocks_height(_blocks(pieces), frame(pieces), small=small) / frame(pieces).box.height

    groups = [part for group in _groups(run) for part in shorten(group, fits, frame, small=small)]
    return [_packed(pieces, base, small=small) for pieces in _evenly(groups, fits, height)]


def _groups(run: Pieces) -> list[Pieces]:
    """Put together what is kept together."""
    groups: list[list[Piece]] = [[]]
    for piece in run:
        groups[-1].append(piece)
        if not piece.keep:
            groups.append([])
    return [tuple(group) for group in groups if group]


def _evenly(
    groups: Sequence[Pieces], fits: Callable[[Pieces], bool], height: Callable[[Pieces], float]
) -> list[Pieces]:
    """Share groups out over the fewest slides; among the ways to do so, take the one with the most even heights.

    `best[n]` is the best way to place the first n groups: how many slides, the sum of the squares of their heights,
    and, negated so that the last slide is the emptier one, where it begins.
    """
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(groups) + 1):
        ways: list[tuple[int, float, int]] = []
        for start in range(end - 1, -1, -1):
            pieces = tuple(piece for group in groups[start:end] for piece in group)
            if start < end - 1 and not fits(pieces):
                break
            slides, squares, _ = best[start]
            ways.append((slides + 1, round(squares + height(pieces) ** 2, 6), -start))
        best.append(min(ways))
    cuts = [len(groups)]
    while cuts[-1]:
        cuts.append(-best[cuts[-1]][2])
    bounds = list(reversed(cuts))
    return [tuple(piece for group in groups[a:b] for piece in group) for a, b in pairwise(bounds)]
