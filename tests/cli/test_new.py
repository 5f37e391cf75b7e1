"""`huoye new`: a workspace to begin with."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye


def test_new_gives_a_small_workspace_that_builds(huoye: Huoye, tmp_path: Path) -> None:
    folder = tmp_path / "我的 课程"
    assert huoye("new", folder, "--small").code == 0
    checked = huoye("check", "-C", folder)
    assert checked.code == 0
    assert "没有问题：1 篇摘编，1 道题，1 个单元" in checked.out
    built = huoye("build", "-C", folder, "-f", "html", "-f", "docx", "-f", "pptx", "-j", "1")
    assert built.code == 0, built.err
    assert (folder / "build/week-01/week-01-pack-student.docx").is_file()
    assert (folder / "build/week-01/week-01-slides.pptx").is_file()


def test_new_gives_the_whole_sample_course(huoye: Huoye, tmp_path: Path) -> None:
    assert huoye("new", tmp_path / "course").code == 0
    checked = huoye("check", "-C", tmp_path / "course")
    assert checked.code == 0
    assert "3 个单元" in checked.out


def test_new_never_fills_a_folder_that_holds_something(huoye: Huoye, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    ran = huoye("new", tmp_path)
    assert ran.code == 1
    assert "不是空的" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
