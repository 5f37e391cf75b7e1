"""What an import hands back: one document with its value, its drafts and its report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generator.importer.lines.ledger import Report

DraftKind = Literal["excerpt", "sources", "unit", "questions", "facts", "tables", "events", "glossary", "course"]


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
    """One document, imported: `value` is the JSON object that `--json` prints, with the report in it.

    `fingerprint` is the same however the lines of the document are broken; `full_text` is all of it without the noise,
    one block a paragraph, as the source's full text is registered.
    """

    path: Path
    doc_kind: str
    value: dict[str, Any]
    drafts: tuple[Draft, ...]
    report: Report
    fingerprint: str = ""
    full_text: str = ""
