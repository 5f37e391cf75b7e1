"""Make the errata of a unit as files to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.compose import load_without_errors
from generator.app.errata.errata import Errata, find_errata
from generator.app.errata.sheet import errata_sheet
from generator.app.render import UnfaithfulError, render
from generator.design import load_design
from generator.errors import UserError
from generator.model.formats import Format
from generator.output import save
from generator.workspace import Workspace

FORMATS: tuple[Format, ...] = ("pdf", "docx", "html")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeErrata:
    """The errata of a unit, and the sheets of them that were saved."""

    errata: Errata
    paths: tuple[Path, ...]


def make_errata(
    workspace: Workspace,
    unit: str,
    old: int | None = None,
    new: int | None = None,
    *,
    with_teacher: bool = False,
    formats: Sequence[Format] = (),
) -> MadeErrata:
    """Find the errata of a unit and save a sheet in each format into `build/errata/`; raise as `find_errata` does."""
    library = load_without_errors(workspace)
    errata = find_errata(workspace, library, unit, old, new, with_teacher=with_teacher)
    design = library.course.design
    return MadeErrata(
        errata=errata,
        paths=tuple(_save(workspace, design, errata, format) for format in dict.fromkeys(formats)),
    )


def _save(workspace: Workspace, design: str, errata: Errata, format: Format) -> Path:
    try:
        output = render(errata_sheet(errata), load_design(design, extra=(workspace.templates,)), format)
    except UnfaithfulError as error:
        raise UserError(f"勘误单核对成品时与原文不符，没有保存：{error.places}") from error
    return save(workspace.build / "errata", output.files[0].name, output.files[0].data)
