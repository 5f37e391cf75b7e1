"""Archives of units: kept as they were printed, numbered, never changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.build import build
from generator.app.compose import compose
from generator.app.errata.archive import DOCUMENTS, Archive, archive_unit, archives_of, get_archive, read_archive
from generator.app.request import Request
from generator.errors import UserError
from generator.workspace import Workspace
from tests.app.errata.handed_out import REQUEST, edit, handed_out
from tests.library.workspaces import make


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return handed_out(tmp_path)


def test_the_pages_and_the_documents_of_every_edition_are_kept(workspace: Workspace) -> None:
    [archive] = archives_of(workspace, "u1")
    assert sorted(path.name for path in archive.folder.iterdir()) == [
        DOCUMENTS, "u1-pack-student.pdf", "u1-u1-quiz-A-key.pdf", "u1-u1-quiz-A-paper.pdf", "u1-u1-quiz-A-sheet.pdf",
    ]  # fmt: skip
    [unit] = compose(workspace, Request()).units
    assert read_archive(archive) == unit.documents


def test_an_archive_gets_the_next_number(workspace: Workspace) -> None:
    archive, names = archive_unit(workspace, "u1")
    assert (archive.name, len(names)) == ("u1-2", 4)
    assert get_archive(workspace, "u1") == archive
    assert get_archive(workspace, "u1", 1).name == "u1-1"


def test_what_is_older_than_the_lessons_is_not_archived(workspace: Workspace) -> None:
    edit(workspace)
    with pytest.raises(UserError, match="内容改动之前生成的"):
        archive_unit(workspace, "u1")
    assert not build(workspace, REQUEST).failures
    assert archive_unit(workspace, "u1")[0].number == 2


def test_what_was_never_built_is_not_archived(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="还没有成品"):
        archive_unit(make(tmp_path), "u1")


def test_a_folder_that_was_broken_off_is_no_archive(workspace: Workspace) -> None:
    (workspace.lessons / "handed-out/u1-7").mkdir()
    assert [archive.number for archive in archives_of(workspace, "u1")] == [1]


def test_an_archive_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="没有第 3 次存档；现有：1"):
        get_archive(workspace, "u1", 3)
    with pytest.raises(UserError, match="huoye archive u2"):
        get_archive(workspace, "u2")


def test_a_broken_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / DOCUMENTS).write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="用备份恢复它"):
        read_archive(Archive(unit="u1", number=1, folder=tmp_path))
