"""A batch of files: saved side by side, compared with each other, one bad file among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.app.intake.batch import import_files
from generator.importer import import_file
from tests.app.intake.documents import SPEECH, speech
from tests.library.workspaces import make


def test_without_a_folder_nothing_is_saved(tmp_path: Path) -> None:
    [outcome] = import_files([speech(tmp_path)], workspace=None, into=None)
    assert outcome.excerpts
    assert outcome.folder is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["讲话.txt"]


def test_a_document_twice_in_a_batch_is_imported_once(tmp_path: Path) -> None:
    paths = [speech(tmp_path / "a"), speech(tmp_path / "b", "副本.txt", SPEECH.replace("\n", "\r\n"))]
    first, second = import_files(paths, workspace=None, into=tmp_path / "out")
    assert first.folder == tmp_path / "out/讲话"
    assert second.known == "与这一批里的 讲话.txt 相同"
    assert second.folder is None


def test_files_of_one_name_get_a_number(tmp_path: Path) -> None:
    paths = [speech(tmp_path / "a"), speech(tmp_path / "b", text=SPEECH.replace("一页一页", "一字一句"))]
    outcomes = import_files(paths, workspace=None, into=tmp_path / "out")
    assert [outcome.folder for outcome in outcomes] == [tmp_path / "out/讲话", tmp_path / "out/讲话-2"]


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def sometimes(path: Path, **options: Any) -> Any:
        if path.name == "坏.txt":
            raise KeyError("x")
        return import_file(path, **options)

    monkeypatch.setattr("generator.app.intake.batch.import_file", sometimes)
    paths = [tmp_path / "没有.txt", tmp_path, speech(tmp_path, "坏.txt"), speech(tmp_path)]
    outcomes = import_files(paths, workspace=None, into=None)
    assert [outcome.path for outcome in outcomes] == paths
    assert [outcome.error.partition("（")[0] for outcome in outcomes] == [
        "没有这个文件", "不是普通文件", "读这份文件时程序出错", "",
    ]  # fmt: skip


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    paths = [speech(tmp_path, "一.txt"), speech(tmp_path, "二.txt")]
    import_files(paths, workspace=None, into=None, progress=lambda *step: told.append(step))
    assert told == [(1, 2, "一.txt"), (2, 2, "二.txt")]


def test_figures_that_two_documents_give_otherwise_are_named(tmp_path: Path) -> None:
    other = SPEECH.replace("12册", "15册").replace("一页一页", "从头到尾")
    outcomes = import_files([speech(tmp_path), speech(tmp_path, "另.txt", other)], workspace=None, into=None)
    assert [len(outcome.conflicts) for outcome in outcomes] == [1, 1]
    assert "15" in outcomes[0].conflicts[0]


def test_a_workspace_without_a_course_gets_one_once(tmp_path: Path) -> None:
    workspace = make(tmp_path / "课")
    (workspace.lessons / "course.yaml").unlink()
    paths = [speech(tmp_path), speech(tmp_path, "另.txt", SPEECH.replace("一页一页", "从头到尾"))]
    outcomes = import_files(paths, workspace=workspace, into=workspace.inbox)
    assert ["course.yaml" in outcome.files for outcome in outcomes] == [True, False]
