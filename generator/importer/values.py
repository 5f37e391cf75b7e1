"""What an import hands back: one document with its value, its drafts and its report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generator.importer.report import Report

DraftKind = Literal["excerpt", "sources", "unit", "questions", "facts", "tables", "events"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file that waits for a person: `name` is its stem, which is also the id of an excerpt or unit."""

    name: str
    text: str
    kind: DraftKind = "excerpt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a recogniser made of a manuscript."""

    value: dict[str, Any]
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One document, imported: `value` is the JSON object that `--json` prints, with the report in it."""

    path: Path
    doc_kind: str
    value: dict[str, Any]
    drafts: tuple[Draft, ...]
    report: Report
