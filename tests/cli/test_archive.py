"""`huoye archive` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_a_built_unit_is_archived_and_an_unbuilt_one_refused(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    assert "先运行 huoye build" in huoye("archive", "u1", "-C", tmp_path).err
    assert huoye("build", "u1", "-C", tmp_path, "-f", "html", "-j", "1").code == 0
    ran = huoye("archive", "u1", "-C", tmp_path)
    assert ran.code == 0
    assert ran.out == "已存档 lessons/handed-out/u1-1：0 个 PDF。以后用 huoye diff u1 出勘误单。\n"


def test_an_unknown_unit_is_answered_with_the_nearest(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("archive", "u11", "-C", tmp_path)
    assert (ran.code, "是否应为“u1”" in ran.err) == (1, True)
