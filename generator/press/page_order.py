"""Page orders: pure arithmetic of padding, two pages a side, and booklets.

Pages count from 0; `None` is an empty half. A sheet printed on both sides has its two sides one after the other, and is
turned over its short edge (短边翻转).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.printing import Layout


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the page on the left and the page on the right."""

    left: int | None
    right: int | None


def padded(pages: int, multiple: int) -> int:
    """Return the number of pages with blank ones added up to a multiple."""
    return -(-pages // multiple) * multiple


def two_up(pages: int) -> tuple[Side, ...]:
    """Return pages side by side in reading order: 1 2 | 3 4."""
    return tuple(Side(n, n + 1 if n + 1 < pages else None) for n in range(0, pages, 2))


def booklet(pages: int, signature: int = 0) -> tuple[Side, ...]:
    """Return the sides of a saddle-stitched booklet, in signatures of `signature` pages, or in one for 0.

    Of eight pages: 8 1 | 2 7 | 6 3 | 4 5. Raises `ValueError` when a signature is no multiple of four.
    """
    if signature % 4:
        raise ValueError(f"a signature has a multiple of four pages, not {signature}")
    whole = padded(pages, 4)
    size = min(signature or whole, whole)
    return tuple(side for first in range(0, whole, size or 4) for side in _signature(first, size, whole, pages))


def _signature(first: int, size: int, whole: int, pages: int) -> Iterator[Side]:
    last = min(first + size, whole) - 1
    for n in range((last - first + 1) // 4):
        yield Side(_page(last - 2 * n, pages), _page(first + 2 * n, pages))
        yield Side(_page(first + 2 * n + 1, pages), _page(last - 2 * n - 1, pages))


def _page(page: int, pages: int) -> int | None:
    return page if page < pages else None


def sheets(pages: int, layout: Layout, *, duplex: bool = True) -> int:
    """Return how many sheets of paper a copy takes: A4 for `a4`, else A3. A booklet is always printed on both sides."""
    if layout == "booklet":
        return padded(pages, 4) // 4
    sides = pages if layout == "a4" else padded(pages, 2) // 2
    return padded(sides, 2) // 2 if duplex else sides
