"""时间轴: events in their order."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.marked import Plain, Prose
from generator.model.references import EventIds, ThemeNames
from generator.model.scaffolds.scaffold import Scaffold


class TimelinePart(Scaffold):
    """时间轴: events by id or by theme; `hide` tells which cell students fill in, every `every`-th row."""

    label: ClassVar[str] = "时间轴"
    also_called: ClassVar[tuple[str, ...]] = ("时间轴", "时间线", "年表")

    kind: Literal["timeline"]
    title: Plain = label
    events: EventIds = ()
    themes: ThemeNames = ()
    hide: Literal["", "date", "title", "text"] = ""
    every: int = Field(2, ge=1)
    task: Prose = ""
