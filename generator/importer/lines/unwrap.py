"""Put printed lines back together as paragraphs and headings.

The indents are gone from a PDF's text, so the printed widths decide: inside a paragraph every line is full, the first
one less its indent, and only the last may stop anywhere. All lines of an article are judged together (Viterbi):
each line is the first, a middle or the last line of a paragraph, a paragraph of its own, or part of a heading, and the
cheapest reading of the whole is taken. Costs are negative log likelihoods, so what one clue leaves open another
decides: the mark that ends a line, the number that opens it, a printed indent, a blank line. How much the last
two say is learnt from the text itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from typing import Literal

from generator.importer.characters import squeezed
from generator.importer.counters import FRAME, HEADING_SYSTEMS, Mark, find_mark
from generator.importer.lines.grid import Grid
from generator.importer.lines.speakers import split_label
from generator.importer.manuscript import Line
from generator.text.line_classes import NOT_AT_LINE_START, SENTENCE_CLOSERS, SENTENCE_STOPS

# S a paragraph of one line; F M L its first, middle and last lines; H a heading of one line; A B C its lines if more.
State = Literal["S", "F", "M", "L", "H", "A", "B", "C"]
_STATES: tuple[State, ...] = ("S", "F", "M", "L", "H", "A", "B", "C")
_START = frozenset("SFHA")
_CLOSED = frozenset("SLHC")
_NEVER = 1e9

# What may follow what, and its cost.
_AFTER_BLOCK: dict[State, float] = {"S": 1.9, "F": 0.4, "H": 2.2, "A": 4.6}
_GO = {"FM": 0.3, "FL": 1.4, "MM": 0.25, "ML": 1.5, "AB": 4.0, "AC": 0.1, "BC": 0.1, "BB": 6.0}
_Costs = tuple[float, float, float, float, float, float, float, float]
_Origins = tuple[int, int, int, int, int, int, int, int]

_SALUTATION = re.compile(r"(?:尊敬的|亲爱的|各位|女士们|先生们|同志们|朋友们|老师们|同学们|大家好|谢谢)")
_NO_START = NOT_AT_LINE_START + "…"
_TOKEN = re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ．.%％,\-/]+|——+|……+|.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that belong together: `lines` are places in the sequence that was unwrapped."""

    kind: Literal["paragraph", "heading"]
    lines: tuple[int, ...]
    doubt: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clues:
    """What is known about one line."""

    width: float
    need: float
    ending: str
    mark: Mark | None
    label: bool
    salutation: bool
    forbidden: bool
    quoted: bool
    bare_head: bool
    frame: bool
    deep: bool
    gap: int
    style: str


def unwrap(lines: Sequence[Line], grid: Grid, *, labels: frozenset[str] = frozenset()) -> list[Block]:
    """Return the paragraphs and headings that `lines` make up, in order.

    `labels` are the speakers of an interview, which open paragraphs.
    """
    if not lines:
        return []
    if not grid.is_printed or all(line.style for line in lines):
        quoted = sum(_is_quoted(line.text) and len(line.text) <= 40 for line in lines)
        blocks = [_single(lines, n, quoted_heads=quoted >= 2) for n in range(len(lines))]
        if lines[-1].style == "whole" and len(lines) > 1:  # nothing stands below it that it could head
            blocks[-1] = Block(kind="paragraph", lines=blocks[-1].lines)
        return blocks
    clues = [_clues(lines, n, grid, labels) for n in range(len(lines))]
    habits = _Habits()
    states = _best(clues, grid, habits)
    for _ in range(2):
        habits = _learn(clues, states, grid)
        again = _best(clues, grid, habits)
        if again == states:
            break
        states = again
    return _blocks(states)


def _is_bare_head(lines: Sequence[Line], n: int) -> bool:
    """Return whether line `n` is a heading with a full stop, （二）工作原则。, and not the last item of a list."""
    text = lines[n].text
    if len(text) > 14 or text[-1] != "。" or n + 1 >= len(lines) or (n and lines[n - 1].text[-1] in "；，"):
        return False
    mark, below = find_mark(text), find_mark(lines[n + 1].text)
    listed = below is not None and below.system == "paren" and len(lines[n + 1].text) <= 14
    return mark is not None and mark.system == "paren" and not listed


def _is_quoted(text: str) -> bool:
    return text[0] in "“「『" and text[-1] in "”」』" and text[-2:-1] not in "。！…" and len(text) > 2


def _single(lines: Sequence[Line], n: int, *, quoted_heads: bool) -> Block:
    """Judge a line of a text that nobody broke into lines: it is a paragraph or a heading."""
    line = lines[n]
    text = line.text
    ending = _ending(text)
    short = len(text) <= 40
    if not line.style and _is_bare_head(lines, n):
        ending = "other"
    if quoted_heads and short and _is_quoted(text):
        ending = "other"
    is_heading = line.style.startswith("heading") or (
        line.style in ("", "whole") and short and ending == "other" and not _SALUTATION.match(text)
    )
    return Block(kind="heading" if is_heading else "paragraph", lines=(n,))


def _clues(lines: Sequence[Line], n: int, grid: Grid, labels: frozenset[str]) -> _Clues:
    line = lines[n]
    text = line.text
    following = lines[n + 1].text if n + 1 < len(lines) else ""
    return _Clues(
        width=line.extent * grid.width if line.extent else grid.width_of(text),
        need=_need(following, grid),
        ending=_ending(text),
        mark=_opening_mark(lines, n),
        label=bool(labels) and split_label(text, labels) is not None,
        salutation=bool(_SALUTATION.match(text)),
        forbidden=text[0] in _NO_START,
        quoted=_is_quoted(text),
        bare_head=_is_bare_head(lines, n),
        frame=len(text) <= 9 and squeezed(text) in FRAME,
        deep=1.4 <= line.indent <= 4.5,
        gap=min(2, line.gap),
        style=line.style,
    )


def _opening_mark(lines: Sequence[Line], n: int) -> Mark | None:
    """Return the mark that opens line `n`; 第三 opens nothing where 第二 stands inside one of the lines before it."""
    mark = find_mark(lines[n].text)
    if mark is None or not mark.loose or mark.system == "word":
        return mark
    count = next((k for k, c in enumerate(_COUNT) if c in mark.text), 0)
    if count < 2:
        return mark
    before = mark.text.replace(_COUNT[count], _COUNT[count - 1])
    inside = any(before in line.text[2:] for line in lines[max(0, n - 8) : n])
    return None if inside else mark


_COUNT = "〇一二三四五六七八九"


def _need(text: str, grid: Grid) -> float:
    """Return the room that the beginning of `text` would have taken on the line before it."""
    if not text:
        return 1.0
    found = _TOKEN.match(text)
    token = found.group() if found else text[0]
    rest = text[len(token) :]
    while rest and rest[0] in _NO_START:
        token, rest = token + rest[0], rest[1:]
    return grid.width_of(token)


def _ending(text: str) -> str:
    """Name how a line ends: with a full `stop`, a `pause` that may end a paragraph, a `comma`, or `other`."""
    last = text.rstrip(SENTENCE_CLOSERS)[-1:] if text[-1] in SENTENCE_CLOSERS else text[-1]
    if text[-1] in SENTENCE_STOPS or (last in SENTENCE_STOPS and last):
        return "stop"
    if text[-1] in "；：;:":
        return "pause"
    if text[-1] in "，、,":
        return "comma"
    if text[-1] in "）)" and text[0] in "（(":
        return "stop"
    return "other"


# The cost of an ending, for a line that closes a paragraph, one that does not, and a heading.
_END_CLOSED = {"stop": 0.07, "pause": 2.9, "comma": 5.8, "other": 5.2}
_END_OPEN = {"stop": 3.0, "pause": 4.2, "comma": 1.7, "other": 0.3}
_END_HEADING = {"stop": 4.0, "pause": 4.6, "comma": 7.0, "other": 0.1}


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a text marks its paragraphs: what an indent and a blank line cost where a block begins, and elsewhere."""

    start: dict[tuple[bool, int], float] = field(default_factory=dict)
    inside: dict[tuple[bool, int], float] = field(default_factory=dict)
    quoted_heads: int = 0

    def cost(self, clue: _Clues, *, starts: bool) -> float:
        if not self.start:
            return (0.0 if starts else 3.0) if clue.deep else (0.3 if starts else 0.0)
        return (self.start if starts else self.inside)[(clue.deep, clue.gap)]


def _learn(clues: list[_Clues], states: list[State], grid: Grid) -> _Habits:
    keys = [(deep, gap) for deep in (False, True) for gap in (0, 1, 2)]
    at_start = Counter((c.deep, c.gap) for c, s in zip(clues[1:], states[1:], strict=True) if s in _START)
    within = Counter((c.deep, c.gap) for c, s in zip(clues[1:], states[1:], strict=True) if s not in _START)
    # A start and an inside are taken to look alike until the text shows otherwise.
    both = at_start + within
    total = max(1, both.total())

    def costs(counts: Counter[tuple[bool, int]]) -> dict[tuple[bool, int], float]:
        n = counts.total()
        return {k: -log((counts[k] + 3 * (both[k] + 0.5) / (total + 3)) / (n + 3)) for k in keys}

    quoted = sum(c.quoted and c.width < grid.width * 0.75 for c in clues)
    start, inside = costs(at_start), costs(within)
    return _Habits(
        {k: max(0.0, min(5.0, start[k] - inside[k])) for k in keys},
        {k: max(0.0, min(5.0, inside[k] - start[k])) for k in keys},
        quoted,
    )


def _full(clue: _Clues, target: float) -> float:
    """Return the cost of reading a line as full up to `target`: it must be, or lack the room for what follows."""
    short = target - clue.width
    room = max(0.0, clue.need - 1.0)
    if short > 0:
        short = max(0.0, short - room) + 0.15 * min(short, room)
    distance = abs(short)
    return -0.2 + (2 * distance**2 if distance < 1.5 else 4.5 + min(distance - 1.5, 4) * 1.8)


def _open_cost(clue: _Clues) -> float:
    """Return the cost of a line with nothing before it that it goes on from."""
    cost = 0.0
    mark = clue.mark
    if clue.forbidden:
        cost += 6.0
    if mark is None:
        cost += 0.3
    elif mark.loose:
        cost -= 0.7
    elif mark.system in ("dash", "article", "circled"):
        cost -= 3.0
    else:
        cost -= 2.5
    if clue.label:
        cost -= 6.0
    if clue.salutation:
        cost -= 1.0
    return cost


def _mark_inside(clue: _Clues) -> float:
    """Return the cost of a mark that opens a line without opening a paragraph: a list's mark hardly ever does."""
    if clue.mark is None or clue.mark.system not in ("dash", "bullet"):
        return 0.0
    return 1.0 if clue.mark.text[0] in "—―─" else 8.0


def _line_costs(clue: _Clues, grid: Grid, habits: _Habits) -> _Costs:
    """Return what each reading of a line costs by itself."""
    uniform = log(grid.width)
    width, indent = grid.width, grid.indent
    over = max(0.0, clue.width - width - 1.2) * 3
    over_first = max(0.0, clue.width - width + indent - 1.2) * 3
    opens = _open_cost(clue) + habits.cost(clue, starts=True)
    inside = habits.cost(clue, starts=False) + _mark_inside(clue)
    closed, unclosed, head = _END_CLOSED[clue.ending], _END_OPEN[clue.ending], _END_HEADING[clue.ending]
    numbered = clue.mark is not None and clue.mark.system in HEADING_SYSTEMS
    if clue.salutation and clue.ending in ("comma", "pause"):
        closed, head = 0.5, 6.0
    if clue.salutation and clue.width <= 9 and clue.ending != "other":
        inside += 4.0  # 各位同事！ on a line of its own
    if clue.label:
        head += 6.0
    if numbered:
        if clue.bare_head:
            closed, head = 2.5, 0.3  # （二）工作原则。 with nothing behind it
        head -= 0.5
    elif clue.quoted and (clue.ending != "stop" or habits.quoted_heads >= 2):
        closed = max(closed, 3.0)
        head = 0.3 if habits.quoted_heads >= 2 else 2.0
    if clue.frame:
        inside += 6.0  # 前言 stands alone
    if clue.mark is not None and clue.mark.system in ("dash", "bullet", "circled", "article"):
        head += 5.0
    heading = uniform - 0.1 + head + max(0.0, clue.width - width * 0.86) * 1.2 + 2 * (clue.width < 2)
    if clue.style.startswith("heading"):
        heading = -20.0
    return (
        uniform + closed + opens + over_first,
        _full(clue, width - indent) + unclosed + opens,
        _full(clue, width) + unclosed + inside,
        uniform + closed + inside + over,
        heading + opens,
        heading + opens + 0.6 * (clue.ending == "stop") + 6.0 * clue.frame,
        heading + inside + 5 * numbered,
        heading + inside + 5 * numbered,
    )


def _best(clues: list[_Clues], grid: Grid, habits: _Habits) -> list[State]:
    """Return the cheapest reading of all lines together.

    The states stand in the order of `_STATES`. A block may begin behind any state that closes one, so the best of those
    is sought once a line.
    """
    single, first, _, _, heading, upper, _, _ = _line_costs(clues[0], grid, habits)
    single, first = single + _AFTER_BLOCK["S"], first + _AFTER_BLOCK["F"]
    heading, upper = heading + _AFTER_BLOCK["H"], upper + _AFTER_BLOCK["A"]
    inner = last = between = lower = _NEVER
    came: list[_Origins] = []
    for clue in clues[1:]:
        own = _line_costs(clue, grid, habits)
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
    if total >= _NEVER:
        return ["S"] * len(clues)
    states = [_STATES[state]]
    for origin in reversed(came):
        state = origin[state]
        states.append(_STATES[state])
    return states[::-1]


def _blocks(states: list[State]) -> list[Block]:
    blocks: list[Block] = []
    start = 0
    for n, state in enumerate(states):
        if state in _START:
            start = n
        if state in _CLOSED:
            kind: Literal["paragraph", "heading"] = "heading" if state in "HC" else "paragraph"
            blocks.append(Block(kind=kind, lines=tuple(range(start, n + 1))))
    return blocks
