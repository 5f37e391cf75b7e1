"""How one kind of part is composed, and what a part is composed from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from generator.library.library import Library
from generator.model.document import Block
from generator.model.references import RecordKind
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PartContext:
    """What a part may draw on; `seed` orders what is shuffled and is never the same for two parts."""

    library: Library
    unit: Unit
    seed: str


def _nothing(_part: Any, _context: PartContext) -> Iterable[tuple[RecordKind, str]]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """One row: the typed part, the blocks it becomes, and the records it prints that were chosen by theme or tag."""

    plan: type[Scaffold]
    compose: Callable[[Any, PartContext], Iterable[Block]]
    chosen: Callable[[Any, PartContext], Iterable[tuple[RecordKind, str]]] = _nothing
