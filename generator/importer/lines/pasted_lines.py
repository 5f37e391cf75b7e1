"""Return whether the paragraphs of a file are printed lines that somebody pasted, each a paragraph of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.importer.lines.grid import measure
from generator.importer.manuscript import Line

_STOPS = "。！？：；”）…!?:;)"


def loosened(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` so that they may be joined again where they were broken at a printed measure."""
    long = [line for line in lines if line.style == "whole" and len(line.text) >= 12]
    if len(long) < 12:
        return list(lines)
    grid = measure([line.text for line in long])
    if not grid.is_printed or grid.fit < 0.5:
        return list(lines)
    full = [line for line in long if abs(grid.width_of(line.text) - grid.width) < 2.5]
    cut = sum(line.text[-1] not in _STOPS for line in full)
    if cut < 0.6 * len(full):
        return list(lines)
    return [replace(line, style="") if line.style == "whole" else line for line in lines]
