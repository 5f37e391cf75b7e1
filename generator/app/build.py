"""Build: load, select, compose, transform, write, save, for one unit or a whole course."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import __version__
from generator.app.build_record import (
    RECORD_NAME,
    BuildRecord,
    Entry,
    digest,
    file_digest,
    read_record,
    remove_leftover,
)
from generator.app.workers import Done, Failed, Job, default_workers, run_jobs
from generator.assembly.compose import compose_unit
from generator.assembly.large_print import large_print
from generator.design import Design, load_design
from generator.errors import ContentError, Notice, Problem, UserError, strictly
from generator.library.catalogue import get_unit
from generator.library.load import Library, load
from generator.model.document import LARGE_PRINT, Document, DocumentKind, Edition
from generator.model.formats import EXTENSIONS, Format
from generator.model.printing import PrintPlan
from generator.model.unit import Unit
from generator.output import save
from generator.press.spill import spill_message
from generator.readback.answers import is_for_students, secrets_of
from generator.workspace import Workspace, inside
from generator.writers import FORMATS_OF_KIND, native

_BOTH: frozenset[Edition] = frozenset({"student", "teacher"})
# Kinds that a teacher teaches from: where the two editions are equal, the one there is serves both.
_TAUGHT_FROM: frozenset[DocumentKind] = frozenset({"pack", "worksheet", "slides"})

# A browser enlarges a page by itself.
_LARGE_FORMATS: tuple[Format, ...] = ("pdf", "docx")
# Kinds that the office prints for every student.
_COPIED: frozenset[DocumentKind] = frozenset({"pack", "worksheet", "quiz"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build: no units means all, no formats means the course's own.

    `strict` lets no warning pass; what is past its time is warned of only where `today` is given.
    """

    units: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    editions: frozenset[Edition] = _BOTH
    workers: int = 0
    fresh: bool = False
    unchecked: bool = False
    strict: bool = False
    today: date | None = None
    large_print: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that could not be written in a format, and why."""

    document: str
    format: Format
    message: str
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a build made and what there is to say of it."""

    artifacts: tuple[Artifact, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[Notice, ...] = ()
    removed: tuple[Path, ...] = ()
    warnings: tuple[Problem, ...] = ()


# done, total, name of the file just written
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """The documents of one unit and where their files go."""

    unit: Unit
    folder: Path
    documents: tuple[Document, ...]
    record: BuildRecord


def build(workspace: Workspace, request: Request, progress: Progress | None = None) -> Result:
    """Build what is asked for into `build/<unit>/`.

    Raises `ContentError` with every error in the teacher's files before anything is written, and `UserError` for a
    unit that does not exist. A document that fails does not stop the others.
    """
    library = load_without_errors(workspace, strict=request.strict, today=request.today)
    units = _units(library, request.units)
    design = design_of(workspace, library)
    plans = [_plan(workspace, library, unit) for unit in units]
    _check_names(plans)
    asked = replace(
        request,
        formats=request.formats or library.course.formats,
        large_print=request.large_print or library.course.large_print,
    )
    result = _write_all(plans, design, asked, progress)
    said = (*result.notices, *_spills(result.artifacts, library.course.printing))
    return replace(result, notices=said, warnings=library.problems)


def _spills(artifacts: Sequence[Artifact], plan: PrintPlan) -> Iterator[Notice]:
    """Yield what it costs where a few lines of a file for students stand on a page of their own."""
    for artifact in artifacts:
        if artifact.kind in _COPIED and artifact.edition == "student" and artifact.pages and artifact.tail:
            message = spill_message(
                pages=artifact.pages, tail=artifact.tail, copies=0 if artifact.form else plan.students, plan=plan
            )
            if message:
                yield Notice(message=message, place=artifact.path.name, code="spill")


def design_of(workspace: Workspace, library: Library) -> Design:
    """Return the course's design with the school's own mark and colour; raise `DesignError`."""
    course = library.course
    logo = inside(workspace.lessons, course.logo) if course.logo else None
    return load_design(course.design, extra=(workspace.templates,)).for_school(colour=course.colour, logo=logo)


def load_without_errors(workspace: Workspace, *, strict: bool = False, today: date | None = None) -> Library:
    """Load the library; raise `ContentError` when the teacher's files hold an error (warnings pass unless `strict`)."""
    library = load(workspace, today=today)
    problems = strictly(library.problems) if strict else library.problems
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(list(problems))
    return library


def _units(library: Library, wanted: Sequence[str]) -> list[Unit]:
    if not library.units:
        nothing = Problem(
            path=Path("lessons/units"),
            message="这里还没有单元",
            hint="参照 huoye new 生成的样例写一个",
            code="no-units",
        )
        raise ContentError([*library.problems, nothing])
    return [get_unit(library, name) for name in dict.fromkeys(wanted)] or list(library.units)


def _plan(workspace: Workspace, library: Library, unit: Unit) -> _Plan:
    """Plan all that a unit may have, so that what this build does not make is not taken for a leftover."""
    folder = workspace.build / unit.id
    documents = compose_unit(library, unit, _BOTH)
    documents += tuple(version for document in documents if (version := large_print(document)))
    return _Plan(unit=unit, folder=folder, documents=documents, record=read_record(folder))


def _check_names(plans: Sequence[_Plan]) -> None:
    owners: dict[str, str] = {}
    for plan in plans:
        for document in plan.documents:
            if document.name in owners:
                raise UserError(
                    f"单元“{owners[document.name]}”和“{plan.unit.id}”都有一份材料叫 {document.name}；"
                    "给其中的学习单或测验换一个 id"
                )
            owners[document.name] = plan.unit.id


class _Run:
    """One build under way: what was made, kept and failed, and what each folder's record will say."""

    def __init__(self, plans: Sequence[_Plan], design: Design) -> None:
        self._fingerprint = _fingerprint(design)
        self._plans = plans
        self._plan_of = {document.name: plan for plan in plans for document in plan.documents}
        self._hash_of = {name: _document_hash(document, design) for name, document in _documents(plans)}
        self._order = {name: n for n, (name, _) in enumerate(_documents(plans))}
        self._entries = {plan.unit.id: dict(plan.record.entries) for plan in plans}
        self._artifacts: list[Artifact] = []
        self._failures: list[Failure] = []
        self._notices: list[Notice] = []

    def keep(self, job: Job) -> bool:
        """Keep the file of an earlier build when it is what this job would make; tell whether it is."""
        plan, name = self._plan_of[job.document.name], _file_name(job)
        if not plan.record.is_current(plan.folder, name, self._key(job)):
            return False
        for each in (name, *plan.record.companions(name)):
            self._artifacts.append(_artifact(plan, job, plan.folder / each, plan.record.entries[each], made=False))
        said = plan.record.entries[name].notices
        self._notices.extend(Notice(message=message, place=name, code=code) for code, message in said)
        return True

    def take(self, job: Job, outcome: Done) -> None:
        """Save what a job gave, or remember why it gave nothing."""
        if isinstance(outcome, Failed):
            name, message = job.document.name, outcome.message
            self._failures.append(Failure(document=name, format=job.format, message=message, missing=outcome.missing))
            return
        plan, name = self._plan_of[job.document.name], _file_name(job)
        for file in outcome.files:
            path = save(plan.folder, file.name, file.data)
            is_main = file.name == name
            entry = Entry(
                key=self._key(job),
                document=self._hash_of[job.document.name],
                digest=digest(file.data),
                pages=outcome.pages if is_main else None,
                tail=outcome.tail if is_main else None,
                notices=tuple((n.code, n.message) for n in outcome.notices if is_main),
                beside="" if is_main else name,
            )
            self._entries[plan.unit.id][file.name] = entry
            self._artifacts.append(_artifact(plan, job, path, entry, made=True))
        self._notices.extend(Notice(message=n.message, place=n.place or name, code=n.code) for n in outcome.notices)

    def tidy(self) -> tuple[Path, ...]:
        """Remove what the units no longer have and save the records, also when the build was broken off."""
        return tuple(
            path
            for plan in self._plans
            for path in _tidy(plan, self._entries[plan.unit.id], self._hash_of, self._notices)
        )

    def result(self, removed: tuple[Path, ...]) -> Result:
        """Return what was made, in the order of the documents."""
        return Result(
            artifacts=tuple(sorted(self._artifacts, key=lambda a: (self._order[a.document], a.format))),
            failures=tuple(sorted(self._failures, key=lambda f: (self._order[f.document], f.format))),
            notices=tuple(sorted(self._notices, key=str)),
            removed=removed,
        )

    def _key(self, job: Job) -> str:
        return digest(f"{self._hash_of[job.document.name]}\n{job.format}\n{self._fingerprint}".encode())


def _write_all(plans: Sequence[_Plan], design: Design, request: Request, progress: Progress | None) -> Result:
    run = _Run(plans, design)
    jobs = [job for plan in plans for job in _jobs(plan, request)]
    waiting = [job for job in jobs if request.fresh or not run.keep(job)]
    waiting = _guarded(waiting, plans, unchecked=request.unchecked)
    try:
        for done, (job, outcome) in enumerate(run_jobs(waiting, design, request.workers or default_workers()), 1):
            run.take(job, outcome)
            if progress:
                progress(done, len(waiting), _file_name(job))
    finally:
        removed = run.tidy()
    return run.result(removed)


def _guarded(jobs: Sequence[Job], plans: Sequence[_Plan], *, unchecked: bool) -> list[Job]:
    """Return jobs that know which words must stand nowhere in a student's file."""
    wanted = {job.document.name for job in jobs if is_for_students(job.document)}
    secrets = {
        document.name: told
        for plan in plans
        if wanted & {document.name for document in plan.documents}
        for told in [secrets_of(plan.documents)]
        for document in plan.documents
        if document.name in wanted
    }
    return [replace(job, secrets=secrets.get(job.document.name, ()), unchecked=unchecked) for job in jobs]


def _documents(plans: Sequence[_Plan]) -> Iterator[tuple[str, Document]]:
    return ((document.name, document) for plan in plans for document in plan.documents)


def _jobs(plan: _Plan, request: Request) -> Iterator[Job]:
    for document in plan.documents:
        if _is_asked_for(document, plan, request):
            for format in request.formats:
                if format in (_LARGE_FORMATS if LARGE_PRINT in document.classes else FORMATS_OF_KIND[document.kind]):
                    yield Job(document=document, format=format)


def _is_asked_for(document: Document, plan: _Plan, request: Request) -> bool:
    if LARGE_PRINT in document.classes:
        return request.large_print and document.edition in request.editions
    return document.edition in request.editions or (document.kind in _TAUGHT_FROM and not _has_twin(plan, document))


def _has_twin(plan: _Plan, document: Document) -> bool:
    """Tell whether a student's document has a teacher's one beside it, or is itself the teacher's."""
    stem = document.name.removesuffix("-student")
    return document.edition == "teacher" or any(
        other.edition == "teacher" and other.name.removesuffix("-teacher") == stem for other in plan.documents
    )


def _file_name(job: Job) -> str:
    return f"{job.document.name}{EXTENSIONS[job.format]}"


def _document_of(file_name: str) -> str:
    """Return the name of the document that a file was made from."""
    longest_first = sorted(EXTENSIONS.values(), key=len, reverse=True)
    return next((file_name.removesuffix(end) for end in longest_first if file_name.endswith(end)), file_name)


def _artifact(plan: _Plan, job: Job, path: Path, entry: Entry, *, made: bool) -> Artifact:
    document = job.document
    return Artifact(
        unit=plan.unit.id,
        document=document.name,
        kind=document.kind,
        edition=document.edition,
        form=document.form,
        format=job.format,
        path=path,
        pages=entry.pages,
        tail=entry.tail,
        size=path.stat().st_size,
        made=made,
    )


def _tidy(plan: _Plan, entries: dict[str, Entry], hashes: dict[str, str], notices: list[Notice]) -> list[Path]:
    """Remove files of documents that the unit no longer has, name files that are of an older text, save the record."""
    removed: list[Path] = []
    stale: list[str] = []
    for name, entry in sorted(entries.items()):
        current = hashes.get(_document_of(entry.beside or name))
        if current is None:
            if remove_leftover(plan.folder, name, entry):
                removed.append(plan.folder / name)
                del entries[name]
            else:
                notices.append(
                    Notice(message="单元里已没有这份材料；文件被改动过，所以没有删除", place=f"{plan.unit.id}/{name}")
                )
        elif current != entry.document and (plan.folder / name).is_file():
            stale.append(name)
    if stale:
        notices.append(
            Notice(
                code="stale",
                message=f"以下文件是内容改动之前生成的，这次没有重做，请勿与新文件混用：{'、'.join(stale)}",
                place=plan.unit.id,
            )
        )
    if entries or plan.record.entries:
        save(plan.folder, RECORD_NAME, BuildRecord(entries).to_bytes())
    return removed


def _document_hash(document: Document, design: Design) -> str:
    return digest(native.dump(document))


def _fingerprint(design: Design) -> str:
    """Return what a result depends on besides its document: the program, its libraries and the design's files."""
    parts = [__version__, *(_version(name) for name in ("weasyprint", "python-docx", "python-pptx"))]
    parts += [str(design.settings.get("accent")), file_digest(design.logo) if design.logo else ""]
    for folder in design.folders:
        parts += [f"{p.relative_to(folder)} {file_digest(p)}" for p in sorted(folder.rglob("*")) if p.is_file()]
    return digest("\n".join(parts).encode())


def _version(distribution: str) -> str:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return distribution
