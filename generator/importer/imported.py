"""What an import hands back: one document with what was recognised, its drafts and its report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.importer.lines.ledger import Report
from generator.importer.recognise.recognised import Recognised
from generator.importer.values.as_json import as_json
from generator.importer.values.document_drafts import Drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One document, imported.

    `fingerprint` is the same however the lines of the document are broken; `full_text` is all of it without the noise,
    one block a paragraph, as the source's full text is registered.
    """

    path: Path
    recognised: Recognised
    drafts: Drafts
    report: Report
    fingerprint: str = ""
    full_text: str = ""

    @property
    def doc_kind(self) -> str:
        """Return the kind of document as `--json` names it."""
        return self.recognised.doc_kind

    @property
    def value(self) -> dict[str, Any]:
        """Return the JSON object that `--json` prints, with the report in it."""
        return {**self.recognised.json(), "report": as_json(self.report)}
