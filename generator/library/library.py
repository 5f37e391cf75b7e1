"""The library: everything that a workspace's YAML files say, and where each of it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import Problem, Severity
from generator.library.fidelity.fulltext import FullText
from generator.library.kinds import KindName
from generator.library.record_index import Shelf
from generator.library.yaml.marked_yaml import Marked, YamlPath
from generator.model.course import Course, DataTable, Event, Fact, GlossaryEntry, Theme
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.source import Source
from generator.model.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was typed: the file, relative to the workspace, with line and column from 1."""

    path: Path
    line: int
    column: int

    def __str__(self) -> str:
        """Return `file:line`."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Origin:
    """A record's file, its marks, and its path in the file (empty when it is the whole file)."""

    path: str
    marked: Marked
    prefix: YamlPath

    def place(self, field_path: YamlPath = (), *, key: bool = False) -> Place:
        """Return where a field of the record was typed, or the nearest thing around it."""
        line, column = self.marked.place(self.prefix + field_path, key=key)
        return Place(path=Path(self.path), line=line, column=column)

    def find_in(self, field_path: YamlPath, words: str) -> Place:
        """Return where `words` stand in the text of a field; the field itself when they cannot be found there."""
        line, column = self.marked.find_in(self.prefix + field_path, words)
        return Place(path=Path(self.path), line=line, column=column)


RecordId = tuple[KindName, str]


@dataclass(frozen=True, kw_only=True)
class Library:
    """What the teacher typed, in the order of files and lines; `problems` holds every mistake.

    `library.excerpts` is gone through as excerpts, and `library.excerpts["two-goals"]` is one; so with all the others
    (a glossary entry's id is its term). Records with mistakes of their own are left out.
    """

    course: Course
    themes: Shelf[Theme] = field(default_factory=Shelf)
    sources: Shelf[Source] = field(default_factory=Shelf)
    excerpts: Shelf[Excerpt] = field(default_factory=Shelf)
    questions: Shelf[Question] = field(default_factory=Shelf)
    units: Shelf[Unit] = field(default_factory=Shelf)
    glossary: Shelf[GlossaryEntry] = field(default_factory=Shelf)
    facts: Shelf[Fact] = field(default_factory=Shelf)
    events: Shelf[Event] = field(default_factory=Shelf)
    tables: Shelf[DataTable] = field(default_factory=Shelf)
    problems: tuple[Problem, ...] = ()
    origins: Mapping[RecordId, Origin] = field(default_factory=dict, repr=False)
    # The ids that were typed, of records with mistakes too: a reference to one of those is no second mistake.
    known_ids: Mapping[KindName, frozenset[str]] = field(default_factory=dict, repr=False)
    # The full texts of sources that have one, by the id of the source.
    texts: Mapping[str, FullText] = field(default_factory=dict, repr=False)
    # The kinds of which a file could not be read at all: what is not there may be in that file.
    unread: frozenset[KindName] = frozenset()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def shelf(self, kind: KindName) -> Shelf[Any]:
        """Return the records of a kind."""
        shelves: dict[KindName, Shelf[Any]] = {
            "theme": self.themes,
            "source": self.sources,
            "excerpt": self.excerpts,
            "question": self.questions,
            "unit": self.units,
            "term": self.glossary,
            "fact": self.facts,
            "event": self.events,
            "table": self.tables,
            "course": Shelf({self.course.name: self.course}),
        }
        return shelves[kind]

    def place(self, kind: KindName, record_id: str, field_path: YamlPath = ()) -> Place | None:
        """Return where a record, or a field inside it, was typed; None when there is no such record.

        `place("question", "u1-s-001", ("options", 2))` is the third option.
        """
        origin = self.origins.get((kind, record_id))
        return origin.place(field_path) if origin else None

    def problem(
        self,
        kind: KindName,
        record_id: str,
        field_path: YamlPath,
        message: str,
        *,
        hint: str = "",
        code: str = "",
        severity: Severity = "error",
    ) -> Problem:
        """Return a problem at a field of a record."""
        place = self.place(kind, record_id, field_path)
        return Problem(
            path=place.path if place else Path(),
            line=place.line if place else 0,
            column=place.column if place else 0,
            record=record_id,
            field=".".join(map(str, field_path)),
            message=message,
            hint=hint,
            code=code,
            severity=severity,
        )
