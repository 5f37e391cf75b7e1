"""Make what goes to the print room: bound and imposed PDF files of units, the print list and the slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.build import Progress, Request, Result, build, design_of, load_without_errors
from generator.app.build_record import RECORD_NAME, BuildRecord, Entry, digest, read_record, remove_leftover
from generator.app.workers import Failed, Job, default_workers, run_jobs
from generator.assembly.compose import compose_unit
from generator.design import Design
from generator.errors import HuoyeError, Notice
from generator.library.library import Library
from generator.model.document import EDITION_LABELS, KIND_LABELS, Document, Edition, Meta, Paper
from generator.model.printing import Layout, PrintPlan
from generator.model.unit import Unit
from generator.output import save
from generator.press.impose import Part, bind, front_pages, impose, page_count
from generator.press.orders import padded
from generator.press.print_list import PrintJob, copies_of_form, slip, to_csv
from generator.workspace import Workspace
from generator.writers import write

FOLDER = "print"
_A4 = Paper()
_BOUND_LABELS: dict[Edition, str] = {"student": "学生用，活页和学习单合订", "teacher": "教师用，活页、学习单和答案合订"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """What lies in the folder for the print room, and what there is to say of it."""

    folder: Path
    jobs: tuple[PrintJob, ...]
    files: tuple[Path, ...]
    notices: tuple[Notice, ...]
    plan: PrintPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A unit under way: its documents, and the PDF of each as the build made it."""

    unit: Unit
    documents: tuple[Document, ...]
    data: dict[str, bytes]

    def bound(self, edition: Edition) -> tuple[Document, ...]:
        """Return what is bound together for students or for teachers: all that is on A4."""
        kinds = ("pack", "worksheet", "key") if edition == "teacher" else ("pack", "worksheet")
        wanted = [document for document in self.documents if document.kind in kinds and document.paper == _A4]
        if edition == "student":
            return tuple(document for document in wanted if document.edition == "student")
        names = {document.name for document in wanted}
        return tuple(
            document
            for document in wanted
            if document.edition == "teacher" or _teachers_name(document.name) not in names
        )

    def single(self) -> tuple[Document, ...]:
        """Return what is printed by itself: papers, answer sheets, the handout, worksheets on paper of their own."""
        return tuple(
            document
            for document in self.documents
            if document.kind in ("quiz", "answer_sheet", "handout")
            or (document.kind == "worksheet" and document.paper != _A4)
        )


def prepare(
    workspace: Workspace, units: Sequence[str] = (), layout: Layout | None = None, progress: Progress | None = None
) -> PrintResult:
    """Build the PDF files of units, bind and impose them for the copier, and write them with a list and a slip.

    Everything goes to `build/print/`. Raises `ContentError`, `UserError` and `MissingToolError` as a build does, and
    `HuoyeError` when a PDF could not be made.
    """
    built = build(workspace, Request(units=tuple(units), formats=("pdf",)), progress)
    if built.failures:
        raise HuoyeError("；".join(f"{failure.document}：{failure.message}" for failure in built.failures))
    library = load_without_errors(workspace)
    plan = library.course.printing
    plan = plan.model_copy(update={"layout": layout}) if layout else plan
    design = design_of(workspace, library)
    made: dict[str, bytes] = {}
    jobs: list[PrintJob] = []
    for unit in _units(library, built):
        for job, data in _files(unit, plan, design):
            jobs.append(job)
            made[job.file] = data
    made["print-list.csv"] = to_csv(jobs, plan)
    course = library.course
    meta = Meta(title="付印单", course=course.name, school=course.school, series=course.series)
    for file in write(slip(jobs, plan, meta), design, "pdf").files:
        made[file.name] = file.data
    folder = workspace.build / FOLDER
    files, left = _save(folder, made)
    return PrintResult(folder=folder, jobs=tuple(jobs), files=files, notices=(*built.notices, *left), plan=plan)


def _units(library: Library, built: Result) -> Iterator[_Unit]:
    both: frozenset[Edition] = frozenset({"student", "teacher"})
    for name in dict.fromkeys(artifact.unit for artifact in built.artifacts):
        unit = library.units[name]
        data = {a.document: a.path.read_bytes() for a in built.artifacts if a.unit == name and a.path.suffix == ".pdf"}
        yield _Unit(unit=unit, documents=compose_unit(library, unit, both), data=data)


def _files(unit: _Unit, plan: PrintPlan, design: Design) -> Iterator[tuple[PrintJob, bytes]]:
    """Yield every file of a unit with its line in the list."""
    for edition in ("student", "teacher"):
        documents = unit.bound(edition)
        if documents:
            name, title = f"{unit.unit.id}-{edition}.pdf", f"{unit.unit.title}（{EDITION_LABELS[edition]}）"
            data = _bind(unit, documents, design, title, duplex=plan.duplex)
            count = page_count(data)
            data = impose(data, plan.layout, title=title, signature=plan.signature)
            by_class = copies_of_form(plan, 0, 1) if edition == "student" else _nobody(plan)
            yield (
                _job(unit, name, _BOUND_LABELS[edition], count, plan, plan.layout, by_class,
                     teachers=plan.teachers if edition == "teacher" else 0),
                data,
            )  # fmt: skip
    for document in unit.single():
        forms = [d.form for d in unit.documents if d.kind == document.kind and _quiz(d) == _quiz(document)]
        for_teachers = document.edition == "teacher"
        by_class = _nobody(plan) if for_teachers else copies_of_form(plan, forms.index(document.form), len(forms))
        # A scanner reads the answer sheet as it was laid out; a booklet of a few pages of questions helps nobody.
        layout: Layout = "a4" if document.kind == "answer_sheet" or plan.layout == "a4" else "a3"
        layout = layout if document.paper.name == "A4" else "a4"
        data = impose(unit.data[document.name], layout, title=document.meta.title)
        count = page_count(unit.data[document.name])
        what = KIND_LABELS[document.kind] + (f" {document.form}卷" if document.form else "")
        if document.kind == "worksheet":
            what = f"{what} {EDITION_LABELS[document.edition]}"
        teachers = plan.teachers if for_teachers else 0
        yield (
            _job(unit, f"{document.name}.pdf", what, count, plan, layout, by_class,
                 teachers=teachers, paper=document.paper),
            data,
        )  # fmt: skip


def _nobody(plan: PrintPlan) -> tuple[int, ...]:
    """Return that no class gets a copy."""
    return (0,) * len(plan.classes)


def _quiz(document: Document) -> str:
    """Return what the forms of one quiz have in common: their names without the form."""
    return document.name.replace(f"-{document.form}-", "--") if document.form else document.name


def _job(
    unit: _Unit, file: str, what: str, pages: int, plan: PrintPlan, layout: Layout, by_class: tuple[int, ...],
    *, teachers: int = 0, paper: Paper = _A4,
) -> PrintJob:  # fmt: skip
    return PrintJob(
        unit=unit.unit.id,
        file=file,
        what=what,
        pages=pages,
        paper="A3" if layout != "a4" else paper.name,
        layout=layout,
        duplex=plan.duplex,
        by_class=by_class,
        teachers=teachers,
        is_wide=paper.width > paper.height,
    )


def _bind(unit: _Unit, documents: Sequence[Document], design: Design, title: str, *, duplex: bool) -> bytes:
    """Return documents as one PDF whose pages are numbered from the first to the last."""
    parts = [Part(title=_part_title(document), data=unit.data[document.name]) for document in documents]
    if len(parts) > 1:
        parts = _numbered(documents, parts, design, duplex=duplex)
    return bind(parts, title=title, duplex=duplex)


def _numbered(documents: Sequence[Document], parts: Sequence[Part], design: Design, *, duplex: bool) -> list[Part]:
    """Print documents again so that each goes on counting where the one before ended.

    Pages at the front that bear no number do not count, blank ones at the back of a sheet do. A page more or less by
    longer numbers would shift all that follows: then it is done once more with the new counts.
    """
    for _ in range(3):
        counts = [page_count(part.data) for part in parts]
        front = [front_pages(part.data) for part in parts]
        begins, at = [], 1
        for count, unnumbered in zip(counts, front, strict=True):
            begins.append(at)
            at += padded(count, 2 if duplex else 1) - unnumbered
        jobs = [
            Job(document=replace(document, first_page=begin, page_total=at - 1), format="pdf")
            for document, begin in zip(documents, begins, strict=True)
        ]
        data: dict[str, bytes] = {}
        for job, outcome in run_jobs(jobs, design, default_workers()):
            if isinstance(outcome, Failed):
                raise HuoyeError(f"{job.document.name}：{outcome.message}")
            data[job.document.name] = outcome.files[0].data
        parts = [replace(part, data=data[document.name]) for part, document in zip(parts, documents, strict=True)]
        if [page_count(part.data) for part in parts] == counts:
            break
    return list(parts)


def _part_title(document: Document) -> str:
    form = f" {document.form}卷" if document.form else ""
    return f"{KIND_LABELS[document.kind]}{form}　{document.meta.title}"


def _teachers_name(name: str) -> str:
    return f"{name.removesuffix('-student')}-teacher"


def _save(folder: Path, made: dict[str, bytes]) -> tuple[tuple[Path, ...], list[Notice]]:
    """Write the files and remove those of an earlier run, but never what a person has changed."""
    files = tuple(save(folder, name, data) for name, data in made.items())
    kept: dict[str, Entry] = {name: Entry(key="", document="", digest=digest(data)) for name, data in made.items()}
    notices = []
    for name, entry in sorted(read_record(folder).entries.items()):
        if name not in made and not remove_leftover(folder, name, entry):
            kept[name] = entry
            notices.append(Notice(message="这次的清单里没有它；文件被改动过，所以没有删除", place=f"{FOLDER}/{name}"))
    save(folder, RECORD_NAME, BuildRecord(kept).to_bytes())
    return files, notices
