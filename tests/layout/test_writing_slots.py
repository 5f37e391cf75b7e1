"""Places to write in are counted, and made larger or smaller."""

from __future__ import annotations

import pytest

from generator.layout.writing_slots import Room, Slot, SlotStyle


@pytest.mark.parametrize(
    ("style", "lines", "least"),
    [("lines", 5, 2), ("lines", 1, 1), ("box", 5, 3), ("box", 2, 2), ("row", 4, 1), ("row", 1, 1), ("grid", 20, 20)],
)
def test_a_place_keeps_its_least_lines(style: SlotStyle, lines: int, least: int) -> None:
    assert Slot(lines=lines, style=style).least == least


def test_places_are_counted_from_one() -> None:
    room = Room(marked=True)
    assert room.take(4, "lines") == ("1", 4)
    assert room.take(20, "grid") == ("2", 20)
    assert room.slots == [Slot(lines=4, style="lines"), Slot(lines=20, style="grid")]


def test_unmarked_places_bear_no_number_but_are_counted() -> None:
    room = Room()
    assert room.take(4, "lines") == ("", 4)
    assert len(room.slots) == 1


def test_each_place_has_its_own_more_or_fewer_lines() -> None:
    room = Room(extra={1: 3, 3: -2, 4: -9})
    assert [room.take(2, "box")[1] for _ in range(4)] == [5, 2, 1, 1]
    assert room.slots[0].lines == 2
    assert Room(extra={1: -1}).take(3, "box")[1] == 2
