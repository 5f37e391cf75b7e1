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
from generator.library.yaml.marked_yaml import YamlPath
from generator.library.yaml.places import Origin, Place
from generator.model.course import Course, DataTable, Event, Fact, GlossaryEntry, Theme
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.source import Source
from generator.model.unit import Unit

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
