"""Where drafts go: files of their own, what is there already, and what cannot be placed."""

from __future__ import annotations

from pathlib import Path

from generator.app.intake.placement import Placement
from generator.app.intake.placing import place_drafts
from generator.library.load import load
from generator.workspace import Workspace
from tests.app.intake.inbox import EXCERPT, FILES, put, read
from tests.library.workspaces import make


def placed(workspace: Workspace, there: dict[str, bytes] | None = None, *only: str) -> Placement:
    return place_drafts(read(workspace, *only), load(workspace), workspace.root, (there or {}).get)


def inbox(tmp_path: Path, files: dict[str, str] | None = None) -> Workspace:
    workspace = make(tmp_path)
    put(workspace, files)
    return workspace


def test_an_excerpt_becomes_a_file_without_what_the_importer_wrote(tmp_path: Path) -> None:
    found = placed(inbox(tmp_path))
    [excerpt, sources] = found.files
    assert (excerpt.name, sources.name) == ("lessons/excerpts/river.yaml", "lessons/sources.yaml")
    assert excerpt.typed.text.startswith("id: river\n")
    assert "建议" not in excerpt.typed.text
    assert [(one.draft.name, one.target, one.records) for one in found.drafts] == [
        ("excerpts/river.yaml", "lessons/excerpts/river.yaml", 0),
        ("sources.yaml", "lessons/sources.yaml", 2),
    ]


def test_of_sources_that_were_not_named_only_those_used_come_along(tmp_path: Path) -> None:
    found = placed(inbox(tmp_path), None, "excerpts/river.yaml")
    assert [(one.draft.name, one.records) for one in found.drafts] == [("excerpts/river.yaml", 0), ("sources.yaml", 1)]
    assert "other-source" not in found.files[1].typed.text


def test_nothing_is_written_or_removed(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    placed(workspace)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before


def test_the_same_file_again_is_no_new_content(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    [excerpt] = placed(workspace, None, "excerpts/river.yaml").files[:1]
    found = placed(workspace, {excerpt.name: excerpt.typed.text.encode()}, "excerpts/river.yaml")
    assert found.drafts[0].note == "lessons/excerpts/river.yaml 已经有同样的内容"
    assert found.drafts[0].target == ""


def test_another_file_of_that_name_is_never_written_over(tmp_path: Path) -> None:
    found = placed(inbox(tmp_path), {"lessons/excerpts/river.yaml": b"id: river\n"})
    assert [(problem.code, problem.message) for problem in found.problems] == [
        ("exists", "lessons/excerpts/river.yaml 已经有了，没有覆盖")
    ]


def test_two_drafts_cannot_become_one_file(tmp_path: Path) -> None:
    workspace = inbox(tmp_path)
    put(workspace, {"excerpts/river.yaml": EXCERPT}, folder="second")
    [problem] = placed(workspace).problems
    assert problem.message == "另一份草稿也要放到 lessons/excerpts/river.yaml"
    assert problem.path == Path("lessons/inbox/second/excerpts/river.yaml")


def test_a_course_is_taken_only_where_there_is_none(tmp_path: Path) -> None:
    workspace = inbox(tmp_path, {"course.yaml": "name: 新课\n"})
    assert [file.name for file in placed(workspace).files] == ["lessons/course.yaml"]
    [kept] = placed(workspace, {"lessons/course.yaml": b"name: x\n"}).drafts
    assert (kept.target, kept.note) == ("", "已有 course.yaml，这一份没有用")


def test_a_possible_duplicate_is_a_warning_at_its_line(tmp_path: Path) -> None:
    files = {**FILES, "excerpts/river.yaml": EXCERPT.replace("id:", "# 可能重复：two-goals\nid:", 1)}
    [problem] = placed(inbox(tmp_path, files)).problems
    assert (problem.severity, problem.line, problem.message) == ("warning", 2, "可能重复：two-goals")
