"""Import a batch of files: each into a folder of drafts of its own, and a bad one does not stop the others."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.errors import HuoyeError, UserError
from generator.importer import Imported, import_file
from generator.importer.advise.advice import CourseKnowledge, advise
from generator.importer.advise.known_excerpts import KnownExcerpt, KnownExcerpts
from generator.importer.advise.known_records import KnownRecord, KnownRecords, event_words
from generator.importer.advise.statements import Statement, by_quantity, conflicts, drafted_statement, statement_of
from generator.importer.advise.suggestions import CourseWords
from generator.importer.drafts.inbox import folder_name, inbox_files
from generator.importer.drafts.to_yaml import DOUBT_MARK
from generator.importer.readers.chinese_conversion import Conversion
from generator.importer.recognise.excerpt_facts import facts_of
from generator.importer.recognise.quantities import Quantity
from generator.importer.recognise.terms import terms_of
from generator.importer.values.facts import FactDraft
from generator.library.kinds import KindName
from generator.library.load import Library, load
from generator.library.yaml.marked_yaml import parse
from generator.output import save_folder
from generator.workspace import Workspace, shown

_log = logging.getLogger(__name__)
_OWN_ID = re.compile(r"^- id: *(i[0-9a-f]{8})(?:-01-source)?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    `error` says why it could not be read; `known` says where the same document is already; else its drafts are
    `files`, which stand in `folder` unless it was a dry run. `same` are its excerpts that are there word for word,
    with where; `conflicts` say which figures another document gives otherwise.
    """

    path: Path
    imported: Imported | None = None
    folder: Path | None = None
    files: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    new_columns: tuple[str, ...] = ()
    doubts: int = 0
    known: str = ""
    error: str = ""

    @property
    def facts(self) -> tuple[FactDraft, ...]:
        """Return the dated figures that were found."""
        return self.imported.drafts.facts if self.imported else ()

    @property
    def units(self) -> tuple[str, ...]:
        """Return the ids of the units that print the document."""
        unit = self.imported.drafts.unit if self.imported else None
        return (unit.id,) if unit else ()

    @property
    def own_unit(self) -> str:
        """Return the id that a unit of this document may have."""
        return f"{self.imported.drafts.own}-unit" if self.imported else ""

    @property
    def excerpts(self) -> tuple[str, ...]:
        """Return the ids of the excerpts."""
        return tuple(excerpt.id for excerpt in self.imported.drafts.excerpts) if self.imported else ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return what there is to say besides the report: what was there before, which figures disagree."""
        told = []
        if self.same:
            ids = {own for own, _ in self.same}
            fresh = [name for name in self.excerpts if name not in ids]
            told.append(f"有 {len(ids)} 篇与已有的一字不差：{'、'.join(f'{a} 即 {b}' for a, b in self.same)}")
            told.append(f"新的或改过的 {len(fresh)} 篇" + (f"：{'、'.join(fresh)}" if fresh else ""))
        if self.conflicts:
            told.append(f"同一数据有两种说法（{len(self.conflicts)} 处）：")
            told += [f"  {line}" for line in self.conflicts]
        return tuple(told)


# done, total, name of the file just read
Progress = Callable[[int, int, str], None]


def documents(paths: Sequence[Path]) -> list[Path]:
    """Return the files to import: those named, and all in the folders named, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        found += _files(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _files(folder: Path) -> list[Path]:
    inner = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in inner if not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)]


def import_files(
    paths: Sequence[Path],
    *,
    workspace: Workspace | None,
    into: Path | None,
    convert: Conversion = "",
    progress: Progress | None = None,
) -> list[Outcome]:
    """Import files and save their drafts below `into`, each in a folder named after it; without `into` save nothing.

    What was imported before, however its lines were broken then, is named and left alone. No existing file is touched.
    `convert` is a conversion of OpenCC, `t2s` for traditional characters into simplified ones.
    """
    batch = _Batch(workspace, into, convert)
    outcomes = []
    for done, path in enumerate(paths, 1):
        outcomes.append(batch.take(path, partial(batch.read, path)))
        if progress:
            progress(done, len(paths), path.name)
    fresh = [outcome for outcome in outcomes if outcome.imported and not outcome.known]
    batch.compare(fresh)
    kept = {id(outcome): batch.take(outcome.path, partial(batch.keep, outcome)) for outcome in fresh}
    return [kept.get(id(outcome), outcome) for outcome in outcomes]


@dataclass(slots=True)
class _Batch:
    """Take one file after the other, and remember what was taken."""

    workspace: Workspace | None
    into: Path | None
    convert: Conversion = ""
    library: Library | None = None
    known: dict[str, str] = field(default_factory=dict)
    statements: dict[Quantity, list[Statement]] = field(default_factory=dict)
    course: CourseKnowledge = field(init=False)

    def __post_init__(self) -> None:
        if self.workspace:
            self.library = load(self.workspace)
        for own, where in self._known():
            self.known.setdefault(own, where)
        library = self.library
        if library is None:
            self.course = CourseKnowledge(excerpts=KnownExcerpts(self._excerpts()))
            return
        events, words = library.events, event_words
        self.course = CourseKnowledge(
            words=CourseWords(
                library.themes,
                [entry.term for entry in library.glossary],
                [excerpt.text for excerpt in library.excerpts],
            ),
            columns=() if self._lacks_course() else library.course.columns,
            excerpts=KnownExcerpts(self._excerpts()),
            questions=KnownRecords(
                KnownRecord(id=q.id, words=q.stem, place=self._at("question", q.id)) for q in library.questions
            ),
            events=KnownRecords(
                KnownRecord(id=e.id, words=words(e.date, e.title), place=self._at("event", e.id)) for e in events
            ),
            terms=self._terms(),
        )

    def _folders(self) -> list[Path]:
        """Return the folders of drafts that are there."""
        parents = {self.into, self.workspace.inbox if self.workspace else None} - {None}
        return sorted(path for parent in parents if parent for path in parent.glob("*/") if path.is_dir())

    def _known(self) -> Iterator[tuple[str, str]]:
        """Yield the sources that are there already, by the id that a document has whenever it is imported."""
        for folder in self._folders():
            path = folder / "sources.yaml"
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            for own in _OWN_ID.findall(text):
                yield own, f"草稿在 {self._shown(folder)}/"
        for source in self.library.sources if self.library else ():
            found = _OWN_ID.match(f"- id: {source.id}\n")
            if found and self.library:
                yield found[1], f"已经收进 {self.library.place('source', source.id)}（来源 {source.id}）"

    def _excerpts(self) -> Iterator[KnownExcerpt]:
        """Yield the excerpts that are there: of the course, and those that wait in the inbox."""
        for excerpt in self.library.excerpts if self.library else ():
            place = self.library.place("excerpt", excerpt.id) if self.library else None
            yield KnownExcerpt(
                id=excerpt.id, title=excerpt.title, text=excerpt.text, place=str(place.path if place else "")
            )
        for folder in self._folders():
            for path in sorted(folder.glob("excerpts/*.yaml")):
                data = parse(path.read_text(encoding="utf-8", errors="replace")).data
                if isinstance(data, dict):
                    title, text = str(data.get("title", "")), str(data.get("text", ""))
                    yield KnownExcerpt(
                        id=str(data.get("id", path.stem)), title=title, text=text, place=str(self._shown(path))
                    )

    def _shown(self, path: Path) -> Path:
        return shown(path, self.workspace.root) if self.workspace else path

    def take(self, path: Path, act: Callable[[], Outcome]) -> Outcome:
        """Do something with one file; whatever is wrong with it is told, not raised."""
        try:
            return act()
        except HuoyeError as error:
            return Outcome(path=path, error=str(error))
        except Exception as error:  # the rim of a batch: the other files are imported all the same
            _log.debug("importing %s", path, exc_info=True)
            return Outcome(
                path=path, error=f"读这份文件时程序出错（{type(error).__name__}：{error}），请把它发给维护者"
            )

    def read(self, path: Path) -> Outcome:
        """Read one file, and its figures."""
        if not path.is_file():
            raise UserError("没有这个文件" if not path.exists() else "不是普通文件")
        imported = import_file(path, convert=self.convert)
        drafts = imported.drafts
        if drafts.own in self.known:
            return Outcome(path=path, imported=imported, known=self.known[drafts.own])
        self.known[drafts.own] = f"与这一批里的 {path.name} 相同"
        drafts = replace(drafts, facts=facts_of(drafts), terms=terms_of(drafts.excerpts))
        return Outcome(path=path, imported=replace(imported, drafts=drafts))

    def compare(self, outcomes: Sequence[Outcome]) -> None:
        """Set the figures of all documents, and of the course, side by side."""
        facts = self.library.facts if self.library else ()
        there = [statement_of(fact, self._at("fact", fact.id)) for fact in facts]
        found = [drafted_statement(fact) for outcome in outcomes for fact in outcome.facts]
        self.statements = by_quantity([*there, *found])

    def keep(self, outcome: Outcome) -> Outcome:
        """Complete the drafts of a document, and save them."""
        imported, path = outcome.imported, outcome.path
        assert imported is not None
        advised = advise(imported.drafts, self.course, self.statements)
        imported = replace(imported, drafts=advised.drafts)
        made = replace(
            outcome,
            imported=imported,
            conflicts=tuple(conflicts(outcome.facts, self.statements)),
            same=advised.same,
            new_columns=self._new_columns(imported),
        )
        files = inbox_files(imported, path.read_bytes(), more=made.remarks, with_course=self._lacks_course())
        doubts = sum(
            data.decode("utf-8", "replace").count(DOUBT_MARK) for name, data in files.items() if _is_yaml(name)
        )
        folder = self._save(path, files) if self.into else None
        place = str(self._shown(folder) if folder else path.name)
        for excerpt in imported.drafts.excerpts:
            self.course.excerpts.add(KnownExcerpt(id=excerpt.id, title=excerpt.title, text=excerpt.text, place=place))
        return replace(made, folder=folder, files=tuple(sorted(files)), doubts=doubts)

    def _at(self, kind: KindName, record_id: str) -> str:
        return str(self.library.place(kind, record_id)) if self.library else ""

    def _new_columns(self, imported: Imported) -> tuple[str, ...]:
        """Return the columns of a document that the course lacks."""
        known = [column.name for column in self.course.columns]
        columns = imported.drafts.course.columns if known else ()
        return tuple(column for column in columns if column not in known)

    def _terms(self) -> frozenset[str]:
        """Return the terms that the glossary has, with and without quotation marks."""
        terms = {entry.term for entry in self.library.glossary} if self.library else set()
        return frozenset(terms | {term.strip("“”《》") for term in terms})

    def _lacks_course(self) -> bool:
        """Tell whether the workspace has no course yet, and none waits in the inbox."""
        if self.workspace is None or (self.workspace.lessons / "course.yaml").exists():
            return False
        return self.into is None or not any(self.into.glob("*/course.yaml"))

    def _save(self, path: Path, files: dict[str, bytes]) -> Path:
        assert self.into is not None
        name = folder_name(path)
        names = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
        free = next((one for one in names if not (self.into / one).exists()), None)
        if free is None:
            raise UserError(f"{self.into} 里名叫 {name} 的草稿太多，请先清理")
        return save_folder(self.into, free, files)


def _is_yaml(name: str) -> bool:
    return name.endswith(".yaml")
