"""The errata of a unit that was handed out, against the lessons or a later archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.build import build
from generator.app.errata.archive import archive_unit
from generator.app.errata.errata import NOW, Errata, find_errata
from generator.errors import UserError
from generator.library.load import load
from generator.workspace import Workspace
from tests.app.errata.handed_out import REQUEST, edit, handed_out
from tests.library.workspaces import GOOD, make


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return handed_out(tmp_path)


def found(workspace: Workspace, old: int | None = None, new: int | None = None, *, teacher: bool = False) -> Errata:
    return find_errata(workspace, load(workspace), "u1", old, new, with_teacher=teacher)


def test_nothing_changed_is_no_erratum(workspace: Workspace) -> None:
    errata = found(workspace)
    assert (errata.unit, errata.old, errata.new, errata.changes) == ("u1", "u1-1", NOW, ())


def test_a_changed_word_is_named_with_its_printed_page(workspace: Workspace) -> None:
    edit(workspace)
    [change] = found(workspace).changes
    assert (change.kind, change.document, change.place) == ("changed", "u1-pack-student", "《政策地图》第1段")
    assert change.page == "2"
    assert ("派任务" in change.old, "分任务" in change.new) == (True, True)


def test_two_archives_are_compared_without_the_lessons(workspace: Workspace) -> None:
    edit(workspace)
    assert not build(workspace, REQUEST).failures
    archive_unit(workspace, "u1")
    assert found(workspace).changes == ()
    make(workspace.root)
    errata = found(workspace, 1, 2)
    assert (errata.old, errata.new, len(errata.changes)) == ("u1-1", "u1-2", 1)


def test_answers_are_compared_only_when_asked_for(workspace: Workspace) -> None:
    questions = GOOD["questions/all.yaml"] + "  explanation: 山顶就是由升转降的那个点。\n"
    make(workspace.root, {"questions/all.yaml": questions})
    assert "由升转降" not in str(found(workspace).changes)
    assert "由升转降" in str(found(workspace, teacher=True).changes)


def test_a_unit_without_an_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="还没有存档"):
        found(make(tmp_path))
