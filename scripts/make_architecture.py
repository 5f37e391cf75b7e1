"""Make `docs/architecture.svg`, the picture of the rooms, from the imports in the code.

Run it after a module or an arrow between rooms has come or gone, and commit the result with the change:

    make architecture

Rooms lie on a diagonal in the order of `tests/test_rooms.py`. A dot says that the room of its row imports from the room
of its column; the number beside it is how many modules do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.test_rooms import RANK, ROOMS, arrows, modules, room_of

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"

_MARGIN, _STEP, _PITCH = 24, 62, 46  # the edge of the picture; from column to column and from row to row
_WIDTH, _HEIGHT, _TRACK = 150, 32, 18  # a box, and how far from its left edge the line of its column hangs
_RED, _LINE, _BOX, _EDGE, _TEXT = "#a3341f", "#8a8578", "#f3efe4", "#5a564c", "#1f1d19"
_NAME, _COUNT, _FEW = 'font-size="13"', 'font-size="11"', 'font-size="10"'


@dataclass(frozen=True, slots=True)
class House:
    """The rooms in their order with the number of their modules, and how many modules of a room import from another."""

    rooms: Mapping[str, int]
    arrows: Mapping[tuple[str, str], int]


def measure_house() -> House:
    """Return the rooms and arrows of the code."""
    counted = Counter(room for module, _ in modules() if (room := room_of(module)))
    order = [room for rank in ROOMS for room in rank if room in counted]
    crossing = Counter((one, other) for _, one, other in arrows() if one != other)
    return House({room: counted[room] for room in order}, dict(sorted(crossing.items())))


def draw(house: House) -> str:
    """Return the picture, the same for the same house."""
    place = {room: n for n, room in enumerate(house.rooms)}
    width = 2 * _MARGIN + _STEP * (len(place) - 1) + _WIDTH
    height = 2 * _MARGIN + _PITCH * (len(place) - 1) + _HEIGHT
    title = f"{len(house.rooms)} rooms, {sum(house.rooms.values())} modules, {len(house.arrows)} arrows between rooms"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif">',
        f"<title>{title}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_lines(house, place),
        *_boxes(house, place),
        *_dots(house, place),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _left(n: int) -> int:
    return _MARGIN + _STEP * n


def _middle(n: int) -> int:
    return _MARGIN + _PITCH * n + _HEIGHT // 2


def _track(n: int) -> int:
    return _left(n) + _TRACK


def _lines(house: House, place: Mapping[str, int]) -> Iterator[str]:
    """Yield a line to the left of each room that imports, and one up to each room that is imported from."""
    for room, row in place.items():
        columns = [place[other] for one, other in house.arrows if one == room]
        if columns:
            yield f'<path fill="none" stroke="{_LINE}" d="M{_left(row)} {_middle(row)}H{_track(min(columns))}"/>'
        rows = [place[one] for one, other in house.arrows if other == room]
        if rows:
            top = _middle(row) + _HEIGHT // 2
            yield f'<path fill="none" stroke="{_LINE}" d="M{_track(row)} {_middle(max(rows))}V{top + 6}"/>'
            yield f'<path fill="{_LINE}" d="M{_track(row)} {top}l-4 8h8z"/>'


def _boxes(house: House, place: Mapping[str, int]) -> Iterator[str]:
    for room, n in place.items():
        count = house.rooms[room]
        yield (
            f'<rect fill="{_BOX}" stroke="{_EDGE}" x="{_left(n)}" y="{_middle(n) - _HEIGHT // 2}" '
            f'width="{_WIDTH}" height="{_HEIGHT}" rx="3"/>'
        )
        yield f'<text {_NAME} fill="{_TEXT}" x="{_left(n) + 10}" y="{_middle(n) + 5}">{escape(room)}</text>'
        yield (
            f'<text {_COUNT} fill="{_EDGE}" x="{_left(n) + _WIDTH - 8}" y="{_middle(n) + 4}" text-anchor="end">'
            f"{count} {'module' if count == 1 else 'modules'}</text>"
        )


def _dots(house: House, place: Mapping[str, int]) -> Iterator[str]:
    for (one, other), count in house.arrows.items():
        x, y = _track(place[other]), _middle(place[one])
        yield f'<circle fill="{_RED}" cx="{x}" cy="{y}" r="3.5"/>'
        yield f'<text {_FEW} fill="{_RED}" x="{x + 5}" y="{y - 5}">{count}</text>'


def main() -> None:
    """Write the picture."""
    house = measure_house()
    assert set(house.rooms) <= set(RANK)
    PICTURE.write_text(draw(house), encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)}: {sum(house.rooms.values())} modules, {len(house.arrows)} arrows")


if __name__ == "__main__":
    main()
