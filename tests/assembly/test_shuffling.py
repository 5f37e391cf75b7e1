"""Orders look random, are the same everywhere, and differ from form to form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assembly.shuffling import authored, order_on_form, shuffled


def test_a_shuffle_is_the_same_on_every_machine() -> None:
    assert shuffled(8, "seed", "question", "B", "0") == (5, 0, 1, 4, 2, 3, 7, 6)


def test_the_first_form_keeps_the_order_as_typed() -> None:
    assert order_on_form(5, "seed", "x", ("A",)) == authored(5)
    assert order_on_form(5, "seed", "x", ("A",), first_as_typed=False) != authored(5)


@given(st.integers(3, 12), st.text(max_size=5), st.text(max_size=5))
def test_forms_differ_from_each_other(count: int, seed: str, item: str) -> None:
    forms = ("A", "B", "C", "D")
    orders = [order_on_form(count, seed, item, forms[: n + 1]) for n in range(4)]
    assert len(set(orders)) == 4
    assert all(sorted(order) == list(range(count)) for order in orders)


def test_two_options_change_places_on_the_second_form() -> None:
    assert [order_on_form(2, "s", "x", ("A", "B", "C")[: n + 1]) for n in range(3)] == [(0, 1), (1, 0), (1, 0)]


def test_one_thing_has_one_order() -> None:
    assert order_on_form(1, "s", "x", ("A", "B")) == (0,)
    assert order_on_form(0, "s", "x", ("A", "B")) == ()
