"""Closed words that people type, with their Chinese names: one row a word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedWord:
    """A word of a closed set: what is printed for it, and what people write instead, the one for hints first."""

    label: str
    also_called: tuple[str, ...]
