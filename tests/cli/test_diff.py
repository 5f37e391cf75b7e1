"""`huoye diff` as its user sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make


@pytest.fixture
def handed_out(huoye: Huoye, tmp_path: Path) -> Path:
    make(tmp_path)
    assert huoye("build", "u1", "-C", tmp_path, "-f", "html", "-j", "1").code == 0
    assert huoye("archive", "u1", "-C", tmp_path).code == 0
    return tmp_path


def test_nothing_changed_is_said(huoye: Huoye, handed_out: Path) -> None:
    assert huoye("diff", "u1", "-C", handed_out).out == "u1-1 → 现在：没有改动。\n"


def test_each_change_is_a_line_below_its_paper(huoye: Huoye, handed_out: Path) -> None:
    make(handed_out, {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")})
    ran = huoye("diff", "u1", "-C", handed_out, "-f", "html")
    lines = ran.out.splitlines()
    assert lines[0] == "活页（学生版）"
    assert lines[1].startswith("    《政策地图》第1段　原为“")
    assert lines[2:] == ["u1-1 → 现在：共 1 处改动。", "勘误单：build/errata/u1-errata.html"]
    value = huoye("diff", "u1", "-C", handed_out, "--json").json
    assert [(one["kind"], one["document"], one["place"]) for one in value["changes"]] == [
        ("changed", "u1-pack-student", "《政策地图》第1段")
    ]


def test_a_paper_that_is_withdrawn_is_said_in_a_word(huoye: Huoye, handed_out: Path) -> None:
    make(handed_out, {"units/u1.yaml": GOOD["units/u1.yaml"].partition("quizzes:")[0]})
    assert "撤下整份材料" in huoye("diff", "u1", "-C", handed_out).out
