"""Put the characters of a PDF page together as lines, column by column, by where they stand on the paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from generator.importer.characters import HAN

_HAN = re.compile(f"[{HAN}]")
_WIDE = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’—…·]")


# A blank that the file holds, and one that is only guessed from the white between two characters.
TYPED, GUESSED = " ", "\t"
BLANKS = frozenset((TYPED, GUESSED))


class GlyphBox(NamedTuple):
    """One character and its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Piece:
    """Characters that stand close together in one line; `place` is that of a table which stands here instead."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    place: int = -1
    size: float = 0.0  # of its type, 0 when no Chinese character tells it

    @property
    def height(self) -> float:
        """Return how high the line is."""
        return self.top - self.bottom


@dataclass(slots=True)
class Row:
    """One printed line: its pieces from left to right."""

    pieces: list[Piece]
    text: str = ""
    gap: int = 0
    indent: float = 0.0
    is_full: bool = False  # the next character would not have fitted into the line

    @property
    def left(self) -> float:
        """Return where the line begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Return where the line ends."""
        return self.pieces[-1].right

    @property
    def bottom(self) -> float:
        """Return the lower edge of the line."""
        return min(piece.bottom for piece in self.pieces)

    @property
    def top(self) -> float:
        """Return the upper edge of the line."""
        return max(piece.top for piece in self.pieces)


@dataclass(slots=True)
class RowGroup:
    """Rows that belong to one column, from above downwards; `width` is that of its longest row from the margin on."""

    rows: list[Row] = field(default_factory=list)
    width: float = 0.0


def size_of(marks: Sequence[GlyphBox]) -> float:
    """Return the size of type of a page: the width of most of its Chinese characters, else a share of the height."""
    widths = Counter(round(m.right - m.left, 1) for m in marks[:: len(marks) // 400 + 1] if _HAN.match(m.text))
    if widths:
        return max(widths.most_common(1)[0][0], 1.0)
    heights = [m.top - m.bottom for m in marks if m.text.strip()]
    return max(median(heights) * 0.8, 1.0) if heights else 10.0


def pieces_of(marks: Sequence[GlyphBox], size: float) -> list[Piece]:
    """Return the runs of characters that stand in one line without a wide gap, in the order of the page's stream."""
    pieces: list[Piece] = []
    now: Piece | None = None
    last: GlyphBox | None = None
    blank = ""
    near = 0.1 * size
    tight = False  # the last two characters stand without white between them
    starts: list[int] = []
    for n, mark in enumerate(marks):
        if mark.text in BLANKS:
            blank = TYPED if TYPED in (blank, mark.text) else GUESSED
            continue
        if now is None or last is None:
            now = Piece(mark.text, mark.left, mark.bottom, mark.right, mark.top)
            pieces.append(now)
            starts.append(n)
        elif not blank and mark[2] == last[2] and mark[4] == last[4] and 0 <= mark[1] - last[3] < near:
            now.text += mark[0]  # nearly all characters
            now.right = mark[3]
        elif _goes_on(now, last, mark, size):
            if blank == TYPED or (blank and _is_blank(last.text, mark.text, mark.left - last.right, size, tight=tight)):
                now.text += " "
            now.text += mark.text
            now.right = max(now.right, mark.right)
            now.bottom, now.top = min(now.bottom, mark.bottom), max(now.top, mark.top)
        else:
            now = Piece(mark.text, mark.left, mark.bottom, mark.right, mark.top)
            pieces.append(now)
            starts.append(n)
        if last is not None:
            tight = abs(mark[1] - last[3]) < 0.05 * size
        last, blank = mark, ""
    for piece, start in zip(pieces, starts, strict=True):
        widths = [m.right - m.left for m in marks[start : start + min(8, len(piece.text))] if _HAN.match(m.text)]
        piece.size = sorted(widths)[len(widths) // 2] if widths else 0.0
    return _without_doubles(pieces)


def _goes_on(now: Piece, last: GlyphBox, mark: GlyphBox, size: float) -> bool:
    shared = min(now.top, mark.top) - max(now.bottom, mark.bottom)
    if shared < 0.5 * min(now.top - now.bottom, mark.top - mark.bottom):
        return False
    own = max(size, min(now.top - now.bottom, 3 * size) * 0.6)
    return -0.9 * own < mark.left - last.right < 1.2 * own


def _is_blank(left: str, right: str, gap: float, size: float, *, tight: bool) -> bool:
    """Return whether white between two characters is a blank: justified setting leaves much that is none."""
    if _WIDE.match(left) and _WIDE.match(right):
        # In a line that is not stretched a blank is narrower, and stands between two words.
        return gap > 0.45 * size or (tight and gap > 0.18 * size and bool(_HAN.match(left) and _HAN.match(right)))
    return gap > 0.12 * size or not (_WIDE.match(left) or _WIDE.match(right))


def _without_doubles(pieces: list[Piece]) -> list[Piece]:
    """Leave out what is printed twice at one place to look bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for piece in pieces:
        places = [(piece.text, round(piece.left / 2) + a, round(piece.bottom / 2) + b) for a in (0, 1) for b in (0, 1)]
        if len(piece.text) > 1 and any(place in seen for place in places):
            continue
        seen.update(places)
        kept.append(piece)
    return kept


def blocks_of(pieces: Sequence[Piece], size: float) -> list[RowGroup]:
    """Return the columns of a page in the order in which they are read."""
    return [block_of(group, size) for group in _columns(list(pieces), size, 0)]


def _columns(pieces: list[Piece], size: float, depth: int) -> list[list[Piece]]:
    """Part the pieces at gutters: what crosses a gutter stands between the bands of columns above and below it."""
    gutter = _gutter(pieces, size, depth)
    if gutter is None:
        return [pieces] if pieces else []
    across = [p for p in pieces if p.left < gutter - 0.3 * size and p.right > gutter + 0.3 * size]
    crossing = {id(p) for p in across}
    sides = [p for p in pieces if id(p) not in crossing]
    columns: list[list[Piece]] = []
    top = float("inf")
    for group in [*_bands(across, sides), []]:
        bottom = max((p.top for p in group), default=float("-inf"))
        band = [p for p in sides if bottom <= (p.bottom + p.top) / 2 < top]
        left = [p for p in band if (p.left + p.right) / 2 < gutter]
        right = [p for p in band if (p.left + p.right) / 2 >= gutter]
        columns += _columns(left, size, depth + 1) + _columns(right, size, depth + 1)
        if group:
            columns.append(group)
            top = min(p.bottom for p in group)
            inside = [p for p in sides if top <= (p.bottom + p.top) / 2 < bottom]
            columns[-1] += inside
    return columns


def _bands(across: list[Piece], sides: list[Piece]) -> list[list[Piece]]:
    """Return the pieces that cross a gutter, those together that no line of a column parts."""
    ordered = sorted(across, key=lambda p: -p.top)
    groups: list[list[Piece]] = []
    for piece in ordered:
        if groups:
            above = min(p.bottom for p in groups[-1])
            if not any(piece.top <= (p.bottom + p.top) / 2 <= above for p in sides):
                groups[-1].append(piece)
                continue
        groups.append([piece])
    return groups


def _gutter(pieces: Sequence[Piece], size: float, depth: int) -> float | None:
    """Return the middle of a white strip between two columns of running text, None when there is none."""
    if len(pieces) < 10 or depth > 3:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    step = size / 2
    count = int((right - left) / step) + 1
    if count < 30 or count > 2_000:
        return None
    covered = [0] * (count + 1)
    for p in pieces:
        for n in range(max(0, int((p.left - left) / step + 0.5)), min(count, int((p.right - left) / step - 0.25)) + 1):
            covered[n] += 1
    limit = 0.16 * len(pieces)
    best: tuple[float, float] | None = None
    start = None
    for n in range(int(count * 0.12), int(count * 0.88) + 1):
        if covered[n] <= limit:
            start = n if start is None else start
        elif start is not None:
            best = _better(best, pieces, (left + start * step, left + n * step), size, depth)
            start = None
    return best[1] if best else None


def _better(
    best: tuple[float, float] | None, pieces: Sequence[Piece], strip: tuple[float, float], size: float, depth: int
) -> tuple[float, float] | None:
    """Return the better of two gutters, the white `strip` being the new one; either side may hold columns again."""
    start, end = strip
    if end - start < 0.4 * size:
        return best
    middle = (start + end) / 2
    one = [p for p in pieces if p.right <= middle + 0.3 * size]
    two = [p for p in pieces if p.left >= middle - 0.3 * size]
    if not all(_is_column(side, size) or _gutter(side, size, depth + 1) is not None for side in (one, two)):
        return best
    low = max(min(p.bottom for p in one), min(p.bottom for p in two))
    high = min(max(p.top for p in one), max(p.top for p in two))
    shorter = min(max(p.top for p in side) - min(p.bottom for p in side) for side in (one, two))
    if high - low < 0.5 * shorter:
        return best
    crossing = len(pieces) - len(one) - len(two)
    found = (-crossing + min(end - start, 3 * size) / size, middle)
    return found if best is None or found > best else best


def _is_column(side: Sequence[Piece], size: float) -> bool:
    """Return whether pieces are running text: lines of some length, and most as long as the column is wide."""
    if len(side) < 4:
        return False
    widths = sorted(p.right - p.left for p in side)
    usual = widths[len(widths) * 2 // 3]
    return usual >= 7 * size and widths[len(widths) // 2] >= 0.55 * (
        max(p.right for p in side) - min(p.left for p in side)
    )


def block_of(pieces: Sequence[Piece], size: float) -> RowGroup:
    """Return the rows of one column or cell, with their indents and the white above them."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (-(p.bottom + p.top) / 2, p.left)):
        row = rows[-1] if rows else None
        if row is not None and _is_level(row, piece):
            row.pieces.append(piece)
        else:
            rows.append(Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda p: p.left)
        row.text = _joined(row.pieces, size)
    return RowGroup(rows, _measure(rows, size))


def _is_level(row: Row, piece: Piece) -> bool:
    shared = min(row.top, piece.top) - max(row.bottom, piece.bottom)
    return shared >= 0.5 * min(row.top - row.bottom, piece.height)


def _joined(pieces: Sequence[Piece], size: float) -> str:
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        gap = (piece.left - before.right) / size
        if gap >= 0.9:
            text += "\u3000" * max(1, min(8, round(gap)))
        elif gap > 0.2:
            text += " "
        text += piece.text
    return text


def _measure(rows: Sequence[Row], size: float) -> float:
    if not rows:
        return 0.0
    longest = sorted(rows, key=lambda r: r.left - r.right)[: max(1, len(rows) // 2)]
    edges = Counter(round(row.left / size * 2) for row in longest)
    margin = min((edge for edge, n in edges.items() if n >= 0.25 * len(longest)), default=min(edges)) * size / 2
    pitches = sorted(a.bottom - b.bottom for a, b in pairwise(rows))
    pitch = pitches[len(pitches) // 2] if pitches else size
    edge = max(row.right for row in rows)
    for n, row in enumerate(rows):
        row.is_full = edge - row.right < max(size, (row.top - row.bottom) * 0.8) * 1.5
        row.indent = max(0.0, (row.left - margin) / size)
        if n and pitch > 0:
            white = (rows[n - 1].bottom - row.bottom) / pitch
            row.gap = 2 if white > 2.7 else 1 if white > 1.45 else 0
    return edge - margin
