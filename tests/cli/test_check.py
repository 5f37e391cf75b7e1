"""`huoye check` as its user sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.options import today
from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make

TEXT = "年度报告\n\n先到山顶，再往下走。比重在2023年达到17.5。\n"
QUOTED = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: abridged\ntext: 先到山顶。\n"


def test_check_as_json_names_every_problem(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"themes.yaml": "- id: 双碳\n- id: 双碳\n- id: 能源\n- id: 治理\n"})
    ran = huoye("check", "-C", tmp_path, "--json")
    assert ran.code == 1
    problem = ran.json["problems"][0]
    assert (problem["file"], problem["line"], problem["severity"]) == ("lessons/themes.yaml", 2, "error")


def test_a_warning_passes_and_strictly_does_not(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"questions/all.yaml": GOOD["questions/all.yaml"].replace("  approved: true\n", "")})
    ran = huoye("check", "-C", tmp_path)
    assert ran.code == 0
    assert "lessons/questions/all.yaml:1:7 提醒：答案还没有审定" in ran.out
    strict = huoye("check", "-C", tmp_path, "--strict")
    assert strict.code == 1
    assert "lessons/questions/all.yaml:1:7 错误：答案还没有审定" in strict.out
    assert [p["severity"] for p in huoye("check", "-C", tmp_path, "--strict", "--json").json["problems"]] == ["error"]


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
