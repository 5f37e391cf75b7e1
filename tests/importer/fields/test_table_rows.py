"""The lines below the head of a table are dealt out to rows and cells by what still tells the cells apart."""

from __future__ import annotations

import pytest

from generator.importer.fields.table_rows import DATE, assemble
from generator.importer.manuscript import Line


def rows(header: list[str], *texts: str, stacked: bool = False) -> list[list[str]]:
    lines = [Line(number=n, raw=text) for n, text in enumerate(texts, 1)]
    head = Line(number=0, raw=" ".join(header))
    return [[cell.text for cell in row] for row in assemble(lines, header, head, stacked=stacked).rows]


@pytest.mark.parametrize(
    "text", ["2023年5月 书角", "2021—2025年 书角", "2023-05-04 书角", "十四五 书角", "“十三五”时期 书角", "2023年底"]
)
def test_a_date_or_a_five_year_plan_opens_a_row(text: str) -> None:
    assert DATE.match(text)


@pytest.mark.parametrize("text", ["书角2023年", "2023本书", "十七五 书角", "十四五规划书"])
def test_other_figures_open_none(text: str) -> None:
    assert not DATE.match(text)


def test_cells_between_rules_or_tabs_are_parted() -> None:
    assert rows(["时间", "事件"], "2021年 | 书角建成", "--- | ---", "2022年\t水表换新") == [
        ["2021年", "书角建成"],
        ["2022年", "水表换新"],
    ]


def test_a_blank_at_the_end_of_a_line_closes_a_cell() -> None:
    """A copied table has each cell on lines of its own; the blank that parted two cells stands behind the first."""
    texts = ("书角 ", "旧书架改成的，", "人人都用 ", "水表 ", "每层楼", "一块 ")
    assert rows(["名称", "说明"], *texts, stacked=True) == [["书角", "旧书架改成的，人人都用"], ["水表", "每层楼一块"]]
    assert rows(["名称", "说明"], *(text.strip() for text in texts), stacked=True)[0] == ["书角", "旧书架改成的，"]


def test_rows_that_a_number_opens_are_told_by_their_count() -> None:
    assert rows(["序号", "措施"], "1 书角", "每层楼一个", "2 水表", "每层楼一块") == [
        ["1", "书角每层楼一个"],
        ["2", "水表每层楼一块"],
    ]
