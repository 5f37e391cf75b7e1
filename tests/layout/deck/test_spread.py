"""Portions spread over slides."""

from __future__ import annotations

import pytest

from generator.layout.deck.portions import Portions
from generator.layout.deck.spread import kept_groups, spread
from tests.layout.deck.samples import portion


def test_what_is_kept_together_makes_a_group() -> None:
    portions = (portion("甲", keep=True), portion("乙"), portion("丙"), portion("丁", keep=True))
    assert kept_groups(portions) == [portions[:2], portions[2:3], portions[3:]]
    assert kept_groups(()) == []


def sizes(*heights: int, most: int) -> list[int]:
    """Return how groups of these heights are spread over slides that hold so much."""
    groups = [tuple(portion("一") for _ in range(height)) for height in heights]

    def fits(portions: Portions) -> bool:
        return len(portions) <= most

    made = spread(groups, fits, lambda portions: len(portions) / most)
    assert [one for part in made for one in part] == [one for group in groups for one in group]
    return [len(part) for part in made]


@pytest.mark.parametrize(
    ("heights", "most", "filled"),
    [
        ((1, 1, 1), 3, [3]),
        ((1, 1, 1, 1), 3, [2, 2]),
        ((1,) * 7, 3, [3, 2, 2]),
        ((1,) * 5, 3, [3, 2]),
        ((2, 2, 2), 3, [2, 2, 2]),
        ((5, 1), 3, [5, 1]),
        ((1, 2, 1, 2), 4, [3, 3]),
        # By the squares of what they hold, three slides of 9, 6 and 6 are as even as three can be.
        ((1, 4, 4, 4, 2, 2, 4), 10, [9, 6, 6]),
        ((), 3, []),
    ],
)
def test_fewest_slides_evenly_filled_the_last_the_emptier(
    heights: tuple[int, ...], most: int, filled: list[int]
) -> None:
    assert sizes(*heights, most=most) == filled
