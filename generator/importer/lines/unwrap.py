"""Put printed lines back together as paragraphs and headings.

The indents are gone from a PDF's text, so the printed widths decide: inside a paragraph every line is full, the first
one less its indent, and only the last may stop anywhere. All lines of an article are judged together (Viterbi):
each line is the first, a middle or the last line of a paragraph, a paragraph of its own, or part of a heading, and the
cheapest reading of the whole is taken. Costs are negative log likelihoods, so what one clue leaves open another
decides: the mark that ends a line, the number that opens it, a printed indent, a blank line. How much the last
two say is learnt from the text itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.lines.grid import Grid
from generator.importer.lines.line_clues import SALUTATION, Clues, clues_of, ending_of, is_bare_head, is_quoted
from generator.importer.lines.line_costs import Habits, costs_of, learn
from generator.importer.manuscript import Line

# S a paragraph of one line; F M L its first, middle and last lines; H a heading of one line; A B C its lines if more.
_STATES = "SFMLHABC"
_START = frozenset("SFHA")
_CLOSED = frozenset("SLHC")
_NEVER = 1e9
_ROUNDS = 2  # after which what is learnt from a reading changes it no more

# What may follow what, and its cost.
_AFTER_BLOCK = {"S": 1.9, "F": 0.4, "H": 2.2, "A": 4.6}
_GO = {"FM": 0.3, "FL": 1.4, "MM": 0.25, "ML": 1.5, "AB": 4.0, "AC": 0.1, "BC": 0.1, "BB": 6.0}
_Origins = tuple[int, int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGroup:
    """Lines that belong together: `lines` are places in the sequence that was unwrapped."""

    kind: Literal["paragraph", "heading"]
    lines: tuple[int, ...]


def unwrap(lines: Sequence[Line], grid: Grid, *, labels: frozenset[str] = frozenset()) -> list[LineGroup]:
    """Return the paragraphs and headings that `lines` make up, in order.

    `labels` are the speakers of an interview, which open paragraphs.
    """
    if not lines:
        return []
    if not grid.is_printed or all(line.style for line in lines):
        quoted = sum(is_quoted(line.text) and len(line.text) <= 40 for line in lines)
        blocks = [_single(lines, n, quoted_heads=quoted >= 2) for n in range(len(lines))]
        if lines[-1].style == "whole" and len(lines) > 1:  # nothing stands below it that it could head
            blocks[-1] = LineGroup(kind="paragraph", lines=blocks[-1].lines)
        return blocks
    clues = [clues_of(lines, n, grid, labels) for n in range(len(lines))]
    habits = Habits()
    _, states = cheapest(clues, grid, habits)
    for _ in range(_ROUNDS):
        habits = learn(clues, [state in _START for state in states], grid)
        _, states = cheapest(clues, grid, habits)
    return _blocks(states)


def _single(lines: Sequence[Line], n: int, *, quoted_heads: bool) -> LineGroup:
    """Judge a line of a text that nobody broke into lines: it is a paragraph or a heading."""
    line = lines[n]
    text = line.text
    open_end = (
        ending_of(text) == "other" or (not line.style and is_bare_head(lines, n)) or (quoted_heads and is_quoted(text))
    )
    named = line.style in ("", "whole") and open_end and len(text) <= 40 and not SALUTATION.match(text)
    is_heading = line.style.startswith("heading") or named
    return LineGroup(kind="heading" if is_heading else "paragraph", lines=(n,))


def cheapest(clues: Sequence[Clues], grid: Grid, habits: Habits) -> tuple[float, str]:
    """Return the cheapest reading of all lines together: what it costs, and the state of each line.

    The states stand in the order of `_STATES`. A block may begin behind any state that closes one, so the best of those
    is sought once a line.
    """
    single, first, _, _, heading, upper, _, _ = costs_of(clues[0], grid, habits)
    single, first = single + _AFTER_BLOCK["S"], first + _AFTER_BLOCK["F"]
    heading, upper = heading + _AFTER_BLOCK["H"], upper + _AFTER_BLOCK["A"]
    inner = last = between = lower = _NEVER
    came: list[_Origins] = []
    for clue in clues[1:]:
        own = costs_of(clue, grid, habits)
        closed, behind = min((single, 0), (last, 3), (heading, 4), (lower, 7))
        to_inner, from_inner = min((first + _GO["FM"], 1), (inner + _GO["MM"], 2))
        to_last, from_last = min((first + _GO["FL"], 1), (inner + _GO["ML"], 2))
        to_between, from_between = min((upper + _GO["AB"], 5), (between + _GO["BB"], 6))
        to_lower, from_lower = min((upper + _GO["AC"], 5), (between + _GO["BC"], 6))
        single, first = closed + _AFTER_BLOCK["S"] + own[0], closed + _AFTER_BLOCK["F"] + own[1]
        heading, upper = closed + _AFTER_BLOCK["H"] + own[4], closed + _AFTER_BLOCK["A"] + own[5]
        inner, last, between, lower = to_inner + own[2], to_last + own[3], to_between + own[6], to_lower + own[7]
        came.append((behind, behind, from_inner, from_last, behind, behind, from_between, from_lower))
    total, state = min((single, 0), (last, 3), (heading, 4), (lower, 7))
    states = [_STATES[state]]
    for origin in reversed(came):
        state = origin[state]
        states.append(_STATES[state])
    return total, "".join(reversed(states))


def _blocks(states: str) -> list[LineGroup]:
    blocks: list[LineGroup] = []
    start = 0
    for n, state in enumerate(states):
        if state in _START:
            start = n
        if state in _CLOSED:
            blocks.append(LineGroup(kind="heading" if state in "HC" else "paragraph", lines=tuple(range(start, n + 1))))
    return blocks
