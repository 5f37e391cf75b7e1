"""`huoye check`, `sources` and `balance` as their users see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.place import today
from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make

TEXT = "年度报告\n\n先到山顶，再往下走。比重在2023年达到17.5。\n"
QUOTED = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: abridged\ntext: 先到山顶。\n"


def test_a_warning_passes_and_strictly_does_not(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"questions/all.yaml": GOOD["questions/all.yaml"].replace("  approved: true\n", "")})
    ran = huoye("check", "-C", tmp_path)
    assert ran.code == 0
    assert "lessons/questions/all.yaml:1:7 提醒：答案还没有审定" in ran.out
    strict = huoye("check", "-C", tmp_path, "--strict")
    assert strict.code == 1
    assert "lessons/questions/all.yaml:1:7 错误：答案还没有审定" in strict.out
    assert [p["severity"] for p in huoye("check", "-C", tmp_path, "--strict", "--json").json["problems"]] == ["error"]


def test_a_strict_build_makes_nothing_of_what_is_unchecked(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"excerpts/a.yaml": QUOTED})
    ran = huoye("build", "-C", tmp_path, "--strict", "-f", "html", "-j", "1")
    assert ran.code == 1
    assert "lessons/excerpts/a.yaml:5:11 错误：未核对" in ran.err
    assert not (tmp_path / "build/u1").exists()
    assert huoye("build", "-C", tmp_path, "-f", "html", "-j", "1").code == 0


def test_check_says_how_much_was_compared(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"excerpts/a.yaml": QUOTED})
    assert "核对：1 篇引文未核对（没有全文），2 篇综述不引全文。" in huoye("check", "-C", tmp_path).out
    sources = GOOD["sources.yaml"] + "  file: r.txt\n"
    workspace = make(tmp_path, {"sources.yaml": sources, "sources/r.txt": TEXT, "excerpts/a.yaml": ""})
    (workspace.lessons / "excerpts/a.yaml").write_text(QUOTED.replace("山顶。", "山顶，再往下走。"))
    assert "核对：1 篇引文与全文逐字核对过，2 篇综述不引全文。" in huoye("check", "-C", tmp_path).out


def test_what_is_past_its_time_depends_on_the_day(
    huoye: Huoye, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, {"sources.yaml": GOOD["sources.yaml"] + "  review_until: 2027-06\n"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert today().isoformat() == "2027-01-15"
    assert "没有问题" in huoye("check", "-C", tmp_path).out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1820000000")
    assert "复核期限 2027-06 已过" in huoye("check", "-C", tmp_path).out


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
