"""What a recogniser makes of a manuscript."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from generator.importer.manuscript import Imprint
from generator.importer.recognise.tables.found_tables import FoundTable
from generator.importer.values.as_json import as_json
from generator.importer.values.document_drafts import Drafts


class RecognisedDocument(Protocol):
    """A document as it was recognised; its class states the keys of its JSON."""

    @property
    def doc_kind(self) -> str:
        """Return the kind of document as `--json` names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCaption:
    """The caption of a table that the format gave."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatNote:
    """A footnote that the format gave, and the end of the words that it is about."""

    JSON: ClassVar[str] = "label text after?"

    label: str
    text: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A document as it was recognised, the drafts made of it, and what its format knew for certain."""

    document: RecognisedDocument
    drafts: Drafts
    imprint: Imprint = field(default_factory=Imprint)
    tables: tuple[FoundTable, ...] = ()
    captions: tuple[TableCaption, ...] = ()
    notes: tuple[FormatNote, ...] = ()

    @property
    def doc_kind(self) -> str:
        """Return the kind of document as `--json` names it."""
        return self.document.doc_kind

    def json(self) -> dict[str, Any]:
        """Return the JSON object of the document, with what its format said where the text itself did not say it."""
        value: dict[str, Any] = as_json(self.document)
        for key, more in (("tables", self.tables), ("captions", self.captions)):
            if more:
                value[key] = [*value.get(key, []), *as_json(more)]
        if self.notes:
            value["footnotes"] = as_json(self.notes)
        said = {
            "title": self.imprint.title,
            "authors": self.imprint.authors,
            "date": self.imprint.date,
            "publication": self.imprint.publication,
            "editor": self.imprint.editor,
            "url": self.imprint.address,
        }
        return value | {key: as_json(text) for key, text in said.items() if text and not value.get(key)}
