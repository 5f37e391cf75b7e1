"""Records of drafts join a list: new ones are added, known ones counted, contradictions refused."""

from __future__ import annotations

from pathlib import Path

from generator.app.intake.list_merge import merged_list
from generator.app.intake.placement import Placement
from generator.library.load import load
from generator.workspace import Workspace
from tests.app.intake.inbox import SOURCES, put, read
from tests.library.workspaces import GOOD, make

KNOWN = GOOD["sources.yaml"]


def merged(workspace: Workspace, before: bytes | None = KNOWN.encode()) -> Placement:
    texts = read(workspace)
    return merged_list(texts, "sources.yaml", texts.named, set(), load(workspace), workspace.root, before)


def inbox(tmp_path: Path, *lists: str) -> Workspace:
    workspace = make(tmp_path)
    for n, text in enumerate(lists):
        put(workspace, {"sources.yaml": text}, folder=f"folder-{n}")
    return workspace


def test_new_records_stand_behind_what_is_there(tmp_path: Path) -> None:
    found = merged(inbox(tmp_path, SOURCES))
    [file] = found.files
    assert file.typed.text == f"{KNOWN}\n{SOURCES}"
    assert file.before == KNOWN.encode()
    [placed] = found.drafts
    assert (placed.target, placed.records, placed.there, placed.alike) == ("lessons/sources.yaml", 2, 0, 0)


def test_the_same_record_is_counted_and_not_added(tmp_path: Path) -> None:
    found = merged(inbox(tmp_path, KNOWN))
    assert found.files == ()
    [placed] = found.drafts
    assert (placed.target, placed.records, placed.there) == ("", 0, 1)


def test_another_record_of_a_known_id_is_refused_with_its_place(tmp_path: Path) -> None:
    found = merged(inbox(tmp_path, KNOWN.replace("年度报告", "另一份报告")))
    [problem] = found.problems
    assert problem.code == "duplicate-id"
    assert problem.message == f"来源“report-2023”与 {Path('lessons/sources.yaml')}:1 的不同"
    assert problem.line == 1


def test_drafts_of_one_batch_are_compared_with_each_other(tmp_path: Path) -> None:
    same = merged(inbox(tmp_path / "a", SOURCES, SOURCES))
    assert [(one.records, one.there) for one in same.drafts] == [(2, 0), (0, 2)]
    [problem] = merged(inbox(tmp_path / "b", SOURCES, SOURCES.replace("治河报告", "别的"))).problems
    assert "同一批里的另一份草稿" in problem.message
    assert problem.path == Path("lessons/inbox/folder-1/sources.yaml")


def test_each_line_is_traced_to_its_draft(tmp_path: Path) -> None:
    third = SOURCES.partition("\n\n")[0].replace("river-source", "third") + "\n"
    workspace = inbox(tmp_path, SOURCES, third)
    [file] = merged(workspace).files
    assert [(line, file.typed.lines[line - 1], draft.folder.name) for line, draft in file.sources] == [
        (7, "- id: river-source", "folder-0"),
        (13, "# 没有哪一篇用到", "folder-0"),
        (20, "- id: third", "folder-1"),
    ]


def test_a_record_that_resembles_another_is_counted(tmp_path: Path) -> None:
    [placed] = merged(inbox(tmp_path, "# 可能重复：report-2023\n" + SOURCES)).drafts
    assert placed.alike == 1


def test_a_draft_that_is_no_list_is_named(tmp_path: Path) -> None:
    [problem] = merged(inbox(tmp_path, "id: x\n")).problems
    assert (problem.code, problem.line, problem.message) == ("shape", 1, "这份草稿读不成一张列表")


def test_a_list_in_brackets_takes_no_records(tmp_path: Path) -> None:
    found = merged(inbox(tmp_path, SOURCES), b"[{id: a}]\n")
    [problem] = found.problems
    assert "加不进去" in problem.message
    assert found.files == ()
