"""Checking lessons: problems, remarks and how much was compared, as values."""

from __future__ import annotations

from pathlib import Path

from generator.app.check import QuotingCount, check_lessons
from tests.library.workspaces import GOOD, make


def test_good_lessons_have_no_problem(tmp_path: Path) -> None:
    report = check_lessons(make(tmp_path))
    assert report.problems == ()
    assert not report.has_errors
    assert report.quoting == QuotingCount(compared=0, unchecked=0, digests=len(report.library.excerpts))
    assert report.remarks == ()


def test_remarks_are_those_on_balance(tmp_path: Path) -> None:
    course = "name: 测试课\ncolumns: [编者按, 重要讲话, 政策意见, 海外声音]\n"
    report = check_lessons(make(tmp_path, {"course.yaml": course}))
    assert [remark.code for remark in report.remarks] == ["missing-column"]


def test_a_warning_is_an_error_only_if_it_is_strict(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"stray.yaml": "id: x\n"})
    assert not check_lessons(workspace).has_errors
    strict = check_lessons(workspace, strict=True)
    assert strict.has_errors
    assert [problem.severity for problem in strict.problems] == ["error"]


def test_quoting_excerpts_are_counted_by_whether_their_text_is_there(tmp_path: Path) -> None:
    quoting = GOOD["excerpts/two-goals.yaml"] + "fidelity: abridged\n"
    assert check_lessons(make(tmp_path, {"excerpts/two-goals.yaml": quoting})).quoting.unchecked == 1
    sources = GOOD["sources.yaml"] + "  file: report.txt\n"
    files = {"excerpts/two-goals.yaml": quoting, "sources.yaml": sources, "sources/report.txt": "全文。"}
    workspace = make(tmp_path, files)
    assert check_lessons(workspace).quoting.compared == 1
