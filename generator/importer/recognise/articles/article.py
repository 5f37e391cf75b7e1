"""One article as it was printed: its body in parts, and the fields around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from generator.importer.fields.article_end import read_note
from generator.importer.lines.speakers import split_label
from generator.importer.manuscript import Line
from generator.importer.values.closing import DeliveredNote, SignatureLine, SourceLine

_ADDRESSEE = re.compile(
    "政府|[部委局厅院校署会社办队县区市]|单位|机构|中心|公司|企业|部门|年级|班级?|社团|支部|师生|教师"
)
SALUTES = re.compile("尊敬的|亲爱的|各位|同志们|女士们|先生们|朋友们|老师们|同学们|主席|来宾")
_FEWEST_TURNS = 3

PartKind = Literal["paragraph", "subhead", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePart:
    """A paragraph, a subhead or an entry of the list of attachments, with the lines that it was printed on."""

    JSON: ClassVar[str] = "level text"

    kind: PartKind
    lines: tuple[Line, ...]
    text: str = ""
    level: int = 0

    @property
    def pieces(self) -> tuple[str, ...]:
        """Return the text line by line, as printed."""
        return tuple(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker of an interview says until the next one speaks."""

    speaker: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article."""

    JSON: ClassVar[str] = (
        "column title authors kind note note_parsed? source affiliation signature subtitle? number? issuer? addressee? "
        "occasion? date? byline? page? abstract? keywords? url=address? attachments? footnotes? frame? subheads "
        "paragraphs turns?"
    )

    column: str = ""
    title: str = ""
    title_lines: tuple[Line, ...] = ()
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    byline: str = ""
    number: str = ""
    occasion: str = ""
    parts: tuple[ArticlePart, ...] = ()
    note: str | None = None
    source: SourceLine | None = None
    affiliation: str | None = None
    signature: SignatureLine | None = None
    labels: frozenset[str] = frozenset()
    page: str = ""
    address: str = ""
    kind: str = ""
    issuer: str = ""
    date: str = ""
    abstract: str = ""
    keywords: str = ""
    frame: Mapping[str, Any] | None = None
    footnotes: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of the body."""
        return tuple(line for part in self.parts for line in part.lines)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Return the paragraphs of the body, in order."""
        return tuple(part.text for part in self.parts if part.kind == "paragraph")

    @property
    def attachments(self) -> tuple[str, ...]:
        """Return what is attached."""
        return tuple(part.text for part in self.parts if part.kind == "item")

    @property
    def subheads(self) -> tuple[ArticlePart, ...]:
        """Return the headings inside the body, in order."""
        return tuple(part for part in self.parts if part.kind == "subhead")

    @property
    def note_parsed(self) -> DeliveredNote | None:
        """Return what the note says of how the text was delivered."""
        return read_note(self.note, self.authors) if self.note else None

    @property
    def addressee(self) -> str:
        """Return whom a notice is addressed to: its first paragraph, when that ends with a colon."""
        first = self.paragraphs[0] if self.paragraphs else ""
        named = first.endswith("：") and len(first) <= 400 and _ADDRESSEE.search(first) and not SALUTES.match(first)
        return first[:-1] if named else ""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Return the turns of an interview, none where too few were found for one."""
        turns: list[Turn] = []
        for text in self.paragraphs:
            if said := split_label(text, self.labels):
                turns.append(Turn(speaker=said[0], paragraphs=(said[1],) if said[1] else ()))
            elif turns:
                turns[-1] = Turn(speaker=turns[-1].speaker, paragraphs=(*turns[-1].paragraphs, text))
        return tuple(turns) if len(turns) >= _FEWEST_TURNS else ()
