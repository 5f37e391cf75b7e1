"""`huoye uses` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_everything_that_rests_on_a_source_is_listed_with_the_way_to_it(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("uses", "report-2023", "-C", tmp_path)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "来源 report-2023"
    assert "    摘编 two-goals　两个目标" in lines
    assert any("单元 u1" in line and "（经 摘编 two-goals" in line for line in lines)
    value = huoye("uses", "report-2023", "-C", tmp_path, "--json").json
    assert (value["kind"], value["id"]) == ("source", "report-2023")
    excerpt = next(use for use in value["uses"] if use["kind"] == "excerpt")
    assert (excerpt["id"], excerpt["file"], excerpt["line"]) == ("two-goals", "lessons/excerpts/two-goals.yaml", 1)


def test_what_nobody_uses_is_said(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    assert huoye("uses", "治理", "-C", tmp_path).out == "主题 治理\n没有用到。\n"
    assert huoye("uses", "没有", "-C", tmp_path).code == 1
