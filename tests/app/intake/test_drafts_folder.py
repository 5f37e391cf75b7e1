"""Finding drafts by the name of their folder, their id or their path."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.intake.drafts_folder import DraftFile, all_drafts, draft_files, find_drafts, texts
from generator.errors import UserError
from generator.workspace import Workspace
from tests.app.intake.inbox import FILES, put
from tests.library.workspaces import make


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make(tmp_path)
    put(made, {**FILES, "sources/river.txt": "全文", "import-report.md": "x", "excerpts/.hidden.yaml": "x"})
    return made


def names(found: list[DraftFile]) -> list[str]:
    return [file.name for file in found]


def test_full_texts_and_the_report_are_no_drafts(workspace: Workspace) -> None:
    folder = workspace.inbox / "river"
    assert names(draft_files(folder)) == ["excerpts/river.yaml", "sources.yaml"]
    assert names(texts(folder)) == ["sources/river.txt"]
    assert all_drafts(workspace) == draft_files(folder)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("river/", ["excerpts/river.yaml", "sources.yaml"]),
        ("river/excerpts", ["excerpts/river.yaml"]),
        ("river/sources.yaml", ["sources.yaml"]),
        ("river/excerpts/river.yaml", ["excerpts/river.yaml"]),
    ],
)
def test_a_draft_is_found_in_the_inbox(name: str, found: list[str], workspace: Workspace) -> None:
    assert names(find_drafts(workspace, [name])) == found


def test_an_id_finds_the_draft_of_it(workspace: Workspace) -> None:
    put(workspace, {"excerpts/lake.yaml": "id: lake\n"})
    assert names(find_drafts(workspace, ["lake"])) == ["excerpts/lake.yaml"]


def test_what_is_named_twice_is_found_once(workspace: Workspace) -> None:
    assert names(find_drafts(workspace, ["river", "river/sources.yaml"])) == ["excerpts/river.yaml", "sources.yaml"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("rivers", "river"), ("river/import-report.md", "不是草稿"), ("river/sources", "没有草稿")],
)
def test_what_is_no_draft_is_refused(name: str, said: str, workspace: Workspace) -> None:
    with pytest.raises(UserError, match=said):
        find_drafts(workspace, [name])


def test_the_course_itself_is_no_draft(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    for name in ("lessons", "lessons/excerpts/two-goals.yaml"):
        with pytest.raises(UserError, match="课程自己的文件"):
            find_drafts(workspace, [name])
