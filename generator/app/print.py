"""Prepare the files for the print room: bound and imposed PDF files of units, the print list and the slip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.app.build import Artifact, Result, build_composed
from generator.app.compose import ComposedCourse, compose
from generator.app.fingerprints import design_fingerprint, digest, document_digest, key_of
from generator.app.print_plan import PlannedFile, planned_files
from generator.app.print_run import bound_and_imposed
from generator.app.request import Progress, Request
from generator.app.results_folder import ResultsFolder
from generator.errors import HuoyeError, Notice
from generator.model.document import Meta
from generator.model.printing import Layout, PrintPlan
from generator.press.print_list import PrintJob, slip, to_csv
from generator.workspace import Workspace
from generator.writers import Output, OutputFile, write

FOLDER = "print"
LIST = "print-list.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """The files in the folder for the print room, those `made` this time, and the notices about them."""

    folder: Path
    jobs: tuple[PrintJob, ...]
    files: tuple[Path, ...]
    notices: tuple[Notice, ...]
    plan: PrintPlan
    made: tuple[str, ...]


def prepare(
    workspace: Workspace, units: tuple[str, ...] = (), layout: Layout | None = None, progress: Progress | None = None
) -> PrintResult:
    """Build the PDF files of units, bind and impose them for the copier, and save them with a list and a slip.

    Everything goes to `build/print/`; a file that is up to date there is not bound again. Raises `ContentError`,
    `UserError` and `MissingToolError` as a build does, and `HuoyeError` when a PDF could not be made.
    """
    request = Request(units=units, formats=("pdf",))
    composition = compose(workspace, request)
    built = build_composed(composition, request, progress)
    if built.failures:
        raise HuoyeError("；".join(f"{failure.document}：{failure.message}" for failure in built.failures))
    plan = composition.library.course.printing
    return _Press(composition, built, plan.model_copy(update={"layout": layout}) if layout else plan).run()


class _Press:
    """One run for the print room: the built files that it starts from, and the folder that it fills."""

    def __init__(self, composition: ComposedCourse, built: Result, plan: PrintPlan) -> None:
        self._composition = composition
        self._built = built
        self._artifacts: Mapping[str, Artifact] = {a.document: a for a in built.artifacts if a.path.suffix == ".pdf"}
        self._plan = plan
        self._folder = ResultsFolder(composition.workspace.build / FOLDER)
        self._fingerprint = design_fingerprint(composition.design)
        self._names: list[str] = []
        self._made: list[str] = []

    def run(self) -> PrintResult:
        """Fill the folder and return what is in it."""
        try:
            jobs = self._fill()
            changed = self._remove_leftovers()
        finally:
            self._folder.close()
        left = (
            Notice(message="这次的清单里没有它；文件被改动过，所以没有删除", place=f"{FOLDER}/{name}")
            for name in changed
        )
        return PrintResult(
            folder=self._folder.path,
            jobs=jobs,
            files=tuple(self._folder.path / name for name in self._names),
            notices=(*self._built.notices, *left),
            plan=self._plan,
            made=tuple(self._made),
        )

    def _fill(self) -> tuple[PrintJob, ...]:
        """Save every file, the list and the slip, and return the lines of the list."""
        units, design = self._composition.units, self._composition.design
        files = [file for unit in units for file in planned_files(unit, self._plan, design)]
        jobs = tuple(file.job(self._pages(file), duplex=self._plan.duplex) for file in files)
        listed = to_csv(jobs, self._plan)
        self._take(LIST, digest(listed), lambda: Output(files=(OutputFile(name=LIST, data=listed),)))
        self._take_slip(jobs)
        return jobs

    def _remove_leftovers(self) -> list[str]:
        """Delete what an earlier run made and this one did not; return the names that a person has changed."""
        _, changed = self._folder.remove([name for name in sorted(self._folder.files) if name not in self._names])
        return changed

    def _pages(self, file: PlannedFile) -> int:
        """Return the page count of a file, which is bound and saved first unless it is up to date."""
        self._take(file.name, self._key(file), lambda: self._bound(file))
        return self._folder.files[file.name].pages or 0

    def _bound(self, file: PlannedFile) -> Output:
        artifacts = {document.name: self._artifacts[document.name] for document in file.documents}
        data, pages = bound_and_imposed(
            file,
            {name: artifact.path.read_bytes() for name, artifact in artifacts.items()},
            {name: artifact.pages or 0 for name, artifact in artifacts.items()},
            self._plan,
            self._composition.design,
        )
        return Output(files=(OutputFile(name=file.name, data=data),), pages=pages)

    def _key(self, file: PlannedFile) -> str:
        """Return the digest of all that a file depends on; the files that it is bound from are among it."""
        plan = self._plan
        return key_of(
            self._fingerprint,
            f"{file.title}\n{file.layout}\n{plan.signature}\n{plan.duplex}",
            *(f"{d.name} {document_digest(d)} {self._artifacts[d.name].digest}" for d in file.documents),
        )

    def _take_slip(self, jobs: tuple[PrintJob, ...]) -> None:
        course, design = self._composition.library.course, self._composition.design
        meta = Meta(title="付印单", course=course.name, school=course.school, series=course.series)
        document = slip(jobs, self._plan, meta)
        key = key_of(self._fingerprint, document_digest(document))
        self._take(f"{document.name}.pdf", key, lambda: write(document, design, "pdf"))

    def _take(self, name: str, key: str, make: Callable[[], Output]) -> None:
        """Make and save a file, unless an earlier run made it with this key."""
        kept = self._folder.kept(name, key)
        if not kept:
            self._made += self._folder.save(make(), name, key=key)
        self._names += kept or (name,)
