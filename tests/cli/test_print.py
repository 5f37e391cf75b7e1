"""`huoye print` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make


def test_files_are_listed_with_their_paper_and_copies(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"course.yaml": GOOD["course.yaml"] + "printing:\n  classes: [{name: 一班, students: 45}]\n"})
    ran = huoye("print", "u1", "-C", tmp_path, "--layout", "a3")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "build/print/"
    assert lines[1].startswith("  u1-student.pdf　学生用，活页和学习单合订，4 页，A3 双面，每面两页")
    assert lines[1].endswith("45 份共 45 张")
    assert lines[-1] == "  print-slip.pdf　付印单"
    value = huoye("print", "u1", "-C", tmp_path, "--layout", "a3", "--json").json
    assert value["files"][-2:] == ["print-list.csv", "print-slip.pdf"]
    assert value["jobs"][0]["by_class"] == {"一班": 45}


def test_without_classes_it_says_where_to_write_them(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("print", "u1", "-C", tmp_path)
    assert "还没有班级" in ran.err
    assert "每份" in ran.out
