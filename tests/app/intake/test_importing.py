"""Which files are imported, and where their drafts go."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.intake.importing import ImportRequest, documents, import_documents
from generator.errors import UserError
from tests.app.intake.documents import speech
from tests.library.workspaces import make


def test_folders_are_gone_through_and_hidden_files_left_out(tmp_path: Path) -> None:
    shown = [speech(tmp_path, name) for name in ("a.txt", "b/c.txt")]
    for hidden in (".x.txt", "~$a.docx", ".git/d.txt"):
        speech(tmp_path, hidden)
    assert documents([tmp_path]) == shown
    assert documents([shown[0], tmp_path, shown[0]]) == shown


def test_drafts_go_to_the_inbox_or_where_they_are_wanted(tmp_path: Path) -> None:
    workspace, path = make(tmp_path / "课"), speech(tmp_path)
    result = import_documents(workspace.lessons, ImportRequest(paths=(path,)))
    assert result.root == workspace.root
    assert result.outcomes[0].folder == workspace.inbox / "讲话"
    elsewhere = ImportRequest(paths=(speech(tmp_path, "另.txt", "另一篇\n只有一句话。\n"),), into=tmp_path / "out")
    assert import_documents(workspace.root, elsewhere).outcomes[0].folder == tmp_path / "out/另"


def test_a_workspace_is_needed_only_to_keep_drafts_in_it(tmp_path: Path) -> None:
    path = speech(tmp_path)
    with pytest.raises(UserError, match="huoye new"):
        import_documents(tmp_path, ImportRequest(paths=(path,)))
    for request in (ImportRequest(paths=(path,), dry_run=True), ImportRequest(paths=(path,), into=tmp_path / "out")):
        result = import_documents(tmp_path, request)
        assert result.root == Path.cwd()
        assert not result.outcomes[0].error


def test_folders_without_a_file_are_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有文件"):
        import_documents(tmp_path, ImportRequest(paths=(tmp_path,), dry_run=True))
