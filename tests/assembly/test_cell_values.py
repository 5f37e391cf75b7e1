"""The numbers in cells of a table."""

from __future__ import annotations

import pytest

from generator.assembly.cell_values import read_value, unit_in_titles


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("61", (61.0, "")),
        ("98.5%", (98.5, "%")),
        (" 12 亿吨 ", (12.0, "亿吨")),
        ("1,050", (1050.0, "")),
        ("1，050.5吨", (1050.5, "吨")),
        ("−3%", (-3.0, "%")),
        ("-3", (-3.0, "")),
        ("+3", (3.0, "")),
        ("20个百分点", (20.0, "个百分点")),
    ],
)
def test_a_number_and_its_unit_are_read(cell: str, value: tuple[float, str]) -> None:
    assert read_value(cell) == value


@pytest.mark.parametrize(
    "cell",
    [
        "", "—", "大幅下降", "约61%", "突破16.9亿千瓦",
        "61%以上", "61%以下", "61%以内", "20%左右", "30多条", "30余条", "3年前", "3天后", "3天前", "2030年",
        "17.5%（2022年）", "下降18%", "1.2.3", "12条（含3条支流）",
    ],
)  # fmt: skip
def test_what_is_more_or_less_than_a_number_is_not_read(cell: str) -> None:
    assert read_value(cell) is None


@pytest.mark.parametrize(
    ("titles", "unit"),
    [
        (("达标率（%）",), "%"),
        (("达标率(%)", "合格率（%）"), "%"),
        (("达标率（%）", "长度"), "%"),
        (("达标率（%）", "长度（千米）"), ""),
        (("达标率",), ""),
        (("（国家）达标率",), ""),
        (("面积（一二三四五六七八）",), "一二三四五六七八"),
        (("面积（一二三四五六七八九）",), ""),
        ((), ""),
    ],
)
def test_a_unit_in_the_titles_counts_where_all_that_have_one_agree(titles: tuple[str, ...], unit: str) -> None:
    assert unit_in_titles(titles) == unit
