"""What is wrong in a typed value by itself, whatever else the course holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """What is wrong; `path` leads from the value to the place."""

    path: tuple[str | int, ...] = ()
    message: str
    hint: str
    code: str
    severity: Literal["error", "warning"] = "error"
