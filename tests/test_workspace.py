"""Paths of a workspace, none of which leads outside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UserError
from generator.workspace import Workspace, get_workspace, inside, shown


def test_its_folders_stand_below_its_root() -> None:
    workspace = Workspace(Path("course"))
    assert [
        path.as_posix()
        for path in (workspace.lessons, workspace.templates, workspace.build, workspace.inbox, workspace.sources)
    ] == ["course/lessons", "course/templates", "course/build", "course/lessons/inbox", "course/lessons/sources"]


def test_a_workspace_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    deep = tmp_path / "lessons" / "units"
    deep.mkdir(parents=True)
    assert get_workspace(deep) == get_workspace(tmp_path) == Workspace(tmp_path.resolve())


def test_the_nearest_of_two_workspaces_counts(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    (tmp_path / "lessons").mkdir()
    (inner / "lessons").mkdir(parents=True)
    assert get_workspace(inner) == Workspace(inner.resolve())


def test_outside_of_any_workspace_the_way_to_a_new_one_is_named(tmp_path: Path) -> None:
    # A file of that name is no folder.
    (tmp_path / "lessons").write_text("")
    with pytest.raises(UserError, match="用 huoye new"):
        get_workspace(tmp_path)


def test_a_path_inside_stays_inside_also_by_a_way_round(tmp_path: Path) -> None:
    base = tmp_path.resolve()
    assert inside(tmp_path, "units/u1.yaml") == base / "units" / "u1.yaml"
    assert inside(tmp_path, "units/../u1.yaml") == base / "u1.yaml"
    assert inside(tmp_path, ".") == base


@pytest.mark.parametrize("name", ["../else.yaml", "units/../../else.yaml", "/etc/passwd", "../lessons-private/a.yaml"])
def test_a_path_that_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "lessons"
    folder.mkdir()
    (tmp_path / "lessons-private").mkdir()
    with pytest.raises(UserError, match="之外"):
        inside(folder, name)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "away").symlink_to(tmp_path)
    with pytest.raises(UserError, match="之外"):
        inside(folder, "away/else.yaml")


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="无效"):
        inside(tmp_path, "a\0b")


def test_a_path_is_shown_from_the_root_where_it_lies_in_it() -> None:
    root = Path("/course")
    assert shown(Path("/course/lessons/a.yaml"), root) == Path("lessons/a.yaml")
    assert shown(Path("/course-private/a.yaml"), root) == Path("/course-private/a.yaml")
