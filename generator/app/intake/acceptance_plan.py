"""Plan an acceptance: where the drafts go, the columns and the unit that are added; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.intake.course_columns import with_columns
from generator.app.intake.draft_texts import DraftTexts
from generator.app.intake.merging import as_typed
from generator.app.intake.new_unit import PackedExcerpt, unit_text
from generator.app.intake.placement import FutureFile, PlacedDraft
from generator.app.intake.placing import CurrentFile, place_drafts
from generator.errors import ContentError, Problem, UserError
from generator.library.library import Library
from generator.library.yaml.marked_yaml import parse
from generator.text.encoding import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptancePlan:
    """The files of the course after the acceptance, by name, with remarks."""

    files: tuple[FutureFile, ...]
    drafts: tuple[PlacedDraft, ...]
    warnings: tuple[Problem, ...] = ()
    columns: tuple[str, ...] = ()
    new_units: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """Return the ids of the units that come into the course, those of the drafts first."""
        placed = tuple(Path(one.target).stem for one in self.drafts if one.target.startswith("lessons/units/"))
        return placed + self.new_units


def plan_acceptance(
    texts: DraftTexts, library: Library, root: Path, current: CurrentFile, *, add_columns: bool = False, unit: str = ""
) -> AcceptancePlan:
    """Return where everything goes.

    Raises `ContentError` for drafts that have no place in the course, and `UserError` for columns or a unit that
    cannot be added.
    """
    placed = place_drafts(texts, library, root, current)
    files = {file.name: file for file in placed.files}
    columns: tuple[str, ...] = ()
    if add_columns:
        columns, course = _added_columns(tuple(files.values()), library, current)
        files |= {course.name: course} if course else {}
    if errors := [problem for problem in placed.problems if problem.severity == "error"]:
        raise ContentError(errors)
    plan = AcceptancePlan(files=tuple(files.values()), drafts=placed.drafts, warnings=placed.problems, columns=columns)
    return _with_unit(plan, unit, library, current) if unit else plan


def _added_columns(
    files: Sequence[FutureFile], library: Library, current: CurrentFile
) -> tuple[tuple[str, ...], FutureFile | None]:
    """Return the columns of the drafts that the course lacks, and its file with them."""
    name = "lessons/course.yaml"
    typed = [parse(file.typed.text).data for file in files]
    wanted = [data["column"] for data in typed if isinstance(data, dict) and isinstance(data.get("column"), str)]
    added = tuple(column for column in dict.fromkeys(wanted) if column not in library.course.column_names)
    before = current(name)
    if not added or before is None or any(file.name == name for file in files):
        return (), None
    text = with_columns(decode(before).text.replace("\r\n", "\n"), added)
    if text is None:
        raise UserError(f"{name} 的 columns 不是一张列表，请自己加上：{'、'.join(added)}")
    return added, FutureFile(name=name, typed=as_typed(text), before=before)


def _with_unit(plan: AcceptancePlan, unit_id: str, library: Library, current: CurrentFile) -> AcceptancePlan:
    """Return the plan with a new unit that prints the excerpts in it."""
    name = f"lessons/units/{unit_id}.yaml"
    by_name = sorted(plan.files, key=lambda file: file.name)
    typed = [parse(file.typed.text).data for file in by_name if "/excerpts/" in file.name]
    excerpts = [
        PackedExcerpt(id=str(data.get("id", "")), title=str(data.get("title", "")), column=str(data.get("column", "")))
        for data in typed
        if isinstance(data, dict)
    ]
    if not excerpts:
        raise UserError("这次没有收下新的摘编，单元里没有东西可放")
    if unit_id in library.units or current(name) is not None or any(file.name == name for file in plan.files):
        raise UserError(f"已经有单元“{unit_id}”了；换一个名字，或者把摘编的 id 加进它的 pack")
    text = unit_text(unit_id, excerpts, (*library.course.column_names, *plan.columns))
    made = FutureFile(name=name, typed=as_typed(text))
    return replace(plan, files=(*plan.files, made), new_units=(unit_id,))
