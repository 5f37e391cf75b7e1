"""Where a record is used, directly and through others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.assembly.uses import Use, sources_of_unit, uses_of
from generator.errors import UserError
from generator.library.library import Library
from tests.cli.commands import runner
from tests.library.workspaces import GOOD, loaded, make

UNIT = GOOD["units/u1.yaml"] + (
    "worksheets:\n"
    "  - id: ws\n"
    "    title: 学习单\n"
    "    parts:\n"
    "      - {kind: data, table: targets}\n"
    "      - {kind: timeline, themes: [治理]}\n"
    "      - {kind: data, facts: [share-2022]}\n"
    "slides:\n"
    "  points:\n"
    "    - {title: 目标, excerpt: two-goals}\n"
)
EVENTS = GOOD["events.yaml"] + "  themes: [治理]\n  source: report-2023\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return loaded(tmp_path, {"units/u1.yaml": UNIT, "events.yaml": EVENTS})


def lines(uses: tuple[Use, ...]) -> list[str]:
    return [
        " ".join([use.kind, use.id, *([use.part] if use.part else []), *(f"<{record_id}" for _, record_id in use.via)])
        for use in uses
    ]


def test_an_excerpt_is_used_by_pack_quiz_and_slides_and_by_a_question(library: Library) -> None:
    target, uses = uses_of(library, "two-goals")
    assert target == ("excerpt", "two-goals")
    assert lines(uses) == [
        "question s-1",
        "pack u1",
        "quiz u1-quiz 第1大题 <s-1",
        "slides u1 第1个要点“目标”",
    ]


def test_a_source_is_used_through_what_is_taken_from_it(library: Library) -> None:
    found = lines(uses_of(library, "report-2023")[1])
    assert "excerpt two-goals" in found
    assert "fact share-2022" in found
    assert "event start-2020" in found
    assert "quiz u1-quiz 第1大题 <two-goals <s-1" in found
    assert "worksheet ws 第2部分“时间轴” <start-2020" in found
    assert "worksheet ws 第3部分“数据卡” <share-2022" in found


def test_tables_facts_and_events_are_found_also_where_a_theme_chose_them(library: Library) -> None:
    assert lines(uses_of(library, "targets")[1]) == ["worksheet ws 第1部分“数据卡”"]
    assert lines(uses_of(library, "start-2020")[1]) == ["worksheet ws 第2部分“时间轴”"]


def test_a_theme_is_found_by_its_other_name_and_names_what_bears_it(library: Library) -> None:
    target, uses = uses_of(library, "碳达峰碳中和")
    assert target == ("theme", "双碳")
    assert "theme 能源" in lines(uses)
    assert "excerpt two-goals" in lines(uses)
    assert "unit u1" in lines(uses)


def test_an_unknown_id_suggests_the_nearest(library: Library) -> None:
    with pytest.raises(UserError, match="是否应为“two-goals”"):
        uses_of(library, "two_goal")


def test_the_sources_of_a_unit(library: Library) -> None:
    assert sources_of_unit(library, "u1") == ("report-2023",)
    with pytest.raises(UserError, match="u1"):
        sources_of_unit(library, "u2")


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = make(tmp_path, {"units/u1.yaml": UNIT})
    huoye = runner(capsys)
    ran = huoye("uses", "two-goals", "-C", workspace.root)
    assert ran.code == 0
    assert "单元 u1　测验 u1-quiz　第1大题（经 题目 s-1）" in ran.out
    value = huoye("uses", "two-goals", "-C", workspace.root, "--json").json
    assert value["kind"] == "excerpt"
    assert value["uses"][0] == {
        "kind": "question", "id": "s-1", "unit": "", "part": "", "via": [],
        "file": "lessons/questions/all.yaml", "line": 1,
    }  # fmt: skip
    assert huoye("uses", "nothing-like-it", "-C", workspace.root).code == 1
    assert huoye("bibtex", "u1", "-C", workspace.root).out.startswith("@techreport{report-2023,")
    assert huoye("bibtex", "-C", workspace.root, "-o", tmp_path / "a.bib").code == 0
    assert (tmp_path / "a.bib").read_text(encoding="utf-8").count("@") == 1
