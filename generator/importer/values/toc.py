"""A printed contents list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class TocEntry:
    """One entry, with its page and its title in English where they are printed."""

    JSON: ClassVar[str] = "column title page? title_en?"

    title: str
    column: str | None = None
    page: str = ""
    title_en: str = ""
