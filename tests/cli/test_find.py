"""`huoye find` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_find_narrows_by_each_condition(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    assert "共 2 篇" in huoye("find", "-C", tmp_path).out
    found = huoye("find", "山顶", "-C", tmp_path)
    assert found.code == 0
    assert "lessons/excerpts/two-goals.yaml:7 two-goals" in found.out
    assert [hit["id"] for hit in huoye("find", "--theme", "能源", "-C", tmp_path, "--json").json] == ["policy-map"]
    assert [hit["id"] for hit in huoye("find", "--column", "重要讲话", "-C", tmp_path, "--json").json] == ["two-goals"]
    assert [hit["id"] for hit in huoye("find", "--source", "report-2023", "-C", tmp_path, "--json").json] == [
        "two-goals"
    ]
    nothing = huoye("find", "山顶", "--theme", "能源", "-C", tmp_path)
    assert (nothing.code, nothing.err) == (1, "没有找到。\n")


def test_find_names_the_nearest_theme(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("find", "--theme", "双炭", "-C", tmp_path)
    assert ran.code == 1
    assert "是否应为“双碳”" in ran.err
