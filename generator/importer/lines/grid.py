"""Measure printed lines: how wide each kind of character was set, how wide the page is, how deep a paragraph begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from generator.text.line_classes import SENTENCE_CLOSERS, SENTENCE_ENDS, one_of

# The kinds of character whose width differs from a Chinese character's, with a first guess in em; marks are set so
# differently from book to book that each of `_OF_MARKS` is tried.
_KINDS: tuple[tuple[str, float | None], ...] = (
    ("[0-9０-９]", 0.5),
    ("[A-ZＡ-Ｚ]", 0.68),
    ("[a-zａ-ｚ]", 0.5),
    ("[ \u00a0\t\u2002-\u200a\u202f]", 0.25),
    ("[．.]", 0.25),
    ("[%％]", 0.9),
    ("[—―─]", 0.8),
    ("[，、；：。！？]", None),
    ("[“”‘’]", None),
    ("[《》（）〈〉「」『』〔〕【】]", None),
    (r"[!-$&-\-/:-@\[-`{-~～＋／－]", 0.5),
)
_OF_MARKS = (0.5, 0.75, 1.0)
_PATTERNS = tuple(re.compile(pattern) for pattern, _ in _KINDS)
_SPECIAL = re.compile("|".join(pattern for pattern, _ in _KINDS))


@lru_cache(maxsize=16_384)
def _kind(character: str) -> int | None:
    """Return which kind of character one is, None for those as wide as a Chinese character."""
    return next((n for n, pattern in enumerate(_PATTERNS) if pattern.match(character)), None)


class _Widths(dict[str, float]):
    """The width of each character, looked up once."""

    def __init__(self, widths: tuple[float, ...]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, character: str) -> float:
        kind = _kind(character)
        self[character] = width = 1.0 if kind is None else self._widths[kind]
        return width


@lru_cache(maxsize=64)
def _table(widths: tuple[float, ...]) -> _Widths:
    return _Widths(widths)


def _width_of(line: str, widths: tuple[float, ...]) -> float:
    return sum(map(_table(widths).__getitem__, line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The measure of a text: its line holds `width` em, a paragraph begins `indent` em later.

    `fit` is the share of long lines that lie on the measure; near nothing means that lines were not broken by a page
    (each line is a paragraph, or the text is set ragged).
    """

    width: float
    indent: float
    fit: float
    widths: tuple[float, ...]

    def width_of(self, line: str) -> float:
        """Return the printed width of `line` in em."""
        return _width_of(line, self.widths)

    @property
    def is_printed(self) -> bool:
        """Return whether the lines were broken at this measure."""
        return self.fit >= 0.3 and 12 <= self.width <= 60


def _vector(line: str) -> tuple[int, list[tuple[int, int]]]:
    """Return how many characters of a line are of usual width, and how many of each other kind."""
    special = Counter(kind for character in _SPECIAL.findall(line) if (kind := _kind(character)) is not None)
    return len(line) - special.total(), list(special.items())


# So many lines tell the measure of a text as well as all of them do.
_SAMPLE = 900
_TRIAL = 300  # and so many which of the guesses is good
_Vectors = list[tuple[int, list[tuple[int, int]]]]


def measure(lines: Sequence[str], *, like: Grid | None = None) -> Grid:
    """Return the grid that `lines` were printed on, found by the widths that repeat.

    Justified setting squeezes marks differently from book to book, so their width is fitted together with the
    measure: first from a guess of half a character, then of a whole one; the better fit is taken.
    """
    long = [line for line in lines if len(line) >= 10]
    long = long[:: len(long) // _SAMPLE + 1]
    vectors = [_vector(line) for line in long]
    if like is not None:
        return _fit(vectors, list(like.widths))
    few = vectors[:: len(vectors) // _TRIAL + 1]
    guesses = [[mark if guess is None else guess for _, guess in _KINDS] for mark in _OF_MARKS]
    trials = [(grid.fit, grid.width, n) for n, guess in enumerate(guesses) for grid in [_fit(few, guess, rounds=2)]]
    *_, chosen = max(trials)
    best = _fit(vectors, guesses[chosen])
    return best if _is_broken(long, best) else replace(best, fit=0.0)


def _distance(size: float, width: float, indent: float) -> float:
    """Return how far a width is from that of a full line, or of a full first line of a paragraph."""
    return min(abs(size - width), abs(size - width + indent))


# What ends a sentence, and so a line that nobody broke.
_CLOSED = re.compile(f"[{SENTENCE_ENDS}：:]{one_of(SENTENCE_CLOSERS)}*$")


def _is_broken(lines: Sequence[str], grid: Grid) -> bool:
    """Return whether the lines on the measure were broken there: a page breaks sentences, a paragraph ends with one."""
    sizes = [(grid.width_of(line), line) for line in lines]
    full = [line for size, line in sizes if _distance(size, grid.width, grid.indent) < 1.0]
    beyond = sum(size > grid.width + 2.5 for size, _ in sizes)
    opened = sum(_CLOSED.search(line) is None for line in full)
    return opened >= max(2, 0.4 * len(full)) and beyond <= 0.2 * len(sizes)


def measure_few(lines: Sequence[str], like: Grid) -> Grid:
    """Return the grid of some lines, too few to measure by themselves, that were printed beside others of grid `like`.

    The widths of characters are those of the others; the measure is the greatest width that two lines share.
    """
    own = measure(lines)
    if len(lines) >= 40 and own.is_printed:
        return own
    if not like.is_printed and not own.is_printed:
        return replace(own, fit=0.0)
    widths = like.widths if like.is_printed else own.widths
    sizes = sorted((_width_of(line, widths) for line in lines), reverse=True)
    if len(sizes) < 3 or sizes[0] > 60:
        return Grid(
            width=sizes[0] if sizes else 0, indent=2.0, fit=float(bool(sizes) and sizes[0] <= 60), widths=widths
        )
    top = next((a for a, b in pairwise(sizes) if a - b < 0.75), sizes[0])
    is_first = 1.5 <= sizes[0] - top <= 3.0  # what two lines share is the width of first lines
    return Grid(width=top + 2 if is_first else _middle(_near(sizes, top, 1.0)), indent=2.0, fit=1.0, widths=widths)


# How near to the measure a line lies on it; and how near widths are to be of one measure.
_ON, _AROUND = 0.6, 0.8


def _near(sizes: Sequence[float], place: float, within: float) -> list[float]:
    return sorted(size for size in sizes if abs(size - place) < within)


def _middle(ordered: Sequence[float]) -> float:
    return ordered[len(ordered) // 2]


def _fit(vectors: _Vectors, guess: list[float], *, rounds: int = 3) -> Grid:
    grid = _placed(vectors, guess)
    for _ in range(rounds):
        rows = []
        for han, counts in vectors:
            own = _size(han, counts, grid.widths)
            target = min(grid.width, grid.width - grid.indent, key=lambda full: abs(own - full))
            if abs(own - target) < 1.1:
                rows.append((counts, target - han))
        if len(rows) < 12:
            break
        grid = _placed(vectors, _solve(rows, guess))
    return grid


def _placed(vectors: _Vectors, widths: list[float]) -> Grid:
    """Return the grid that lines lie on when their characters have these widths."""
    sizes = [_size(han, counts, widths) for han, counts in vectors]
    width, indent = _peak(sizes)
    fitting = sum(_distance(size, width, indent) < _ON for size in sizes)
    return Grid(width=width, indent=indent, fit=fitting / max(1, len(sizes)), widths=tuple(widths))


def _size(han: int, counts: list[tuple[int, int]], widths: Sequence[float]) -> float:
    return han + sum(n * widths[kind] for kind, n in counts)


def _peak(sizes: Sequence[float]) -> tuple[float, float]:
    """Return the width that most lines have, and how much less the first lines of paragraphs have (0 or 2 em)."""
    if not sizes:
        return 0.0, 2.0
    bins = Counter(round(s * 4) for s in sizes)
    smooth = {b: bins[b - 1] + 2 * bins[b] + bins[b + 1] for b in bins}
    top = max(smooth, key=lambda b: (smooth[b], b))
    near = _near(sizes, top / 4, _AROUND)
    width = _middle(near)
    two = len(_near(sizes, width - 2, _ON))
    beyond = len(_near(sizes, width + 2, _ON))
    if beyond > 0.35 * len(near) and beyond > two:  # the peak found was that of first lines
        return _middle(_near(sizes, width + 2, _AROUND)), 2.0
    lower = len(_near(sizes, width - 4, _ON))
    return width, 2.0 if two >= max(2, 1.5 * lower) else 0.0


def _solve(rows: list[tuple[list[tuple[int, int]], float]], guess: list[float]) -> list[float]:
    """Return the widths that bring the rows nearest to their targets, held near `guess` where the rows say little.

    The least squares are found by taking one width after the other for unknown (Gauss and Seidel).
    """
    kinds = range(len(guess))
    squares = [[_HELD * (i == j) for j in kinds] for i in kinds]
    wanted = [_HELD * width for width in guess]
    for counts, target in rows:
        for i, count in counts:
            wanted[i] += count * target
            for j, other in counts:
                squares[i][j] += count * other
    widths = list(guess)
    for _ in range(_SWEEPS):
        for i in kinds:
            rest = wanted[i] - sum(squares[i][j] * widths[j] for j in kinds if j != i)
            widths[i] = min(1.3, max(0.15, rest / squares[i][i]))
    return widths


_HELD = 8.0  # how many rows with one such character a guess weighs as much as
_SWEEPS = 30
