"""Compose: load the lessons and turn units into documents, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.app.request import BOTH_EDITIONS, Request
from generator.assembly.large_print import large_print
from generator.assembly.unit_documents import compose_unit
from generator.design import Design, load_design
from generator.errors import ContentError, Problem, UserError, strictly
from generator.library.catalogue import get_unit
from generator.library.load import Library, load
from generator.model.document import Document
from generator.model.unit import Unit
from generator.workspace import Workspace, inside


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposedUnit:
    """The documents of one unit in both editions, and the large-print versions of those that have one."""

    unit: Unit
    documents: tuple[Document, ...]
    large_print: tuple[Document, ...] = ()

    @property
    def all_documents(self) -> tuple[Document, ...]:
        """Return the documents in ordinary and in large print."""
        return self.documents + self.large_print


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposedCourse:
    """What a request comes to before anything is rendered: the library, the design and the documents of each unit."""

    workspace: Workspace
    library: Library
    design: Design
    units: tuple[ComposedUnit, ...]

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Return the warnings about the teacher's files."""
        return self.library.problems

    @property
    def documents(self) -> Iterator[Document]:
        """Yield every document of every unit, in ordinary and in large print."""
        return (document for unit in self.units for document in unit.all_documents)

    def results(self, unit: Unit) -> Path:
        """Return the folder that the results of a unit are saved in."""
        return self.workspace.build / unit.id


def compose(workspace: Workspace, request: Request) -> ComposedCourse:
    """Load the lessons and compose every document of the units asked for; nothing is written.

    Raises `ContentError` with every error in the teacher's files, and `UserError` for a unit that does not exist or
    two documents of one name.
    """
    library = load_without_errors(workspace, strict=request.strict, today=request.today)
    units = _units(library, request.units)
    design = design_of(workspace, library)
    composed = tuple(composed_unit(library, unit) for unit in units)
    _check_names(composed)
    return ComposedCourse(workspace=workspace, library=library, design=design, units=composed)


def composed_unit(library: Library, unit: Unit) -> ComposedUnit:
    """Return all documents that a unit may have, also those that a request leaves out."""
    documents = compose_unit(library, unit, BOTH_EDITIONS)
    large = tuple(version for document in documents if (version := large_print(document)))
    return ComposedUnit(unit=unit, documents=documents, large_print=large)


def load_without_errors(workspace: Workspace, *, strict: bool = False, today: date | None = None) -> Library:
    """Load the library; raise `ContentError` when the teacher's files hold an error (warnings pass unless `strict`)."""
    library = load(workspace, today=today)
    problems = strictly(library.problems) if strict else library.problems
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(list(problems))
    return library


def design_of(workspace: Workspace, library: Library) -> Design:
    """Return the course's design with the school's own mark and colour; raise `DesignError`."""
    course = library.course
    logo = inside(workspace.lessons, course.logo) if course.logo else None
    return load_design(course.design, extra=(workspace.templates,)).for_school(colour=course.colour, logo=logo)


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


def _check_names(units: Sequence[ComposedUnit]) -> None:
    owners: dict[str, str] = {}
    for one in units:
        for document in one.all_documents:
            if document.name in owners:
                raise UserError(
                    f"单元“{owners[document.name]}”和“{one.unit.id}”都有一份材料叫 {document.name}；"
                    "给其中的学习单或测验换一个 id"
                )
            owners[document.name] = one.unit.id
