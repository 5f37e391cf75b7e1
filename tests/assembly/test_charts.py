"""Charts out of data tables."""

from __future__ import annotations

import pytest

from generator.assembly.charts import chart
from generator.model.course import DataTable
from generator.model.document import Series


def table(*rows: list[str], header: list[str]) -> DataTable:
    return DataTable(id="t", title="水质", header=header, rows=list(rows), source="s1")


def test_numbers_of_one_unit_make_a_chart() -> None:
    drawn = chart(table(["东河", "61%", "98.5%"], ["西河", "1,050%", "−3%"], header=["河流", "2015年", "2025年"]))
    assert drawn
    assert (drawn.chart, drawn.labels, drawn.unit) == ("bar", ("东河", "西河"), "%")
    assert drawn.series == (Series(name="2015年", values=(61, 1050)), Series(name="2025年", values=(98.5, -3)))
    assert drawn.alt == "柱状图：水质。东河：2015年61%，2025年98.5%；西河：2015年1,050%，2025年−3%。"


def test_years_make_a_line() -> None:
    rows = (["2015年", "61"], ["2020年", "80"], ["2025年", "98.5"])
    drawn = chart(table(*rows, header=["年份", "达标率（%）"]))
    assert drawn
    assert (drawn.chart, drawn.unit) == ("line", "%")


@pytest.mark.parametrize(
    "rows",
    [
        (["东河", "61%"], ["西河", "12条"]),
        (["东河", "61%以上"], ["西河", "50%以上"]),
        (["东河", "—"], ["西河", "50%"]),
        (["东河", "约61%"], ["西河", "50%"]),
        (["东河", "2030年"], ["西河", "2060年"]),
        (["东河", "17.5%（2022年）"], ["西河", "19.8%（2024年）"]),
        (["东河", "61%"],),
    ],
)
def test_what_is_no_plain_number_makes_no_chart(rows: tuple[list[str], ...]) -> None:
    assert chart(table(*rows, header=["河流", "数值"])) is None


def test_rows_of_other_lengths_than_the_header_make_no_chart() -> None:
    assert chart(table(["东河", "61"], ["西河"], ["北河", "50"], header=["河流", "数值"])) is None


def test_a_table_of_labels_alone_makes_no_chart() -> None:
    assert chart(table(["东河"], ["西河"], header=["河流"])) is None


def test_caption_is_the_tables_title() -> None:
    drawn = chart(table(["东河", "61"], ["西河", "50"], header=["河流", "数值"]))
    assert drawn
    assert [inline.text for inline in drawn.caption if hasattr(inline, "text")] == ["水质"]
