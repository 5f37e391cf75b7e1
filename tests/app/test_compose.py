"""Composing in memory: which units and documents there are, and what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.compose import compose, composed_unit
from generator.app.request import Request
from generator.errors import ContentError, UserError
from tests.folders import ROOT
from tests.library.workspaces import GOOD, make

SECOND = GOOD["units/u1.yaml"].replace("id: u1\n", "id: u2\n").replace("id: u1-quiz", "id: u2-quiz")


def test_all_units_are_composed_unless_some_are_named(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"units/u2.yaml": SECOND.replace("week: 1", "week: 2")})
    assert [one.unit.id for one in compose(workspace, Request()).units] == ["u1", "u2"]
    assert [one.unit.id for one in compose(workspace, Request(units=("u2", "u2"))).units] == ["u2"]


def test_every_document_is_there_whatever_the_request_wants(tmp_path: Path) -> None:
    composition = compose(make(tmp_path), Request(editions=frozenset({"teacher"})))
    [unit] = composition.units
    assert [document.name for document in unit.documents] == [
        "u1-pack-student", "u1-u1-quiz-A-paper", "u1-u1-quiz-A-sheet", "u1-u1-quiz-A-key",
    ]  # fmt: skip
    assert [document.name for document in unit.large_print] == ["u1-pack-student-large", "u1-u1-quiz-A-paper-large"]
    assert [*composition.documents] == [*unit.documents, *unit.large_print]
    assert unit == composed_unit(composition.library, unit.unit)


def test_nothing_is_written(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    compose(workspace, Request())
    assert not workspace.build.exists()


def test_an_error_in_the_files_stops_it_and_a_warning_only_a_strict_one(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"stray.yaml": "id: x\n"})
    assert [problem.code for problem in compose(workspace, Request()).warnings] == ["stranger"]
    with pytest.raises(ContentError):
        compose(workspace, Request(strict=True))
    make(tmp_path, {"units/u1.yaml": "id: [\n"})
    with pytest.raises(ContentError):
        compose(workspace, Request())


def test_a_course_without_units_says_so(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    (workspace.lessons / "units/u1.yaml").unlink()
    with pytest.raises(ContentError) as raised:
        compose(workspace, Request())
    assert "no-units" in [problem.code for problem in raised.value.problems]


def test_a_unit_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有单元“u9”"):
        compose(make(tmp_path), Request(units=("u9",)))


def test_documents_are_composed_in_one_place() -> None:
    modules = sorted((ROOT / "generator").rglob("*.py"))
    callers = [path.relative_to(ROOT).as_posix() for path in modules if "compose_unit(" in path.read_text("utf-8")]
    assert len(modules) > 200
    assert callers == ["generator/app/compose.py", "generator/assembly/unit_documents.py"]
