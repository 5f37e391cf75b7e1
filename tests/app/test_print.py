"""What goes to the print room, made from a small workspace with real PDF files."""

from __future__ import annotations

import csv
import io
import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from generator.app.print import PrintResult, prepare
from generator.assembly.unit_documents import compose_unit
from generator.library.load import Library, load
from generator.model.document import Document, Edition
from generator.model.unit import Unit
from generator.workspace import Workspace
from tests.library.workspaces import GOOD, make

WORKSHEETS = """worksheets:
  - id: one
    title: 学习单一
    parts: [{kind: writing, prompt: 写一写。, lines: 6}]
  - id: two
    title: 学习单二
    parts: [{kind: writing, prompt: 再写一写。, lines: 6}]
  - id: small
    title: 小开本
    paper: 16K
    parts: [{kind: writing, prompt: 写在小纸上。, lines: 6}]
"""
PRINTING = "printing:\n  classes: [{name: 一班, students: 45}]\n  spare: 1\n  teachers: 2\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    unit = GOOD["units/u1.yaml"] + WORKSHEETS + "teaching_note: 先提问。\n"
    return make(
        tmp_path_factory.mktemp("print"), {"units/u1.yaml": unit, "course.yaml": GOOD["course.yaml"] + PRINTING}
    )


@pytest.fixture(scope="module")
def result(workspace: Workspace) -> PrintResult:
    return prepare(workspace)


def pages(result: PrintResult, name: str) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO((result.folder / name).read_bytes())).pages]


def test_the_folder_holds_every_file_of_the_list_and_no_other(result: PrintResult) -> None:
    rows = list(csv.DictReader(io.StringIO((result.folder / "print-list.csv").read_text(encoding="utf-8-sig"))))
    listed = {row["文件"] for row in rows}
    assert listed == {
        "u1-student.pdf", "u1-teacher.pdf", "u1-u1-quiz-A-paper.pdf", "u1-u1-quiz-A-sheet.pdf",
        "u1-small-student.pdf",
    }  # fmt: skip
    made = {path.name for path in result.folder.iterdir() if not path.name.startswith(".")}
    assert made == listed | {"print-list.csv", "print-slip.pdf"}
    assert {row["文件"]: row["合计份数"] for row in rows}["u1-student.pdf"] == "46"
    assert {row["文件"]: row["合计份数"] for row in rows}["u1-teacher.pdf"] == "2"


def test_a_worksheet_on_its_own_paper_is_a_file_of_its_own(result: PrintResult) -> None:
    [job] = [job for job in result.jobs if job.file == "u1-small-student.pdf"]
    assert (job.paper, job.layout, job.copies) == ("16K", "a4", 46)
    assert "写在小纸上" not in "".join(pages(result, "u1-student.pdf"))


def test_pages_count_on_through_the_bound_file(result: PrintResult) -> None:
    """Cover and contents bear no number; the worksheets begin on right-hand pages and go on counting."""
    found = pages(result, "u1-student.pdf")
    assert len(found) % 2 == 0
    begins = [n for n, text in enumerate(found) if "第" in text and re.search(r"第\s*\d+\s*页\s*共\s*\d+\s*页", text)]
    assert len(begins) == 2
    assert all(n % 2 == 0 for n in begins)
    for n in begins:
        number, total = map(int, re.findall(r"第\s*(\d+)\s*页\s*共\s*(\d+)\s*页", found[n])[0])
        assert number == n + 1 - 2
        assert total == len(found) - 2


def test_the_teachers_file_has_the_teachers_pack_and_the_key(result: PrintResult) -> None:
    text = "".join(pages(result, "u1-teacher.pdf"))
    assert "先提问" in text
    assert "答案" in text
    student = "".join(pages(result, "u1-student.pdf"))
    assert "先提问" not in student


def test_another_layout_replaces_the_files(workspace: Workspace, result: PrintResult) -> None:
    before = len(pages(result, "u1-student.pdf"))
    booklet = prepare(workspace, layout="booklet")
    after = PdfReader(BytesIO((booklet.folder / "u1-student.pdf").read_bytes()))
    assert len(after.pages) == -(-before // 4) * 2
    assert {job.file: job.layout for job in booklet.jobs} == {
        "u1-student.pdf": "booklet", "u1-teacher.pdf": "booklet",
        "u1-u1-quiz-A-paper.pdf": "a3", "u1-u1-quiz-A-sheet.pdf": "a4", "u1-small-student.pdf": "a4",
    }  # fmt: skip


def test_a_second_run_with_nothing_changed_binds_nothing(
    workspace: Workspace, result: PrintResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = prepare(workspace)
    before = {path: path.stat().st_mtime_ns for path in first.files}

    def refuse(*_: object, **__: object) -> object:
        raise AssertionError("something was bound")

    monkeypatch.setattr("generator.app.print.bound_and_imposed", refuse)
    monkeypatch.setattr("generator.app.print.write", refuse)
    again = prepare(workspace)
    assert again.made == ()
    assert (again.jobs, again.files) == (first.jobs, first.files)
    assert {path: path.stat().st_mtime_ns for path in again.files} == before


def test_what_changed_is_bound_again_and_what_is_damaged_too(workspace: Workspace, result: PrintResult) -> None:
    first = prepare(workspace)
    (first.folder / "u1-u1-quiz-A-sheet.pdf").write_bytes(b"torn")
    assert prepare(workspace).made == ("u1-u1-quiz-A-sheet.pdf",)
    course = GOOD["course.yaml"] + PRINTING.replace("45", "46")
    make(
        workspace.root,
        {"course.yaml": course, "units/u1.yaml": GOOD["units/u1.yaml"] + WORKSHEETS + "teaching_note: 先提问。\n"},
    )
    assert prepare(workspace).made == ("print-list.csv", "print-slip.pdf")


def test_the_lessons_are_loaded_and_composed_once(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Workspace] = []
    composed: list[str] = []

    def counted_load(of: Workspace, **options: Any) -> Library:
        loaded.append(of)
        return load(of, **options)

    def counted_unit(library: Library, unit: Unit, editions: frozenset[Edition]) -> tuple[Document, ...]:
        composed.append(unit.id)
        return compose_unit(library, unit, editions)

    monkeypatch.setattr("generator.app.compose.load", counted_load)
    monkeypatch.setattr("generator.app.compose.compose_unit", counted_unit)
    prepare(workspace)
    assert loaded == [workspace]
    assert composed == ["u1"]
