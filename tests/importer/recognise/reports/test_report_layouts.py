"""A report comes back as the same sections and paragraphs, however it was printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer import read_document
from generator.importer.characters import plain
from tests.importer.accounting import lost
from tests.importer.chapters import Item, Print, printed, report

_HAN = "一二三四五六"


def chapters(number: int) -> str:
    return f"{_HAN[number - 1]}、"


def sections(_: int, number: int) -> str:
    return f"（{_HAN[number - 1]}）"


HAN = report(chapters, sections)
PARTS = report(lambda n: f"第{_HAN[n - 1]}章　", lambda n, k: f"第{_HAN[k - 1]}节　")
DECIMAL = report(lambda n: f"{n}　", lambda n, k: f"{n}.{k}　")

STYLES: dict[str, tuple[list[Item], Print]] = {
    "heads now and then": (
        HAN,
        Print(width=27, bullet="--", head=lambda p: f"某市用水报告2023{p}" if p % 3 == 2 else "", box=9),
    ),
    "two heads in turn, feet": (
        PARTS,
        Print(
            width=34,
            mark=0.75,
            head=lambda p: "某市用水年度报告" if p % 2 else "2023 年卷",
            foot=lambda p: f"— {p} —",
            title=("某市用水年度报告", "某市水务局", "2024年3月"),
            blank=False,
            top="\f",
            box=-3,
        ),
    ),
    "contents with dots, indents": (
        HAN,
        Print(
            width=38,
            bullet="●",
            indent=True,
            title=("某市用水年度报告",),
            contents=lambda t: f"{t}……………………12",
            foot=str,
            blank=False,
            top="\f",
        ),
    ),
    "footnotes": (
        HAN,
        Print(
            width=32,
            mark=0.5,
            foot=lambda p: f"第{p}页 共20页",
            notes=(
                (2, "① 数据来自某市水务局《水务公报》，2023年。"),
                (4, "② 参见《某市年鉴2022》，某出版社，第15页。"),
            ),
            box=4,
        ),
    ),
    "decimals": (
        DECIMAL,
        Print(width=35, bullet="• ", title=("某市用水研究报告",), foot=str, blank=False, top="\f", box=5),
    ),
    "a web page": (
        HAN,
        Print(
            width=0,
            title=("某市用水年度报告", "（2023年12月）", "某市人民政府新闻办公室"),
            contents=lambda t: t,
            end=("[1] 数据来自某市水务局。", "[2] 参见《某市年鉴2022》。"),
        ),
    ),
}


def bare(text: str) -> str:
    return plain(text).replace(" ", "").replace("\u3000", "")


def texts(value: dict[str, Any], key: str) -> list[str]:
    return [bare(entry["text"]) for entry in value.get(key, [])]


@pytest.mark.parametrize("name", STYLES)
def test_sections_lists_captions_and_boxes_come_back(name: str) -> None:
    items, style = STYLES[name]
    text = printed(items, style)
    result = read_document(text.encode(), Path("report.txt"))
    value = result.value
    assert result.doc_kind == "report"
    assert [(h["level"], bare(h["text"])) for h in value["headings"]] == [
        (i.level, bare(i.text)) for i in items if i.kind == "heading"
    ]
    assert texts(value, "bullets") == [bare(i.text) for i in items if i.kind == "item"]
    assert [bare(c["label"] + c["text"]) for c in value["captions"]] == [
        bare(i.text) for i in items if i.kind == "caption"
    ]
    assert [(bare(b["label"] + b["title"]), [bare(p) for p in b["paragraphs"]]) for b in value["boxes"]] == [
        (bare(i.text), [bare(p) for p in i.inner]) for i in items if i.kind == "box"
    ]
    wanted = [bare(i.text) for i in items if i.kind == "paragraph"]
    wrong = [p for p in wanted if p not in texts(value, "paragraphs")]
    assert len(wrong) <= 2, wrong  # a last line that is full cannot be told from one that goes on
    assert result.report.left_over == ()
    assert lost(text, result) == []


def value_of(name: str) -> dict[str, Any]:
    items, style = STYLES[name]
    value: dict[str, Any] = read_document(printed(items, style).encode(), Path("report.txt")).value
    return value


def test_the_contents_list_is_no_part_of_the_text() -> None:
    value = value_of("contents with dots, indents")
    assert value["title"] == "某市用水年度报告"
    assert len(value["toc"]) == 14
    assert value["toc"][1] == {"column": None, "title": "一、总体情况", "page": "12"}


def test_footnotes_are_set_apart() -> None:
    assert value_of("footnotes")["footnotes"] == [
        "①数据来自某市水务局《水务公报》，2023年。",
        "②参见《某市年鉴2022》，某出版社，第15页。",
    ]
    assert len(value_of("a web page")["footnotes"]) == 2


def test_title_issuer_and_date_stand_above() -> None:
    first, second = value_of("two heads in turn, feet"), value_of("a web page")
    assert (first["title"], first["issuer"], first["date"]) == ("某市用水年度报告", "某市水务局", "2024-03")
    assert (second["title"], second["issuer"], second["date"]) == (
        "某市用水年度报告",
        "某市人民政府新闻办公室",
        "2023-12",
    )
