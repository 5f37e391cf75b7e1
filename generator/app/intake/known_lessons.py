"""The lessons known before an import: sources, excerpts, records, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.importer.advise.advice import CourseKnowledge
from generator.importer.advise.known_excerpts import KnownExcerpt, KnownExcerpts
from generator.importer.advise.known_records import KnownRecord, KnownRecords, event_words
from generator.importer.advise.statements import Statement
from generator.importer.advise.suggestions import CourseWords
from generator.library.kinds import KindName
from generator.library.library import Library
from generator.library.load import load
from generator.library.yaml.marked_yaml import parse
from generator.workspace import Workspace, shown

_OWN_ID = re.compile(r"^- id: *(i[0-9a-f]{8})(?:-01-source)?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLessons:
    """The known lessons of the course and of folders of drafts.

    `sources` says where a document is by the id that it has whenever it is imported; `statements` are the figures of
    the course.
    """

    sources: dict[str, str]
    course: CourseKnowledge
    statements: tuple[Statement, ...] = ()


def known_lessons(workspace: Workspace | None, into: Path | None) -> KnownLessons:
    """Return what the course of a workspace, its inbox and another folder of drafts hold."""
    library = load(workspace) if workspace else None
    root = workspace.root if workspace else None
    folders = _folders(workspace, into)
    sources: dict[str, str] = {}
    for own, where in (*_drafted_sources(folders, root), *_accepted_sources(library)):
        sources.setdefault(own, where)
    excerpts = KnownExcerpts([*_accepted_excerpts(library), *_drafted_excerpts(folders, root)])
    if library is None:
        return KnownLessons(sources=sources, course=CourseKnowledge(excerpts=excerpts))
    return KnownLessons(
        sources=sources,
        course=_course(library, excerpts, has_course=not lacks_course(workspace, into)),
        statements=tuple(
            Statement(fact=fact, id=fact.id, place=_at(library, "fact", fact.id)) for fact in library.facts
        ),
    )


def lacks_course(workspace: Workspace | None, into: Path | None) -> bool:
    """Return whether the workspace has no course yet, and none waits in the inbox."""
    if workspace is None or (workspace.lessons / "course.yaml").exists():
        return False
    return into is None or not any(into.glob("*/course.yaml"))


def _course(library: Library, excerpts: KnownExcerpts, *, has_course: bool) -> CourseKnowledge:
    questions = (
        KnownRecord(id=question.id, words=question.stem, place=_at(library, "question", question.id))
        for question in library.questions
    )
    events = (
        KnownRecord(id=event.id, words=event_words(event.date, event.title), place=_at(library, "event", event.id))
        for event in library.events
    )
    terms = {entry.term for entry in library.glossary}
    return CourseKnowledge(
        words=CourseWords(
            library.themes,
            [entry.term for entry in library.glossary],
            [excerpt.text for excerpt in library.excerpts],
        ),
        columns=library.course.columns if has_course else (),
        excerpts=excerpts,
        questions=KnownRecords(questions),
        events=KnownRecords(events),
        terms=frozenset(terms | {term.strip("“”《》") for term in terms}),
    )


def _folders(workspace: Workspace | None, into: Path | None) -> list[Path]:
    """Return the folders of drafts that are there."""
    parents = {into, workspace.inbox if workspace else None}
    return sorted(path for parent in parents if parent for path in parent.glob("*/") if path.is_dir())


def _drafted_sources(folders: Sequence[Path], root: Path | None) -> Iterator[tuple[str, str]]:
    for folder in folders:
        path = folder / "sources.yaml"
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        for own in _OWN_ID.findall(text):
            yield own, f"草稿在 {_shown(folder, root)}/"


def _accepted_sources(library: Library | None) -> Iterator[tuple[str, str]]:
    if library is None:
        return
    for source in library.sources:
        if found := _OWN_ID.match(f"- id: {source.id}\n"):
            yield found[1], f"已经收进 {_at(library, 'source', source.id)}（来源 {source.id}）"


def _accepted_excerpts(library: Library | None) -> Iterator[KnownExcerpt]:
    if library is None:
        return
    for excerpt in library.excerpts:
        place = library.place("excerpt", excerpt.id)
        yield KnownExcerpt(
            id=excerpt.id, title=excerpt.title, text=excerpt.text, place=str(place.path if place else "")
        )


def _drafted_excerpts(folders: Sequence[Path], root: Path | None) -> Iterator[KnownExcerpt]:
    for path in (path for folder in folders for path in sorted(folder.glob("excerpts/*.yaml"))):
        data = parse(path.read_text(encoding="utf-8", errors="replace")).data
        if isinstance(data, dict):
            yield KnownExcerpt(
                id=str(data.get("id", path.stem)),
                title=str(data.get("title", "")),
                text=str(data.get("text", "")),
                place=str(_shown(path, root)),
            )


def _at(library: Library, kind: KindName, record_id: str) -> str:
    return str(library.place(kind, record_id))


def _shown(path: Path, root: Path | None) -> Path:
    return shown(path, root) if root else path
