"""Collect the lines that a reader finds, counting them and the empty ones between them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.importer.characters import trimmed
from generator.importer.manuscript import Line


class Collector:
    """Lines in the order in which they are found; `number` counts the empty ones too."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.number = 0
        self.groups = 0
        self.page_top = False
        self._gap = 0
        self._counts: Counter[int] = Counter()

    def add(self, text: str, style: str = "whole", **known: Any) -> Line | None:
        """Add a line with what is known about it; an empty one is only counted."""
        self.number += 1
        if not trimmed(text):
            self._gap += 1
            return None
        others = self._counts[self.number]  # a reader may set the number back
        part = (others,) if others else ()
        line = Line(
            number=self.number, part=part, raw=text, gap=self._gap, page_top=self.page_top, style=style, **known
        )
        self._counts[self.number] += 1
        self.lines.append(line)
        self._gap, self.page_top = 0, False
        return line

    def next_group(self) -> int:
        """Return the number of a new table, box or note."""
        self.groups += 1
        return self.groups
