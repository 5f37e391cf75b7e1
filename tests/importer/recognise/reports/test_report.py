"""A report comes back as a tree of sections, whatever stands between its paragraphs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.importer import Imported, import_file, read_document
from tests.folders import SEEDS
from tests.importer.accounting import lost
from tests.importer.invented import paragraphs
from tests.importer.typesetter import Press, wrap

REPORT = next(iter(sorted(SEEDS.glob("004_*.txt"))), None)
ADDRESS = "https://www.example.org/water/2023/t20230707_1035606.shtml"


def printed(width: float = 27) -> tuple[str, list[str], list[str]]:
    """Return an invented report as a PDF's text, with its paragraphs and its list items."""
    press = Press(width=width, mark=1.0)
    body: list[str] = []
    items: list[str] = []
    rows = [" 前 言"]

    def add(text: str) -> None:
        body.append(text)
        rows.extend(wrap(text, press, press.width, press.width - 2))

    def item(text: str) -> None:
        items.append(text)
        rows.extend(wrap(f"--{text}", press, press.width, press.width - 2))

    for text in paragraphs(1, 3):
        add(text)
    for number, chapter in enumerate("一二三四", 1):
        rows += (
            [f"{chapter}、照看公共的东西第", f"{number} 年的做法和打算"]
            if number == 4
            else [f"{chapter}、第{chapter}件事"]
        )
        for part in "一二":
            rows.append(f"（{part}）办好书角{chapter}")
            for text in paragraphs(number * 5 + len(part), 4):
                add(text)
            item("新增图书 320 册，总量达到 1341 册；")
            item("改造书架 15 个，降低高度 15 厘米，让低年级的同学也能自己取书还书，不再需要等候；")
            rows.append(f"图 {number}. 2019-2023 年书角藏书情况")
    rows += ["专栏一 节水小组的账本"]
    rows += wrap("他们记下每个水龙头滴水的次数，算出全校一天白白流掉多少水。" * 3, press, width + 9, width + 9)
    add(paragraphs(9, 1)[0])
    rows += [ADDRESS, ADDRESS, "五、结束的话"]
    add(paragraphs(10, 1)[0])
    heads = [20 + 34 * n for n in range(len(rows) // 34)]
    for page, at in reversed(list(enumerate(heads, 2))):
        rows.insert(at, f"校园公报 2023{page}")
    return "\n\n".join(rows) + "\n", body, items


def imported(width: float = 27) -> tuple[str, Imported, list[str], list[str]]:
    text, body, items = printed(width)
    return text, read_document(text.encode(), Path("report.txt")), body, items


def without_blanks(texts: list[Any]) -> list[str]:
    return [(t if isinstance(t, str) else t["text"]).replace(" ", "").replace("１／３", "1/3") for t in texts]


@pytest.mark.parametrize("width", [27, 32, 38])
def test_a_report_is_a_tree_of_sections(width: float) -> None:
    text, result, body, items = imported(width)
    value = result.value
    assert result.doc_kind == "report"
    assert [h["level"] for h in value["headings"]] == [1, *[1, 2, 2] * 4, 1]
    assert value["headings"][10]["text"] == "四、照看公共的东西第4年的做法和打算"
    wanted = [p.replace(" ", "").replace("１／３", "1/3").replace("／", "/").replace("％", "%") for p in body]
    wrong = [p for p in wanted if p not in without_blanks(value["paragraphs"])]
    assert len(wanted) > 30 and len(wrong) <= 2, wrong
    assert without_blanks(value["bullets"]) == [i.replace(" ", "") for i in items]
    assert [c["label"] for c in value["captions"]] == [f"图{n}" for n in (1, 1, 2, 2, 3, 3, 4, 4)]
    assert value["captions"][0]["text"] == "2019-2023年书角藏书情况"
    assert [(b["label"], b["title"], len(b["paragraphs"])) for b in value["boxes"]] == [("专栏一", "节水小组的账本", 1)]
    assert value["urls"] == [ADDRESS]
    assert lost(text, result) == []


def test_running_heads_and_a_repeated_address_are_named() -> None:
    _, result, _, _ = imported()
    reasons = [f.reason for f in result.report.removed]
    assert sum(r.startswith("页眉") for r in reasons) >= 3
    assert reasons.count("重复的网址") == 1


def test_a_paragraph_knows_the_heading_above_it() -> None:
    _, result, _, _ = imported()
    assert result.value["paragraphs"][0]["heading"] == "前言"
    assert result.value["paragraphs"][3]["heading"] == "（一）办好书角一"


def test_each_chapter_becomes_a_draft_of_one_source() -> None:
    _, result, _, _ = imported()
    excerpts = result.drafts.excerpts
    assert len(excerpts) == 6
    [source] = result.drafts.sources
    assert {excerpt.source for excerpt in excerpts} == {source.id}
    assert "- 新增图书320册，总量达到1341册；" in excerpts[1].paragraphs


@pytest.mark.skipif(REPORT is None, reason="没有 ../shared/seeds/004_*.txt，跳过真实报告的核对")
def test_the_real_report() -> None:
    assert REPORT is not None
    result = import_file(REPORT)
    value = result.value
    assert [sum(h["level"] == level for h in value["headings"]) for level in (1, 2)] == [8, 27]
    assert (len(value["paragraphs"]), len(value["bullets"])) == (86, 30)
    assert [c["label"] for c in value["captions"]] == ["图1", "图2", "图3", "图4", "图5"]
    assert [(b["label"], len(b["paragraphs"])) for b in value["boxes"]] == [("专栏一", 1)]
    assert len(value["urls"]) == 1
    assert value["headings"][0]["text"] == "前言"
    assert "第28次缔约方大会" in value["headings"][-1]["text"]
    assert [f.lines for f in result.report.removed if f.reason.startswith("页眉")] == [(39,), (294,), (581,)]
    assert result.report.left_over == ()
    assert sum("图里的文字" in f.reason for f in result.report.removed) == 4
    assert lost(REPORT.read_text(encoding="utf-8"), result) == []
    texts = [p["text"] for p in value["paragraphs"]]
    assert all(a != b for a, b in pairwise(texts))
    assert sum(t[-1] in "。！？" for t in texts) == len(texts)


PLAN = """某市节水行动方案
为推进节水，制定本方案。
一、总体要求
坚持公开、自愿、共享，把节水融入日常教学和管理，让学生在身边的小事中学会照看公共的东西。
二、主要目标
表1 分阶段目标
阶段 主要目标
2025年 用水量比2020年下降13.5%
2030年 用水量比2020年下降25%左右
三、重点任务
（一）公布账本。每月公布一次用水量，由学生会负责核对张贴。
四、保障措施
各校要高度重视，明确责任，抓好落实，及时总结好的做法。
"""


def test_a_table_between_paragraphs_is_a_table() -> None:
    result = read_document(PLAN.encode(), Path("plan.txt"))
    value = result.value
    assert [h["text"] for h in value["headings"]] == ["一、总体要求", "二、主要目标", "三、重点任务", "四、保障措施"]
    assert value["tables"] == [
        {
            "header": ["阶段", "主要目标"],
            "rows": [["2025年", "用水量比2020年下降13.5%"], ["2030年", "用水量比2020年下降25%左右"]],
        }
    ]
    assert value["captions"] == [{"label": "表1", "text": "分阶段目标"}]
    assert len(result.drafts.tables) == 1
    assert lost(PLAN, result) == []
