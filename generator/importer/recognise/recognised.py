"""What a recogniser makes of a manuscript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.importer.values.drafts import Drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A document as it was recognised, and the drafts made of it."""

    value: dict[str, Any]
    drafts: Drafts

    @property
    def doc_kind(self) -> str:
        """Return the kind of document as `--json` names it."""
        return str(self.value["doc_kind"])

    def json(self) -> dict[str, Any]:
        """Return the JSON object of the document."""
        return self.value
