"""Build units: compose, render what is out of date, save, remove leftovers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.build_record import BuiltFile
from generator.app.compose import ComposedCourse, compose
from generator.app.fingerprints import design_fingerprint, document_digest, key_of
from generator.app.jobs import document_name, file_name, guarded, jobs_of
from generator.app.request import Progress, Request
from generator.app.results_folder import ResultsFolder
from generator.app.workers import Done, Failed, RenderJob, default_workers, run_jobs
from generator.errors import Notice, Problem
from generator.layout.plan import paper_of
from generator.model.document import DOCUMENT_KINDS, DocumentKind, Edition
from generator.model.formats import Format
from generator.model.printing import PrintPlan
from generator.press.spill import spill_message
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file of the result, `tail` lines on its last page; `made` is false when it was up to date already."""

    unit: str
    document: str
    kind: DocumentKind
    edition: Edition
    form: str
    format: Format
    path: Path
    pages: int | None
    tail: int | None
    size: int
    made: bool
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that could not be written in a format, and why."""

    document: str
    format: Format
    message: str
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a build made, kept and removed, with its failures and notices."""

    artifacts: tuple[Artifact, ...] = ()
    failures: tuple[Failure, ...] = ()
    notices: tuple[Notice, ...] = ()
    removed: tuple[Path, ...] = ()
    warnings: tuple[Problem, ...] = ()


def build(workspace: Workspace, request: Request, progress: Progress | None = None) -> Result:
    """Build what is asked for into `build/<unit>/`.

    Raises `ContentError` with every error in the teacher's files before anything is written, and `UserError` for a
    unit that does not exist. A document that fails does not stop the others.
    """
    return build_composed(compose(workspace, request), request, progress)


def build_composed(composition: ComposedCourse, request: Request, progress: Progress | None = None) -> Result:
    """Render and save what is out of date of a composition, and tidy the folders of its units."""
    run = _Run(composition)
    waiting = [job for job in jobs_of(composition, request) if request.fresh or not run.keep(job)]
    waiting = guarded(waiting, composition.units)
    workers = request.workers or default_workers()
    try:
        for done, (job, outcome) in enumerate(run_jobs(waiting, composition.design, workers), 1):
            run.take(job, outcome)
            if progress:
                progress(done, len(waiting), file_name(job.document, job.format))
    finally:
        run.tidy()
    return run.result()


class _Run:
    """One build under way: the folders of its units, and what was made, kept, removed and said so far."""

    def __init__(self, composition: ComposedCourse) -> None:
        self._composition = composition
        self._fingerprint = design_fingerprint(composition.design)
        self._digests = {document.name: document_digest(document) for document in composition.documents}
        self._folders = {one.unit.id: ResultsFolder(composition.results(one.unit)) for one in composition.units}
        self._unit_of = {document.name: one.unit.id for one in composition.units for document in one.all_documents}
        self._artifacts: list[Artifact] = []
        self._failures: list[Failure] = []
        self._notices: list[Notice] = []
        self._removed: list[Path] = []

    def keep(self, job: RenderJob) -> bool:
        """Return whether the file of an earlier build is what this job would make, and take it into the result."""
        folder, main = self._folder_of(job), file_name(job.document, job.format)
        names = folder.kept(main, self._key(job))
        self._artifacts += (self._artifact(job, name, made=False) for name in names)
        if names:
            said = folder.files[main].notices
            self._notices += (Notice(message=message, place=main, code=code) for code, message in said)
        return bool(names)

    def take(self, job: RenderJob, outcome: Done) -> None:
        """Save what a job gave, or remember why it gave nothing."""
        main = file_name(job.document, job.format)
        if isinstance(outcome, Failed):
            self._failures.append(
                Failure(document=job.document.name, format=job.format, message=outcome.message, missing=outcome.missing)
            )
            return
        names = self._folder_of(job).save(outcome, main, key=self._key(job), document=self._digests[job.document.name])
        self._artifacts += (self._artifact(job, name, made=True) for name in names)
        self._notices += (Notice(message=n.message, place=n.place or main, code=n.code) for n in outcome.notices)

    def tidy(self) -> None:
        """Remove what the units no longer have and save the records, also when the build was broken off."""
        for unit_id, folder in self._folders.items():
            gone = [n for n, file in sorted(folder.files.items()) if _source(n, file) not in self._digests]
            removed, changed = folder.remove(gone)
            self._removed += removed
            self._notices += (
                Notice(message="单元里已没有这份材料；文件被改动过，所以没有删除", place=f"{unit_id}/{name}")
                for name in changed
            )
            self._notices += _stale(unit_id, folder, self._digests)
            folder.close()

    def result(self) -> Result:
        """Return what was made, in the order of the documents."""
        order = {name: n for n, name in enumerate(self._digests)}
        artifacts = sorted(self._artifacts, key=lambda a: (order[a.document], a.format))
        plan = self._composition.library.course.printing
        return Result(
            artifacts=tuple(artifacts),
            failures=tuple(sorted(self._failures, key=lambda f: (order[f.document], f.format))),
            notices=(*sorted(self._notices, key=str), *_spills(artifacts, plan, self._papers())),
            removed=tuple(self._removed),
            warnings=self._composition.warnings,
        )

    def _papers(self) -> dict[str, str]:
        """Return the name of the paper that each document is printed on."""
        design = self._composition.design
        return {document.name: paper_of(document, design).name for document in self._composition.documents}

    def _folder_of(self, job: RenderJob) -> ResultsFolder:
        return self._folders[self._unit_of[job.document.name]]

    def _key(self, job: RenderJob) -> str:
        return key_of(self._digests[job.document.name], job.format, self._fingerprint)

    def _artifact(self, job: RenderJob, name: str, *, made: bool) -> Artifact:
        document, folder = job.document, self._folder_of(job)
        path, file = folder.path / name, folder.files[name]
        return Artifact(
            unit=self._unit_of[document.name],
            document=document.name,
            kind=document.kind,
            edition=document.edition,
            form=document.form,
            format=job.format,
            path=path,
            pages=file.pages,
            tail=file.tail,
            size=path.stat().st_size,
            made=made,
            digest=file.digest,
        )


def _source(name: str, file: BuiltFile) -> str:
    """Return the name of the document that a file is made from."""
    return document_name(file.beside or name)


def _stale(unit_id: str, folder: ResultsFolder, digests: Mapping[str, str]) -> Iterator[Notice]:
    """Yield one notice that names the files of a folder that were made from an older text."""
    stale = [
        name
        for name, file in sorted(folder.files.items())
        if digests.get(_source(name, file), file.document) != file.document and (folder.path / name).is_file()
    ]
    if stale:
        yield Notice(
            code="stale",
            message=f"以下文件是内容改动之前生成的，这次没有重做，请勿与新文件混用：{'、'.join(stale)}",
            place=unit_id,
        )


def _spills(artifacts: Sequence[Artifact], plan: PrintPlan, papers: Mapping[str, str]) -> Iterator[Notice]:
    """Yield a notice of the cost where a few lines of a student's file need a page of their own."""
    for artifact in artifacts:
        if (
            DOCUMENT_KINDS[artifact.kind].is_read_by_all
            and artifact.edition == "student"
            and artifact.pages
            and artifact.tail
        ):
            message = spill_message(
                pages=artifact.pages,
                tail=artifact.tail,
                copies=0 if artifact.form else plan.students,
                plan=plan,
                paper=papers.get(artifact.document, "A4"),
            )
            if message:
                yield Notice(message=message, place=artifact.path.name, code="spill")
