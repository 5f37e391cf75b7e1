"""Shuffle reproducibly: an order that looks random and is the same on every machine.

The numbers come from SHA-256 of the seed, the thing's id and the form's name, not from `random`, whose sequence Python
may change. The shuffle is that of Fisher and Yates.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

Order = tuple[int, ...]

# How often to try for an order that no form before has; with two options a third form cannot have one.
_TRIES = 50


def authored(count: int) -> Order:
    """Return the order in which things were typed."""
    return tuple(range(count))


def shuffled(count: int, *keys: str) -> Order:
    """Return the numbers below `count` in an order that follows from the keys alone."""
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        other = _number(*keys, str(last)) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return tuple(order)


def order_on_form(count: int, seed: str, item: str, forms: Sequence[str], *, first_as_typed: bool = True) -> Order:
    """Return the order on the last of `forms`: as typed on the first form, and on each other one a new order.

    Without `first_as_typed` no form has the order as typed (where it would give the answer away).
    """
    taken: list[Order] = []
    for number, form in enumerate(forms):
        if number == 0 and first_as_typed:
            taken.append(authored(count))
            continue
        tries = [shuffled(count, seed, item, form, str(attempt)) for attempt in range(_TRIES if count > 1 else 1)]
        changed = [order for order in tries if order != authored(count)] or tries
        taken.append(next((order for order in changed if order not in taken), changed[0]))
    return taken[-1]


def _number(*keys: str) -> int:
    # NUL parts the keys: no id and no form's name holds it.
    return int.from_bytes(sha256("\0".join(keys).encode()).digest(), "big")
