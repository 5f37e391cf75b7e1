"""Build: load, select, compose, transform, write, save, for one unit or a whole course."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import __version__
from generator.assembly.compose import compose_unit
from generator.build_record import RECORD_NAME, BuildRecord, Entry, digest, file_digest, read_record, remove_leftover
from generator.design import Design, load_design
from generator.errors import CannotWriteError, ContentError, Notice, UserError
from generator.library.catalogue import nearest_hint
from generator.library.load import Library, load
from generator.model.course import Format
from generator.model.document import Document, DocumentKind, Edition
from generator.model.unit import Unit
from generator.output import save
from generator.workers import Failed, Job, default_workers, run_jobs
from generator.workspace import Workspace
from generator.writers import FORMATS_OF_KIND, native

_BOTH: frozenset[Edition] = frozenset({"student", "teacher"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build: no units means all, no formats means the course's own."""

    units: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    editions: frozenset[Edition] = _BOTH
    workers: int = 0
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file of the result; `made` is false when it was up to date already."""

    unit: str
    document: str
    kind: DocumentKind
    edition: Edition
    form: str
    format: Format
    path: Path
    pages: int | None
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
    problems_left: int = 0


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
    library = load_without_errors(workspace)
    units = _units(library, request.units)
    design = load_design(library.course.design, extra=(workspace.templates,))
    plans = [_plan(workspace, library, unit) for unit in units]
    return _write_all(plans, design, request, request.formats or library.course.formats, progress)


def load_without_errors(workspace: Workspace) -> Library:
    """Load the library; raise `ContentError` when the teacher's files hold an error (warnings pass)."""
    library = load(workspace)
    errors = [problem for problem in library.problems if problem.severity == "error"]
    if errors:
        raise ContentError(list(library.problems))
    return library


def _units(library: Library, wanted: Sequence[str]) -> list[Unit]:
    by_id = {unit.id: unit for unit in library.units}
    if not by_id:
        raise UserError("lessons/units 里还没有单元；参照 huoye new 生成的样例写一个")
    for name in wanted:
        if name not in by_id:
            raise UserError(f"没有单元“{name}”{nearest_hint(name, by_id)}；现有：{'、'.join(by_id)}")
    return [by_id[name] for name in dict.fromkeys(wanted)] if wanted else list(by_id.values())


def _plan(workspace: Workspace, library: Library, unit: Unit) -> _Plan:
    folder = workspace.build / unit.id
    documents = compose_unit(library, unit, _BOTH)
    return _Plan(unit=unit, folder=folder, documents=documents, record=read_record(folder))


def _write_all(
    plans: Sequence[_Plan], design: Design, request: Request, formats: Sequence[Format], progress: Progress | None
) -> Result:
    fingerprint = _fingerprint(design)
    artifacts: list[Artifact] = []
    failures: list[Failure] = []
    notices: list[Notice] = []
    plan_of = {document.name: plan for plan in plans for document in plan.documents}
    entries = {plan.unit.id: dict(plan.record.entries) for plan in plans}
    hashes = {name: _document_hash(document, design) for plan in plans for name, document in _by_name(plan)}

    waiting: list[Job] = []
    for plan in plans:
        for job in _jobs(plan, request.editions, formats):
            name = _file_name(job)
            key = _key(hashes[job.document.name], job.format, fingerprint)
            if not request.fresh and plan.record.is_current(plan.folder, name, key):
                entry = plan.record.entries[name]
                artifacts.append(_artifact(plan, job, plan.folder / name, entry.pages, made=False))
            else:
                waiting.append(job)

    total = len(waiting)
    try:
        for done, (job, outcome) in enumerate(run_jobs(waiting, design, request.workers or default_workers()), 1):
            plan = plan_of[job.document.name]
            if isinstance(outcome, Failed):
                failures.append(
                    Failure(
                        document=job.document.name, format=job.format, message=outcome.message, missing=outcome.missing
                    )
                )
                continue
            for file in outcome.files:
                path = save(plan.folder, file.name, file.data)
                # A result with notices is made again next time, so that what there is to say is said again.
                key = "" if outcome.notices else _key(hashes[job.document.name], job.format, fingerprint)
                entries[plan.unit.id][file.name] = Entry(
                    key=key, document=hashes[job.document.name], digest=digest(file.data), pages=outcome.pages
                )
                artifacts.append(_artifact(plan, job, path, outcome.pages, made=True))
            notices.extend(
                Notice(message=n.message, place=n.place or _file_name(job), code=n.code) for n in outcome.notices
            )
            if progress:
                progress(done, total, _file_name(job))
    finally:
        removed: list[Path] = []
        for plan in plans:
            removed.extend(_tidy(plan, entries[plan.unit.id], hashes, notices))

    order = {document.name: n for n, document in enumerate(d for plan in plans for d in plan.documents)}
    artifacts.sort(key=lambda a: (order[a.document], a.format))
    return Result(
        artifacts=tuple(artifacts),
        failures=tuple(sorted(failures, key=lambda f: (order[f.document], f.format))),
        notices=tuple(sorted(notices, key=str)),
        removed=tuple(removed),
    )


def _by_name(plan: _Plan) -> Iterator[tuple[str, Document]]:
    return ((document.name, document) for document in plan.documents)


def _jobs(plan: _Plan, editions: frozenset[Edition], formats: Sequence[Format]) -> Iterator[Job]:
    for document in plan.documents:
        if document.edition in editions:
            for format in formats:
                if format in FORMATS_OF_KIND[document.kind]:
                    yield Job(document=document, format=format)


def _file_name(job: Job) -> str:
    return f"{job.document.name}.{'txt' if job.format == 'native' else job.format}"


def _artifact(plan: _Plan, job: Job, path: Path, pages: int | None, *, made: bool) -> Artifact:
    document = job.document
    return Artifact(
        unit=plan.unit.id,
        document=document.name,
        kind=document.kind,
        edition=document.edition,
        form=document.form,
        format=job.format,
        path=path,
        pages=pages,
        size=path.stat().st_size,
        made=made,
    )


def _tidy(plan: _Plan, entries: dict[str, Entry], hashes: dict[str, str], notices: list[Notice]) -> list[Path]:
    """Remove files of documents that the unit no longer has, name files that are of an older text, save the record."""
    removed: list[Path] = []
    stale: list[str] = []
    for name, entry in sorted(entries.items()):
        current = hashes.get(Path(name).stem)
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
    return digest(native.write(document, design).files[0].data)


def _key(document_hash: str, format: Format, fingerprint: str) -> str:
    return digest(f"{document_hash}\n{format}\n{fingerprint}".encode())


def _fingerprint(design: Design) -> str:
    """Return what a result depends on besides its document: the program, its libraries and the design's files."""
    parts = [__version__, *(_version(name) for name in ("weasyprint", "python-docx", "python-pptx"))]
    for folder in design.folders:
        parts += [f"{p.relative_to(folder)} {file_digest(p)}" for p in sorted(folder.rglob("*")) if p.is_file()]
    return digest("\n".join(parts).encode())


def _version(distribution: str) -> str:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return distribution


__all__ = ["Artifact", "CannotWriteError", "Failure", "Request", "Result", "build", "load_without_errors"]
