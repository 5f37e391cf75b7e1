"""The plan of an acceptance: columns, a new unit, and what cannot be planned."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.intake.acceptance_plan import AcceptancePlan, plan_acceptance
from generator.errors import ContentError, UserError
from generator.library.load import load
from generator.workspace import Workspace
from tests.app.intake.inbox import EXCERPT, FILES, put, read
from tests.library.workspaces import make

COURSE = b"name: x\ncolumns: [a, b]  # ours\n"


def planned(workspace: Workspace, there: dict[str, bytes] | None = None, **options: object) -> AcceptancePlan:
    current = (there or {}).get
    return plan_acceptance(read(workspace), load(workspace), workspace.root, current, **options)  # type: ignore[arg-type]


def inbox(tmp_path: Path, column: str = "政策意见") -> Workspace:
    workspace = make(tmp_path)
    put(workspace, {**FILES, "excerpts/river.yaml": EXCERPT.replace("政策意见", column)})
    return workspace


def test_a_column_that_the_course_lacks_is_added_when_asked(tmp_path: Path) -> None:
    workspace, there = inbox(tmp_path, "河湖"), {"lessons/course.yaml": COURSE}
    assert planned(workspace, there).columns == ()
    plan = planned(workspace, there, add_columns=True)
    assert plan.columns == ("河湖",)
    [course] = [file for file in plan.files if file.name == "lessons/course.yaml"]
    assert course.typed.text == "name: x\ncolumns: [a, b, 河湖]  # ours\n"
    assert planned(inbox(tmp_path / "known"), there, add_columns=True).columns == ()


def test_columns_that_are_no_list_are_left_to_the_teacher(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="请自己加上：河湖"):
        planned(inbox(tmp_path, "河湖"), {"lessons/course.yaml": b"columns: x\n"}, add_columns=True)


def test_a_new_unit_prints_the_excerpts(tmp_path: Path) -> None:
    plan = planned(inbox(tmp_path), unit="rivers")
    assert plan.units == ("rivers",)
    assert plan.files[-1].name == "lessons/units/rivers.yaml"
    assert "    - river" in plan.files[-1].typed.text


def test_a_unit_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    for name, there in (("u1", {}), ("taken", {"lessons/units/taken.yaml": b""})):
        with pytest.raises(UserError, match=f"已经有单元“{name}”了"):
            planned(inbox(tmp_path / name), there, unit=name)


def test_a_unit_needs_an_excerpt(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace, {"sources.yaml": FILES["sources.yaml"]})
    with pytest.raises(UserError, match="没有收下新的摘编"):
        planned(workspace, unit="rivers")


def test_units_among_the_drafts_are_named(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    put(workspace, {"units/own.yaml": "id: own\ntitle: 自己的\n"})
    assert planned(workspace).units == ("own",)


def test_errors_stop_it_and_warnings_do_not(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    with pytest.raises(ContentError):
        planned(workspace, {"lessons/excerpts/river.yaml": b"x"})
    put(workspace, {"excerpts/river.yaml": "# 可能重复：two-goals\n" + EXCERPT})
    assert [problem.code for problem in planned(workspace).warnings] == ["duplicate"]
