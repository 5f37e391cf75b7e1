"""Number the ranks of headings, so that h1 to h6 follow each other without a gap."""

from __future__ import annotations

from dataclasses import dataclass, field

_LOWEST = 6


@dataclass(slots=True)
class Outline:
    """The headings that are open at one place of a document; its title is h1.

    A document may begin with level 2 or go from level 1 to level 3: what counts is which heading is inside which.
    """

    _open: list[float] = field(default_factory=list)

    def rank(self, level: float) -> int:
        """Return the rank of the next heading, 2 to 6, and remember it."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(1 + len(self._open), _LOWEST)
