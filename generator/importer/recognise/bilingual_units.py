"""What a text in two languages is made of: units of one language, and pairs of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.importer.lines.english import Vocabulary
from generator.importer.manuscript import Line


@dataclass(slots=True, kw_only=True)
class Unit:
    """A heading or paragraph of one language; an English list belongs to the paragraph before it."""

    kind: str  # heading paragraph
    text: str
    lines: tuple[Line, ...]
    level: int = 0
    count: int = 0


@dataclass(slots=True, kw_only=True)
class Pair:
    """What says the same in both languages."""

    kind: str  # heading para
    zh: str
    en: str
    level: int = 0
    confidence: float = 1.0


@dataclass(slots=True, kw_only=True)
class Bilingual:
    """A text in two languages as it was printed."""

    fields: dict[str, str] = field(default_factory=dict)
    toc: list[dict[str, Any]] = field(default_factory=list)
    zh: list[Unit] = field(default_factory=list)
    en: list[Unit] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    scrambled: bool = False
    words: Vocabulary = field(default_factory=lambda: Vocabulary(()))
