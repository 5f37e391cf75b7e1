"""Accepting as a whole: everything moves or nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.intake.acceptance import AcceptRequest, accept
from generator.errors import ContentError, UserError
from generator.importer.drafts.inbox import REPORT
from generator.library.load import load
from generator.output import FileChange, save_changes
from generator.workspace import Workspace
from tests.app.intake.inbox import EXCERPT, FILES, put
from tests.library.workspaces import make

FULL = {**FILES, "sources/river.txt": "先治水，再种树。\n", REPORT: "报告\n"}


def inbox(tmp_path: Path, files: dict[str, str] | None = None) -> Workspace:
    workspace = make(tmp_path)
    put(workspace, files or FULL)
    return workspace


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_all_drafts_move_with_their_full_text_and_the_folder_goes(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    done = accept(workspace, AcceptRequest())
    assert [one.target for one in done.drafts] == ["lessons/excerpts/river.yaml", "lessons/sources.yaml"]
    library = load(workspace)
    assert library.errors == ()
    assert "river" in library.excerpts
    assert (workspace.lessons / "sources/river.txt").read_text(encoding="utf-8") == "先治水，再种树。\n"
    assert done.left == ()
    assert not (workspace.inbox / "river").exists()


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    before = everything(tmp_path)
    assert len(accept(workspace, AcceptRequest(dry_run=True)).drafts) == 2
    assert everything(tmp_path) == before


def test_what_was_not_named_is_left_and_named(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    put(workspace, {"excerpts/second.yaml": EXCERPT.replace("id: river", "id: second")})
    done = accept(workspace, AcceptRequest(names=("river/excerpts/river.yaml",)))
    assert {path.name for path in done.left} == {"second.yaml", "sources.yaml"}


def test_a_mistake_is_named_in_the_draft_and_nothing_moves(tmp_path: Path) -> None:
    workspace = inbox(tmp_path, {**FULL, "excerpts/river.yaml": EXCERPT.replace("[治理]", "[没有]")})
    before = everything(tmp_path)
    with pytest.raises(ContentError) as raised:
        accept(workspace, AcceptRequest())
    [problem] = raised.value.problems
    assert (problem.path, problem.line) == (Path("lessons/inbox/river/excerpts/river.yaml"), 5)
    assert everything(tmp_path) == before


def test_a_mistake_in_a_merged_record_is_named_in_its_draft(tmp_path: Path) -> None:
    workspace = inbox(tmp_path, {**FULL, "sources.yaml": FULL["sources.yaml"].replace("kind: report", "kind: raport")})
    with pytest.raises(ContentError) as raised:
        accept(workspace, AcceptRequest())
    places = {(problem.path.as_posix(), problem.line) for problem in raised.value.problems}
    assert ("lessons/inbox/river/sources.yaml", 2) in places
    assert ("lessons/inbox/river/sources.yaml", 9) in places


def test_a_doubtful_place_refuses_all_unless_it_is_accepted(tmp_path: Path) -> None:
    workspace = inbox(tmp_path, {**FULL, "excerpts/river.yaml": "# 存疑：出处\n" + EXCERPT})
    with pytest.raises(ContentError):
        accept(workspace, AcceptRequest())
    assert len(accept(workspace, AcceptRequest(doubtful=True)).drafts) == 2


def test_another_full_text_of_that_name_is_never_written_over(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    there = workspace.lessons / "sources/river.txt"
    there.parent.mkdir(exist_ok=True)
    there.write_text("别的", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        accept(workspace, AcceptRequest())
    assert [problem.message for problem in raised.value.problems] == ["lessons/sources/river.txt 已经有了，内容不同"]
    assert there.read_text(encoding="utf-8") == "别的"


def test_an_interrupt_takes_the_full_texts_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = inbox(tmp_path)
    before = everything(tmp_path)

    def broken_off(folder: Path, changes: list[FileChange]) -> tuple[Path, ...]:
        if folder == workspace.root:
            raise KeyboardInterrupt
        return save_changes(folder, changes)

    monkeypatch.setattr("generator.app.intake.acceptance.save_changes", broken_off)
    with pytest.raises(KeyboardInterrupt):
        accept(workspace, AcceptRequest())
    assert everything(tmp_path) == before


def test_line_ends_and_mark_of_a_list_stay(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    path = workspace.lessons / "sources.yaml"
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    accept(workspace, AcceptRequest())
    after = path.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")


def test_a_list_in_another_encoding_is_not_touched(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    path = workspace.lessons / "sources.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk"))
    before = everything(tmp_path)
    with pytest.raises(UserError, match="编码不是 UTF-8"):
        accept(workspace, AcceptRequest())
    assert everything(tmp_path) == before


def test_an_empty_inbox_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有草稿"):
        accept(make(tmp_path), AcceptRequest())
