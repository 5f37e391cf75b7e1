"""Tables that a text layer flattened get their cells and rows back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importer import Imported, import_file, read_document
from generator.importer.manuscript import Imprint
from generator.importer.recognise.opening import OpenedText
from generator.importer.recognise.tables.found_tables import read_tables
from generator.model.course import DataTable, Event
from tests.folders import SEEDS
from tests.importer.accounting import lost
from tests.importer.flattened import TABLES, WAYS, Grid
from tests.importer.opened import lines_of
from tests.importer.typesetter import Press, wrap
from tests.importer.written import records

SEED = next(iter(sorted(SEEDS.glob("000_*.txt"))), None)

TARGETS = [
    [
        "2025 年",
        "全校用水量比 2020 年下降 13.5%，书角藏书达到 1500 册以上，每个班级都有登记本和值日表，借阅率达到 80%左右",
    ],
    ["2030 年", "雨水利用率 25%左右"],
]
EVENTS = [
    [
        "2019 年 4 月 25 日",
        "第一个书角建成",
        "为全校的书角建设打下了基础，也让同学们第一次自己定规则、自己守规则、自己改规则。",
    ],
    [
        "2020 年 9 月",
        "水表公开制度建立",
        "每周一公布各班用水量，用水最少的班级介绍办法（2020-2021 年共 15 个班级），取得了积极成效。",
    ],
    ["2021 年 2 月", "签署《关于建立校园节水志愿队伍的意向声明》", "发出全校节水的信号"],
    ["2023 年 6 月", "节水小组与书角小组建立对话机制", "定期交换登记本，互相检查"],
]
MEASURES = [
    ["积极推动登记本改革", "每册书的去向都写清楚，缺了就说，找到就划掉，月底由全班一起核对，把结果贴在教室门口。"],
    ["推动与外校交流互认登记办法和清点规则", "邀请外校同学来看，也到外校去看，比一比谁的办法更省事。"],
]


def flattened(*, blanks: bool = True) -> str:
    """Set the three tables in columns and read them as a text layer does: a blank closes a cell, a page may cut one."""
    press = Press(width=34, mark=1.0)
    end = " " if blanks else ""
    rows = [f" 时间 主要目标{end}"]
    for date, text in TARGETS:
        lines = wrap(text, press, 34, 29)
        rows += [f"{date} {lines[0]}", *lines[1:]]
        rows[-1] += end
    rows.append(f"时间 事件 内容/意义{end}")
    for n, (date, title, text) in enumerate(EVENTS):
        if n == 3:
            rows.append(f"{date} {title} {text}{end}")
            continue
        title_lines = wrap(title, press, 19, 19)
        rows += [f"{date}{end}", *title_lines[:-1], title_lines[-1] + end]
        lines = wrap(text, press, 34, 34)
        rows += [*lines[:-1], lines[-1] + end]
        if n == 1:
            at = len(rows) - 1
            rows[at:at] = ["", "", " ", " "]  # the page ends inside the cell
    rows.append(f" 内容 措施{end}")
    for title, text in MEASURES:
        title_lines = wrap(title, press, 13, 13)
        rows += [*title_lines[:-1], title_lines[-1] + end]
        lines = wrap(text, press, 34, 34)
        rows += [*lines[:-1], lines[-1] + end]
    return "\n\n".join(rows) + "\n"


def close(cells: list[list[str]]) -> list[list[str]]:
    return [[cell.replace(" ", "") for cell in row] for row in cells]


def imported(text: str) -> Imported:
    return read_document(text.encode(), Path("tables.txt"))


def test_every_cell_is_whole_and_in_its_row() -> None:
    text = flattened()
    result = imported(text)
    assert result.doc_kind == "tables"
    assert [t["header"] for t in result.value["tables"]] == [
        ["时间", "主要目标"],
        ["时间", "事件", "内容/意义"],
        ["内容", "措施"],
    ]
    assert [t["rows"] for t in result.value["tables"]] == [close(TARGETS), close(EVENTS), close(MEASURES)]
    assert lost(text, result) == []


def test_rows_are_found_without_the_blanks_too() -> None:
    text = flattened(blanks=False)
    result = imported(text)
    assert [r[0] for r in result.value["tables"][1]["rows"]] == [row[0].replace(" ", "") for row in EVENTS]
    assert result.value["tables"][0]["rows"] == close(TARGETS)
    assert lost(text, result) == []


def test_tables_with_tabs_are_read_as_they_stand() -> None:
    text = "年份\t用水量\t说明\n2021\t12\t约数\n2022\t13\t\n2023\t11\t实测\n"
    result = imported(text)
    assert result.value["tables"][0]["rows"] == [["2021", "12", "约数"], ["2022", "13", ""], ["2023", "11", "实测"]]
    assert lost(text, result) == []


def test_drafts_are_tables_and_a_timeline() -> None:
    drafts = imported(flattened()).drafts
    tables = [DataTable.model_validate(t) for t in records(drafts, "tables.yaml")]
    timeline = [Event.model_validate(e) for e in records(drafts, "events.yaml")]
    assert [len(t.rows) for t in tables] == [2, 4, 2]
    assert [e.date for e in timeline] == ["2019-04-25", "2020-09", "2021-02", "2023-06"]
    assert timeline[0].title == "第一个书角建成"


@pytest.mark.skipif(SEED is None, reason="没有 ../shared/seeds/000_*.txt，跳过真实表格的核对")
def test_the_real_tables() -> None:
    assert SEED is not None
    result = import_file(SEED)
    tables = result.value["tables"]
    assert [(len(t["header"]), len(t["rows"])) for t in tables] == [(2, 3), (3, 6), (3, 9), (2, 5)]
    cells = [cell for t in tables for row in t["rows"] for cell in row]
    assert len(cells) == 61
    assert all("\n" not in cell and "  " not in cell for cell in cells)
    edges = "\n".join(cell[:6] + cell[-6:] for cell in cells)
    assert hashlib.sha256(edges.encode()).hexdigest()[:12] == "028c21195b25"
    assert lost(SEED.read_text(encoding="utf-8"), result) == []


@pytest.mark.parametrize("name", sorted(TABLES))
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_table_comes_back_however_it_was_flattened(name: str, way: Callable[[Grid], str]) -> None:
    head, rows = TABLES[name]
    text = way((head, rows)) + "\n"
    result = imported(text)
    [table] = result.value["tables"]
    assert table["header"] == head
    assert table["rows"] == rows
    assert lost(text, result) == []


CHRONICLE = """某市节水大事记
2019年4月25日　校园书角联盟成立，第一批有十二所学校参加。
2020年9月　节水账本公布制度建立，
每月公布一次用水量。
2021年10月12日　《关于建立校园书角的意见》印发。
2023年6月18日　第二次书角联席会议召开。
"""


@pytest.mark.parametrize("mark", ["", "● "])
def test_a_chronicle_without_a_head_is_a_timeline(mark: str) -> None:
    text = CHRONICLE.replace("\n20", f"\n{mark}20")
    result = imported(text)
    [table] = result.value["tables"]
    assert table["caption"] == "某市节水大事记"
    assert table["rows"][:2] == [
        ["2019年4月25日", "校园书角联盟成立，第一批有十二所学校参加。"],
        ["2020年9月", "节水账本公布制度建立，每月公布一次用水量。"],
    ]
    assert [event.date for event in result.drafts.events] == [
        "2019-04-25",
        "2020-09",
        "2021-10-12",
        "2023-06-18",
    ]
    assert lost(text, result) == []


def test_paragraphs_that_begin_with_a_year_are_no_chronicle() -> None:
    text = "".join(f"{year}年，学校添了新书，用水也少了，大家都说好。\n" for year in range(2015, 2023))
    assert read_document(text.encode(), Path("text.txt")).doc_kind == "article"


LONG = "书角办在走廊的尽头一共有三百多册书都是同学们从家里一本一本地带来的还会更多"


@pytest.mark.parametrize(("above", "count"), [(LONG, 0), (LONG + " ", 1), (LONG + "。", 1), (LONG[:29], 1)])
def test_a_table_opens_only_behind_a_text_that_is_closed(above: str, count: int) -> None:
    lines, ledger = lines_of(above, "年份\t用水量", "2021年\t12", "2022年\t13")
    text = OpenedText(own="i1", name="a", lines=tuple(lines), footnotes=(), imprint=Imprint())
    assert len(read_tables(text, ledger).tables) == count
