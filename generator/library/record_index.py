"""An index of the records of one kind: in order, and by id."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Records of one kind: going through a shelf gives the records, `shelf[id]` and `shelf.get(id)` one of them.

    `id in shelf` asks for an id.
    """

    __slots__ = ("_by_id",)

    def __init__(self, by_id: Mapping[str, T] | None = None) -> None:
        self._by_id: dict[str, T] = dict(by_id or {})

    def __iter__(self) -> Iterator[T]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._by_id

    def __getitem__(self, record_id: str) -> T:
        return self._by_id[record_id]

    def __repr__(self) -> str:
        return f"Shelf({list(self._by_id)})"

    def get(self, record_id: str) -> T | None:
        """Return the record of that id, or None."""
        return self._by_id.get(record_id)

    def keys(self) -> KeysView[str]:
        """Return the ids in order."""
        return self._by_id.keys()

    def items(self) -> ItemsView[str, T]:
        """Return ids and records in order."""
        return self._by_id.items()
