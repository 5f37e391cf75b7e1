"""The drafts that wait for a person, one class a record of the course."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from generator.importer.values.closing import SignatureLine
from generator.importer.values.fact_draft import FactDraft
from generator.importer.values.question_draft import QuestionDraft
from generator.importer.values.remarks import Remark

DraftKind = Literal["excerpt", "sources", "unit", "questions", "facts", "tables", "events", "glossary", "course"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptDraft:
    """One article; `paragraphs` are written in the course's markup, `lines` are its first and its last line."""

    id: str
    title: str
    column: str
    source: str
    kind: str
    paragraphs: tuple[str, ...]
    subtitle: str = ""
    themes: tuple[str, ...] = ()
    fidelity: str = "verbatim"
    authors: tuple[str, ...] = ()
    affiliation: str = ""
    note: str = ""
    origin: str = ""
    signature: SignatureLine | None = None
    speakers: tuple[str, ...] = ()
    language: str = "zh"
    terms: tuple[str, ...] = ()
    lines: tuple[int, int] = (0, 0)
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """Return the text as the course keeps it."""
        return "\n\n".join(self.paragraphs) + "\n"

    @property
    def has_guessed_column(self) -> bool:
        """Return whether the document names no column, so that one was guessed."""
        return any(remark.at == "column" and remark.kind == "reason" for remark in self.remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDraft:
    """What a text was taken from: of one article, or of the document itself when `is_whole`."""

    JSON: ClassVar[str] = (
        "id kind title title_original? authors? issuer? office? number? occasion? date? publication? publication_date? "
        "issue? page? url?"
    )

    id: str
    kind: str
    title: str
    title_original: str = ""
    authors: tuple[str, ...] = ()
    issuer: str = ""
    office: str = ""
    number: str = ""
    occasion: str = ""
    date: str = ""
    publication: str = ""
    publication_date: str = ""
    issue: str = ""
    page: str = ""
    url: str = ""
    file: str = ""
    fingerprint: str = ""
    unknown: tuple[str, ...] = ()
    is_whole: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDraft:
    """A unit that prints all articles of a document: `excerpts` are their ids, each with its title."""

    id: str
    title: str
    issue: str = ""
    editor_note: tuple[str, ...] = ()
    excerpts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDraft:
    """A table."""

    id: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """A dated event."""

    id: str
    date: str
    title: str
    text: str
    source: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDraft:
    """A term with the sentence that explains it, and the excerpt that says so."""

    term: str
    meaning: str
    english: str
    excerpt: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDraft:
    """What a document tells of the course it was made for: who makes it, and its columns."""

    organiser: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """All drafts of one document: `own` is the id of the document, `name` its file name."""

    own: str
    name: str
    excerpts: tuple[ExcerptDraft, ...] = ()
    sources: tuple[SourceDraft, ...] = ()
    unit: UnitDraft | None = None
    questions: tuple[QuestionDraft, ...] = ()
    tables: tuple[TableDraft, ...] = ()
    events: tuple[EventDraft, ...] = ()
    facts: tuple[FactDraft, ...] = ()
    terms: tuple[TermDraft, ...] = ()
    course: CourseDraft = field(default_factory=CourseDraft)

    def file_counts(self) -> dict[DraftKind, int]:
        """Return how many files each kind of draft makes: excerpts have one each, all others one together."""
        lists: dict[DraftKind, bool] = {
            "unit": self.unit is not None,
            "sources": bool(self.sources),
            "questions": bool(self.questions),
            "tables": bool(self.tables),
            "events": bool(self.events),
            "facts": bool(self.facts),
            "glossary": bool(self.terms),
        }
        return {"excerpt": len(self.excerpts), **{kind: int(there) for kind, there in lists.items()}}
