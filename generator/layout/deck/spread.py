"""Spread portions over slides: as few slides as hold them, as evenly filled as can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.layout.deck.portions import Portion, Portions


def kept_groups(portions: Portions) -> list[Portions]:
    """Group the portions that are kept together."""
    groups: list[list[Portion]] = [[]]
    for portion in portions:
        groups[-1].append(portion)
        if not portion.keep:
            groups.append([])
    return [tuple(group) for group in groups if group]


def spread(
    groups: Sequence[Portions], fits: Callable[[Portions], bool], fullness: Callable[[Portions], float]
) -> list[Portions]:
    """Share groups out over the fewest slides; among the ways to do so, take the one that fills them most evenly.

    `best[n]` is the best way to place the first n groups: how many slides, the sum of the squares of how full they
    are, and, negated so that the last slide is the emptier one, where it begins.
    """
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end, _ in enumerate(groups, 1):
        ways: list[tuple[int, float, int]] = []
        for start in range(end - 1, -1, -1):
            portions = _joined(groups[start:end])
            if start < end - 1 and not fits(portions):
                break
            slides, squares, _ = best[start]
            ways.append((slides + 1, round(squares + fullness(portions) ** 2, 6), -start))
        best.append(min(ways))
    cuts = [len(groups)]
    while cuts[0]:
        cuts.insert(0, -best[cuts[0]][2])
    return [_joined(groups[start:end]) for start, end in pairwise(cuts)]


def _joined(groups: Sequence[Portions]) -> Portions:
    return tuple(portion for group in groups for portion in group)
