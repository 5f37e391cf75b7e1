"""The kinds of record that a teacher types, where they are kept and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import TypeAdapter

from generator.model.course import Course, DataTable, Event, Fact, GlossaryEntry, Theme
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.source import Source
from generator.model.unit import Unit

KindName = Literal["course", "theme", "source", "excerpt", "question", "unit", "term", "fact", "event", "table"]


@dataclass(frozen=True)
class Kind:
    """One kind of record: its name, its Chinese name, the key that identifies one, and where its files are.

    `place` is a file of `lessons/` that holds a list, or with a final `/` a folder of files; `many` tells whether a
    file of that folder may hold a list.
    """

    name: KindName
    label: str
    place: str
    type: Any
    key: str = "id"
    many: bool = True

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Return the validator of a record."""
        return TypeAdapter(self.type)

    @cached_property
    def json_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of a record, as pydantic makes it."""
        return self.adapter.json_schema()


KINDS: Mapping[KindName, Kind] = {
    kind.name: kind
    for kind in (
        Kind("course", "课程", "course.yaml", Course, key="name", many=False),
        Kind("theme", "主题", "themes.yaml", Theme),
        Kind("source", "来源", "sources.yaml", Source),
        Kind("term", "词条", "glossary.yaml", GlossaryEntry, key="term"),
        Kind("fact", "数据", "facts.yaml", Fact),
        Kind("event", "事件", "events.yaml", Event),
        Kind("table", "表格", "tables.yaml", DataTable),
        Kind("excerpt", "摘编", "excerpts/", Excerpt),
        Kind("question", "题目", "questions/", Question),
        Kind("unit", "单元", "units/", Unit, many=False),
    )
}


def list_files() -> Iterable[Kind]:
    """Return the kinds that are kept in one file with a list."""
    return (kind for kind in KINDS.values() if kind.many and not kind.place.endswith("/"))


def folders() -> Iterable[Kind]:
    """Return the kinds that are kept in a folder of files."""
    return (kind for kind in KINDS.values() if kind.place.endswith("/"))
