"""What all parts of a worksheet have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from generator.model.base import Typed
from generator.model.flaw import Flaw
from generator.model.marked import Plain


class Scaffold(Typed):
    """One part of a worksheet. A subclass is one kind of part: what is typed of it and what may be wrong with it.

    `label` is what editors show, `also_called` are the words that people write instead of `kind`, the one to show in
    a hint first. Ids in fields of the types of `references` are checked for every part.
    """

    label: ClassVar[str]
    also_called: ClassVar[tuple[str, ...]] = ()

    kind: str
    title: Plain

    def flaws(self) -> Iterator[Flaw]:
        """Yield what is wrong in the part itself, whatever the course holds."""
        yield from ()
