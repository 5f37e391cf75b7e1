"""What a person asks for: units, formats, editions, and how the work is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.document import Edition
from generator.model.formats import Format

BOTH_EDITIONS: frozenset[Edition] = frozenset({"student", "teacher"})

# done, total, name of the file just finished
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build: no units means all, no formats means the course's own.

    `strict` makes every warning an error; overdue reviews are warned of only where `today` is given.
    """

    units: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    editions: frozenset[Edition] = BOTH_EDITIONS
    workers: int = 0
    fresh: bool = False
    unchecked: bool = False
    strict: bool = False
    today: date | None = None
    large_print: bool = False
