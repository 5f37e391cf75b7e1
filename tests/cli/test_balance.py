"""`huoye balance` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_balance_shows_themes_by_columns(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("balance", "u1", "-C", tmp_path)
    assert ran.code == 0
    lines = [line for line in ran.out.splitlines() if "│" in line]
    assert [line.replace(" ", "").split("│")[1:-1] for line in lines] == [
        ["双碳", "1", "·", "1"],
        ["能源", "·", "1", "1"],
    ]
    [unit] = huoye("balance", "-C", tmp_path, "--json").json
    assert unit["themes"] == {"双碳": {"重要讲话": ["two-goals"]}, "能源": {"政策意见": ["policy-map"]}}
    wrong = huoye("balance", "u2", "-C", tmp_path)
    assert (wrong.code, "没有单元“u2”" in wrong.err) == (1, True)
