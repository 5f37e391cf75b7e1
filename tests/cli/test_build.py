"""`huoye build` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make

QUOTED = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: abridged\ntext: 先到山顶。\n"


def test_build_prints_one_line_a_document(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "-C", tmp_path, "-f", "html", "-f", "docx", "-j", "1")
    lines = ran.out.splitlines()
    assert lines[0] == "build/u1/"
    assert lines[1] == "  pack-student　活页，学生版　docx html"
    assert lines[-1] == "共 8 个文件：新做 8 个。"
    again = huoye("build", "-C", tmp_path, "-f", "html", "-v", "-j", "1")
    assert "u1-pack-student.html  活页，学生版，" in again.out
    assert again.out.splitlines()[-1] == "共 4 个文件：新做 0 个，4 个本来就是最新。"


def test_what_holds_for_several_files_is_said_once(huoye: Huoye, tmp_path: Path) -> None:
    extra = "teaching_note: 先提问。\n"
    workspace = make(tmp_path)
    unit = workspace.lessons / "units/u1.yaml"
    unit.write_text(unit.read_text(encoding="utf-8") + extra, encoding="utf-8")
    ran = huoye("build", "-C", tmp_path, "-f", "docx", "-j", "1")
    assert ran.err.count("目录的页码取自 PDF 的排版") == 1
    assert "等 2 个文件" in ran.err


def test_build_as_json_is_one_value(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "u1", "-C", tmp_path, "-f", "html", "--json", "-j", "1")
    assert ran.code == 0
    paths = [file["path"] for file in ran.json["files"]]
    assert paths[0] == "build/u1/u1-pack-student.html"
    assert all((tmp_path / path).is_file() for path in paths)
    assert ran.json["failures"] == []


def test_a_strict_build_makes_nothing_of_what_is_unchecked(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"excerpts/a.yaml": QUOTED})
    ran = huoye("build", "-C", tmp_path, "--strict", "-f", "html", "-j", "1")
    assert ran.code == 1
    assert "lessons/excerpts/a.yaml:5:11 错误：未核对" in ran.err
    assert not (tmp_path / "build/u1").exists()
    assert huoye("build", "-C", tmp_path, "-f", "html", "-j", "1").code == 0
