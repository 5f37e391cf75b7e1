"""A new workspace: the sample course, or one short example of each file; both build."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.starter import create_workspace
from generator.errors import UserError
from generator.library.load import load
from generator.workspace import Workspace


def test_the_small_one_holds_an_example_of_each_file_without_a_mistake(tmp_path: Path) -> None:
    files = create_workspace(tmp_path / "课", small=True)
    assert {path.relative_to(tmp_path / "课").as_posix() for path in files} >= {
        "README.md", "lessons/course.yaml", "lessons/inbox/.gitkeep", "lessons/sources/.gitkeep",
        "lessons/units/week-01.yaml",
    }  # fmt: skip
    assert load(Workspace(tmp_path / "课")).problems == ()


def test_the_sample_course_comes_without_drafts_and_full_texts(tmp_path: Path) -> None:
    create_workspace(tmp_path / "课")
    library = load(Workspace(tmp_path / "课"))
    assert library.errors == ()
    assert len(library.units) == 3
    assert [path.name for path in (tmp_path / "课/lessons/inbox").iterdir()] == [".gitkeep"]


def test_an_empty_folder_is_filled_and_one_that_holds_something_never(tmp_path: Path) -> None:
    create_workspace(tmp_path, small=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError, match="不是空的"):
        create_workspace(tmp_path, small=True)
    assert sorted(tmp_path.rglob("*")) == before
    with pytest.raises(UserError):
        create_workspace(tmp_path / "README.md")
