"""`huoye verify` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from generator.app.build import build
from generator.app.request import Request
from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_the_command_gives_figures_and_an_exit_code(huoye: Huoye, tmp_path: Path) -> None:
    built = make(tmp_path)
    assert not build(built, Request(formats=("html", "docx"), workers=1)).failures
    ran = huoye("verify", "-C", built.root)
    assert ran.code == 0
    assert "核对了 8 个文件" in ran.out
    assert "全部与原文一致" in ran.out
    path = built.build / "u1/u1-u1-quiz-A-paper.docx"
    path.write_bytes(b"broken")
    ran = huoye("verify", "-C", built.root)
    assert ran.code == 1
    assert "u1-u1-quiz-A-paper.docx" in ran.out
    files = huoye("verify", "u1", "-C", built.root, "--json").json["files"]
    assert [file["path"] for file in files if file["status"] != "true"] == ["build/u1/u1-u1-quiz-A-paper.docx"]


def test_before_a_build_it_says_so(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    assert "还没有成品" in huoye("verify", "-C", tmp_path).out
