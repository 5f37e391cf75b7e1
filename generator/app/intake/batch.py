"""Import a batch of files: each into a folder of drafts of its own, and a bad one does not stop the others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.app.intake.known_lessons import KnownLessons, known_lessons, lacks_course
from generator.app.intake.outcome import Outcome
from generator.app.request import Progress
from generator.errors import HuoyeError, UserError
from generator.importer import Imported, import_file
from generator.importer.advise.advice import advise
from generator.importer.advise.known_excerpts import KnownExcerpt
from generator.importer.advise.statements import Statement, by_quantity, conflicts, drafted_statement
from generator.importer.drafts.inbox import folder_name, inbox_files
from generator.importer.drafts.to_yaml import DOUBT_MARK
from generator.importer.readers.chinese_conversion import Conversion
from generator.importer.recognise.facts.excerpt_facts import facts_of
from generator.importer.recognise.facts.quantities import Quantity
from generator.importer.recognise.terms import terms_of
from generator.output import save_folder
from generator.workspace import Workspace, shown

_log = logging.getLogger(__name__)


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
    batch = _Batch(workspace, into, convert, known_lessons(workspace, into))
    outcomes = []
    for done, path in enumerate(paths, 1):
        outcomes.append(_take(path, partial(batch.read, path)))
        if progress:
            progress(done, len(paths), path.name)
    fresh = [outcome for outcome in outcomes if outcome.imported and not outcome.known]
    batch.compare(fresh)
    kept = {id(outcome): _take(outcome.path, partial(batch.keep, outcome)) for outcome in fresh}
    return [kept.get(id(outcome), outcome) for outcome in outcomes]


def _take(path: Path, act: Callable[[], Outcome]) -> Outcome:
    """Return the outcome of work on one file; whatever goes wrong becomes its error."""
    try:
        return act()
    except HuoyeError as error:
        return Outcome(path=path, error=str(error))
    except Exception as error:  # the rim of a batch: the other files are imported all the same
        _log.debug("importing %s", path, exc_info=True)
        return Outcome(path=path, error=f"读这份文件时程序出错（{type(error).__name__}：{error}），请把它发给维护者")


@dataclass(slots=True)
class _Batch:
    """The import of one file after the other, and what has been imported so far."""

    workspace: Workspace | None
    into: Path | None
    convert: Conversion
    known: KnownLessons
    statements: Mapping[Quantity, list[Statement]] = field(default_factory=dict)

    def read(self, path: Path) -> Outcome:
        """Read one file, and its figures."""
        if not path.is_file():
            raise UserError("没有这个文件" if not path.exists() else "不是普通文件")
        imported = import_file(path, convert=self.convert)
        drafts = imported.drafts
        if drafts.own in self.known.sources:
            return Outcome(path=path, imported=imported, known=self.known.sources[drafts.own])
        self.known.sources[drafts.own] = f"与这一批里的 {path.name} 相同"
        drafts = replace(drafts, facts=facts_of(drafts), terms=terms_of(drafts.excerpts))
        return Outcome(path=path, imported=replace(imported, drafts=drafts))

    def compare(self, outcomes: Sequence[Outcome]) -> None:
        """Collect the figures of all documents and of the course by what they measure."""
        found = [drafted_statement(fact) for outcome in outcomes for fact in outcome.facts]
        self.statements = by_quantity([*self.known.statements, *found])

    def keep(self, outcome: Outcome) -> Outcome:
        """Complete the drafts of a document, and save them."""
        imported, path = outcome.imported, outcome.path
        assert imported is not None
        advised = advise(imported.drafts, self.known.course, self.statements)
        imported = replace(imported, drafts=advised.drafts)
        made = replace(
            outcome,
            imported=imported,
            conflicts=tuple(conflicts(outcome.facts, self.statements)),
            same=advised.same,
            new_columns=self._new_columns(imported),
        )
        with_course = lacks_course(self.workspace, self.into)
        files = inbox_files(imported, path.read_bytes(), more=made.remarks, with_course=with_course)
        folder = _save(self.into, path, files) if self.into else None
        self._remember(imported, str(self._shown(folder) if folder else path.name))
        return replace(made, folder=folder, files=tuple(sorted(files)), doubts=_doubts(files))

    def _remember(self, imported: Imported, place: str) -> None:
        """Remember the excerpts of a document, so that one after it that holds them too says so."""
        for excerpt in imported.drafts.excerpts:
            known = KnownExcerpt(id=excerpt.id, title=excerpt.title, text=excerpt.text, place=place)
            self.known.course.excerpts.add(known)

    def _shown(self, path: Path) -> Path:
        return shown(path, self.workspace.root) if self.workspace else path

    def _new_columns(self, imported: Imported) -> tuple[str, ...]:
        """Return the columns of a document that the course lacks."""
        known = [column.name for column in self.known.course.columns]
        columns = imported.drafts.course.columns if known else ()
        return tuple(column for column in columns if column not in known)


def _doubts(files: Mapping[str, bytes]) -> int:
    """Return how many places in the drafts are marked as doubtful."""
    return sum(
        data.decode("utf-8", "replace").count(DOUBT_MARK) for name, data in files.items() if name.endswith(".yaml")
    )


def _save(into: Path, path: Path, files: Mapping[str, bytes]) -> Path:
    """Save drafts into a new folder named after their document, with a number if that name is taken."""
    name = folder_name(path)
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
    free = next((one for one in names if not (into / one).exists()), None)
    if free is None:
        raise UserError(f"{into} 里名叫 {name} 的草稿太多，请先清理")
    return save_folder(into, free, files)
