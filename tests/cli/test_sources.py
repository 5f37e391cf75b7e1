"""`huoye sources` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make

TEXT = "年度报告\n\n先到山顶，再往下走。比重在2023年达到17.5。\n"


def test_sources_are_listed_and_registered(huoye: Huoye, tmp_path: Path) -> None:
    sources = GOOD["sources.yaml"] + "  file: r.txt\n"
    workspace = make(tmp_path, {"sources.yaml": sources, "sources/r.txt": TEXT})
    before = huoye("sources", "-C", tmp_path)
    assert before.code == 0
    assert "report-2023　报告　有全文，未登记指纹（f1:" in before.out
    assert "登记了 1 个指纹。" in huoye("sources", "-C", tmp_path, "--record").out
    assert "指纹都已是最新" in huoye("sources", "-C", tmp_path, "--record").out
    [source] = huoye("sources", "-C", tmp_path, "--json").json
    assert source["state"] == "有全文"
    assert source["registered"] == source["fingerprint"]
    assert (workspace.lessons / "sources.yaml").read_text() == sources + f"  fingerprint: {source['fingerprint']}\n"
    (workspace.sources / "r.txt").write_text(TEXT.replace("山顶", "山脚"))
    assert "全文与登记时不同" in huoye("sources", "-C", tmp_path).out


def test_sources_in_an_unusual_shape_are_left_alone(huoye: Huoye, tmp_path: Path) -> None:
    typed = "- {id: report-2023, kind: report, title: 甲, issuer: 乙, date: 2023, file: r.txt}\n"
    workspace = make(tmp_path, {"sources.yaml": typed, "sources/r.txt": TEXT})
    ran = huoye("sources", "-C", tmp_path, "--record")
    assert ran.code == 1
    assert "没有改动" in ran.err
    assert (workspace.lessons / "sources.yaml").read_text() == typed
