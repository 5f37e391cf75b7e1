"""A worksheet: what a teacher types of the sheet and its parts."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, Typed
from generator.model.marked import Prose, RequiredPlain
from generator.model.paper import Paper
from generator.model.scaffolds import WorksheetPart


def _pages(value: Any) -> Any:
    """Read `2 页` and `2 pages` as the number."""
    found = re.match(r"\s*(\d+)\s*(页|pages?)?\s*$", value) if isinstance(value, str) else None
    return found[1] if found else value


class WorksheetPlan(Typed):
    """One worksheet: a title, what to do, and its parts in order.

    `fit: 2` makes its PDF come out at two pages: the room to write grows or shrinks, and where that is not enough
    the build says what to cut.
    """

    id: Identifier
    title: RequiredPlain
    intro: Prose = ""
    paper: Paper | None = Field(None, description="纸张，例如 A4、16K 或 {size: A3, columns: 2}")
    fit: Annotated[int | None, BeforeValidator(_pages)] = Field(None, ge=1, le=20, description="正好印几页，例如 2")
    parts: tuple[WorksheetPart, ...] = Field(min_length=1)
