"""Work out what each reading of a printed line costs: the first, a middle or the last of a paragraph, a heading.

Costs are negative log likelihoods, so what one clue leaves open another decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from generator.importer.counters import HEADING_SYSTEMS
from generator.importer.lines.grid import Grid
from generator.importer.lines.line_clues import Clues, Ending


class Costs(NamedTuple):
    """What one line costs as a paragraph of its own, as the first, a middle or the last line of one, and in headings.

    A heading has one line, or an upper one, others between, and a lower one.
    """

    single: float
    first: float
    middle: float
    last: float
    heading: float
    upper: float
    between: float
    lower: float


# The cost of an ending, for a line that closes a paragraph, one that does not, and a heading.
_END_CLOSED: dict[Ending, float] = {"stop": 0.07, "pause": 2.9, "comma": 5.8, "other": 5.2}
_END_OPEN: dict[Ending, float] = {"stop": 3.0, "pause": 4.2, "comma": 1.7, "other": 0.3}
_END_HEADING: dict[Ending, float] = {"stop": 4.0, "pause": 4.6, "comma": 7.0, "other": 0.1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a text marks its paragraphs: what an indent and a blank line cost where a block begins, and elsewhere."""

    start: dict[tuple[bool, int], float] = field(default_factory=dict)
    inside: dict[tuple[bool, int], float] = field(default_factory=dict)
    quoted_heads: int = 0

    def cost(self, clue: Clues, *, starts: bool) -> float:
        """Return the cost of a line's indent and blank lines if it begins a block, or if it does not."""
        if not self.start:
            return (0.0 if starts else 3.0) if clue.deep else (0.3 if starts else 0.0)
        return (self.start if starts else self.inside)[(clue.deep, clue.gap)]


def learn(clues: Sequence[Clues], starts: Sequence[bool], grid: Grid) -> Habits:
    """Return the habits of a text by which of its lines begin a block; the first line says nothing."""
    keys = [(deep, gap) for deep in (False, True) for gap in (0, 1, 2)]
    begun = list(zip(clues, starts, strict=True))[1:]
    at_start = Counter((clue.deep, clue.gap) for clue, is_start in begun if is_start)
    within = Counter((clue.deep, clue.gap) for clue, is_start in begun if not is_start)
    # A start and an inside are taken to look alike until the text shows otherwise.
    both = at_start + within
    total = both.total()

    def costs(counts: Counter[tuple[bool, int]]) -> dict[tuple[bool, int], float]:
        n = counts.total()
        return {k: -log((counts[k] + 3 * (both[k] + 0.5) / (total + 3)) / (n + 3)) for k in keys}

    quoted = sum(c.quoted and c.width < grid.width * 0.75 for c in clues)
    start, inside = costs(at_start), costs(within)
    return Habits(
        start={k: max(0.0, min(5.0, start[k] - inside[k])) for k in keys},
        inside={k: max(0.0, min(5.0, inside[k] - start[k])) for k in keys},
        quoted_heads=quoted,
    )


def _full(clue: Clues, target: float) -> float:
    """Return the cost of reading a line as full up to `target`: it must be, or lack the room for what follows."""
    short = target - clue.width
    room = max(0.0, clue.need - 1.0)
    if short > 0:
        short = max(0.0, short - room) + 0.15 * min(short, room)
    distance = abs(short)
    return -0.2 + (2 * distance**2 if distance < 1.5 else 4.5 + min(distance - 1.5, 4) * 1.8)


def _open_cost(clue: Clues) -> float:
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


def _mark_inside(clue: Clues) -> float:
    """Return the cost of a mark that opens a line without opening a paragraph: a list's mark hardly ever does."""
    if clue.mark is None or clue.mark.system not in ("dash", "bullet"):
        return 0.0
    return 1.0 if clue.mark.text[0] in "—―─" else 8.0


def costs_of(clue: Clues, grid: Grid, habits: Habits) -> Costs:
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
    if clue.is_heading:
        heading = -20.0
    below = heading + inside + 5 * numbered
    return Costs(
        uniform + closed + opens + over_first,
        _full(clue, width - indent) + unclosed + opens,
        _full(clue, width) + unclosed + inside,
        uniform + closed + inside + over,
        heading + opens,
        heading + opens + 0.6 * (clue.ending == "stop") + 6.0 * clue.frame,
        below,
        below,
    )
