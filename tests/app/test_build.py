"""Builds as a whole: what is made, kept, removed and said, without a PDF where none is needed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.build import Artifact, Result, _spills, build
from generator.app.build_record import RECORD_NAME
from generator.app.request import Request
from generator.errors import ContentError, UserError
from generator.model.printing import PrintPlan, SchoolClass
from tests.library.workspaces import GOOD, make

HTML_ONLY = Request(formats=("html",), workers=1)


def names(result: Result, *, made: bool | None = None) -> list[str]:
    return [a.path.name for a in result.artifacts if made is None or a.made is made]


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_unit_is_built_in_its_folder(tmp_path: Path) -> None:
    result = build(make(tmp_path), HTML_ONLY)
    assert names(result) == [
        "u1-pack-student.html", "u1-u1-quiz-A-paper.html", "u1-u1-quiz-A-sheet.html", "u1-u1-quiz-A-key.html",
    ]  # fmt: skip
    assert all(a.path.parent == tmp_path / "build/u1" and a.path.is_file() for a in result.artifacts)


def test_a_second_build_makes_nothing_and_says_the_same(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    docx = Request(formats=("docx",), workers=1)
    first = build(workspace, docx)
    before = files(workspace.build)
    second = build(workspace, docx)
    assert names(second, made=True) == []
    assert names(second) == names(first)
    assert second.notices == first.notices
    assert first.notices, "the pack's contents field should have given a notice"
    assert files(workspace.build) == before


def test_a_fresh_build_gives_the_same_bytes(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    formats = Request(formats=("html", "docx", "native"), workers=1)
    build(workspace, formats)
    before = files(workspace.build)
    again = build(workspace, Request(formats=("html", "docx", "native"), workers=2, fresh=True))
    assert all(a.made for a in again.artifacts)
    assert files(workspace.build) == before


def test_only_what_a_change_touches_is_made_again(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, HTML_ONLY)
    make(tmp_path, {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")})
    assert names(build(workspace, HTML_ONLY), made=True) == ["u1-pack-student.html"]


def test_a_file_that_was_lost_or_edited_is_made_again(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, HTML_ONLY)
    (workspace.build / "u1/u1-pack-student.html").unlink()
    (workspace.build / "u1/u1-u1-quiz-A-key.html").write_text("changed by hand")
    assert names(build(workspace, HTML_ONLY), made=True) == ["u1-pack-student.html", "u1-u1-quiz-A-key.html"]


def test_files_of_a_quiz_that_is_gone_are_removed_but_not_those_a_person_changed(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, HTML_ONLY)
    kept = workspace.build / "u1/u1-u1-quiz-A-key.html"
    kept.write_text("my own notes")
    make(tmp_path, {"units/u1.yaml": GOOD["units/u1.yaml"].partition("quizzes:")[0]})
    result = build(workspace, HTML_ONLY)
    assert [path.name for path in result.removed] == ["u1-u1-quiz-A-paper.html", "u1-u1-quiz-A-sheet.html"]
    assert kept.read_text() == "my own notes"
    assert any("没有删除" in notice.message for notice in result.notices)


def test_a_result_of_another_text_than_the_rest_is_named(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, Request(formats=("html", "docx"), workers=1))
    make(tmp_path, {"questions/all.yaml": GOOD["questions/all.yaml"].replace("山顶是什么", "山顶算什么")})
    result = build(workspace, HTML_ONLY)
    stale = [notice for notice in result.notices if notice.code == "stale"]
    assert len(stale) == 1
    assert "u1-u1-quiz-A-key.docx" in stale[0].message
    assert "u1-pack-student.docx" not in stale[0].message


def test_the_record_names_what_was_made(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, HTML_ONLY)
    record = json.loads((workspace.build / "u1" / RECORD_NAME).read_bytes())
    assert "u1-pack-student.html" in record["files"]


def test_a_teacher_gets_the_pack_also_where_both_editions_are_one(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    teacher = Request(formats=("html",), workers=1, editions=frozenset({"teacher"}))
    assert names(build(workspace, teacher)) == ["u1-pack-student.html", "u1-u1-quiz-A-key.html"]
    make(tmp_path, {"units/u1.yaml": GOOD["units/u1.yaml"] + "teaching_note: 先提问。\n"})
    assert names(build(workspace, teacher)) == ["u1-pack-teacher.html", "u1-u1-quiz-A-key.html"]


def test_the_students_edition_has_no_key(tmp_path: Path) -> None:
    student = Request(formats=("html",), workers=1, editions=frozenset({"student"}))
    assert not [name for name in names(build(make(tmp_path), student)) if "key" in name or "teacher" in name]


def test_with_an_error_in_the_files_nothing_is_written(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    build(workspace, HTML_ONLY)
    before = files(workspace.build)
    make(tmp_path, {"questions/all.yaml": GOOD["questions/all.yaml"].replace("answer: B", "answer: Z")})
    with pytest.raises(ContentError) as raised:
        build(workspace, HTML_ONLY)
    assert [problem.path.name for problem in raised.value.problems] == ["all.yaml"]
    assert files(workspace.build) == before


def test_a_unit_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有单元“u2”"):
        build(make(tmp_path), Request(units=("u2",), formats=("html",)))


def test_a_document_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"course.yaml": GOOD["course.yaml"] + "design: mine\n"})
    broken = tmp_path / "templates/mine/html/question.html"
    broken.parent.mkdir(parents=True)
    (tmp_path / "templates/mine/design.yaml").write_text("over: base\n", encoding="utf-8")
    broken.write_text("{{ no_such_name }}", encoding="utf-8")
    result = build(workspace, HTML_ONLY)
    assert "u1-pack-student.html" in names(result)
    assert {failure.document for failure in result.failures} >= {"u1-u1-quiz-A-paper", "u1-u1-quiz-A-key"}
    assert "question.html" in result.failures[0].message


def test_two_units_cannot_have_a_document_of_one_name(tmp_path: Path) -> None:
    second = GOOD["units/u1.yaml"].replace("id: u1\n", "id: u1-u1\n").replace("id: u1-quiz", "id: quiz")
    files_ = {"units/u2.yaml": second.replace("week: 1", "week: 2")}
    with pytest.raises(UserError, match="都有一份材料叫 u1-u1-quiz-A-paper"):
        build(make(tmp_path, files_), HTML_ONLY)


def test_large_print_is_made_when_asked_for_and_stays(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    docx = Request(formats=("docx",), workers=1)
    assert [name for name in names(build(workspace, replace(docx, large_print=True))) if "large" in name] == [
        "u1-pack-student-large.docx",
        "u1-u1-quiz-A-paper-large.docx",
    ]
    again = build(workspace, docx)
    assert again.removed == ()
    assert not [name for name in names(again) if "large" in name]
    assert (workspace.build / "u1/u1-pack-student-large.docx").is_file()
    make(tmp_path, {"course.yaml": GOOD["course.yaml"] + "large_print: true\n"})
    assert "u1-pack-student-large.docx" in names(build(workspace, docx))


def test_lines_that_spill_onto_a_sheet_of_their_own_are_counted_in_paper() -> None:
    artifact = Artifact(
        unit="u1", document="u1-pack-student", kind="pack", edition="student", form="", format="pdf",
        path=Path("u1-pack-student.pdf"), pages=13, tail=2, size=1, made=True,
    )  # fmt: skip
    plan = PrintPlan(classes=(SchoolClass(name="一班", students=120), SchoolClass(name="二班", students=120)))
    (notice,) = _spills([artifact], plan, {})
    assert notice.place == "u1-pack-student.pdf"
    assert "240 份可省 240 张" in notice.message
    assert list(_spills([replace(artifact, edition="teacher"), replace(artifact, tail=20)], plan, {})) == []
