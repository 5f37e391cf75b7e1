from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.press.page_order import Side, booklet, padded, sheets, two_up

PAGES = st.integers(1, 300)


def test_a_booklet_of_eight_pages_folds_into_reading_order() -> None:
    assert booklet(8) == (Side(7, 0), Side(1, 6), Side(5, 2), Side(3, 4))


def test_a_booklet_of_five_pages_has_its_blank_ones_at_the_end() -> None:
    assert booklet(5) == (Side(None, 0), Side(1, None), Side(None, 2), Side(3, 4))


def test_signatures_are_booklets_one_after_the_other() -> None:
    assert booklet(8, 4) == (Side(3, 0), Side(1, 2), Side(7, 4), Side(5, 6))


def test_a_signature_that_cannot_be_folded_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple of four"):
        booklet(8, 6)


@given(PAGES, st.sampled_from([0, 4, 8, 16, 32]))
def test_every_page_stands_once_and_no_sheet_is_empty(pages: int, signature: int) -> None:
    sides = booklet(pages, signature)
    placed = [page for side in sides for page in (side.left, side.right) if page is not None]
    assert sorted(placed) == list(range(pages))
    assert len(sides) == 2 * sheets(pages, "booklet")


@given(PAGES, st.sampled_from([0, 4, 8, 16, 32]))
def test_folded_sheets_read_from_front_to_back(pages: int, signature: int) -> None:
    """Fold each sheet: leaves in the middle of the pile are read first right, then left."""
    sides = booklet(pages, signature)
    size = (signature or padded(pages, 4)) // 2
    read: list[int | None] = []
    for begin in range(0, len(sides), size):
        pile = sides[begin : begin + size]
        front = [page for n in range(0, len(pile), 2) for page in (pile[n].right, pile[n + 1].left)]
        back = [page for n in range(len(pile) - 2, -1, -2) for page in (pile[n + 1].right, pile[n].left)]
        read += front + back
    kept = [page for page in read if page is not None]
    assert kept == list(range(pages))


@given(PAGES)
def test_two_pages_a_side_stay_in_reading_order(pages: int) -> None:
    placed = [page for side in two_up(pages) for page in (side.left, side.right) if page is not None]
    assert all(b == a + 1 for a, b in pairwise(placed))
    assert placed[0] == 0 and placed[-1] == pages - 1


@pytest.mark.parametrize(
    ("pages", "a4", "a4_simplex", "a3", "booklet_"),
    [(1, 1, 1, 1, 1), (2, 1, 2, 1, 1), (3, 2, 3, 1, 1), (5, 3, 5, 2, 2), (13, 7, 13, 4, 4)],
)
def test_sheets_of_a_copy(pages: int, a4: int, a4_simplex: int, a3: int, booklet_: int) -> None:
    assert sheets(pages, "a4") == a4
    assert sheets(pages, "a4", duplex=False) == a4_simplex
    assert sheets(pages, "a3") == a3
    assert sheets(pages, "booklet") == sheets(pages, "booklet", duplex=False) == booklet_
