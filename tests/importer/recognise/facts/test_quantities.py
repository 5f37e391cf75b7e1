"""Figures are about one quantity however its name and its unit are worded."""

from __future__ import annotations

import pytest

from generator.importer.recognise.facts.quantities import quantity_of, split_unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("我国全市水质达标率", "全市水质达标率"),
        ("全市累计植树面积", "全市植树面积"),
        ("水库（含小型）蓄水量", "水库蓄水量"),
        ("一次能源消费总量", "能源消费总量"),
        ("风电总装机容量", "风电装机规模"),
        ("二氧化碳排放量", "碳排放量"),
        ("骑车上学人数占全校学生总数的比例", "骑车上学人数占全校学生总数的占比"),
    ],
)
def test_other_words_for_one_quantity_do_not_matter(one: str, other: str) -> None:
    assert quantity_of(one, "%", "2022", "figure") == quantity_of(other, "%", "2022", "figure")


@pytest.mark.parametrize(
    "other",
    [("面积", "亩", "2022", "figure"), ("面积", "公顷", "2023", "figure"), ("面积", "公顷", "2022", "forecast")],
)
def test_another_unit_time_or_certainty_makes_another_quantity(other: tuple[str, str, str, str]) -> None:
    assert quantity_of("面积", "万公顷", "2022", "target") != quantity_of(*other)


def test_a_unit_is_split_into_its_scale_and_itself() -> None:
    assert split_unit("亿千瓦") == (1e8, "千瓦")
    assert split_unit("千瓦") == (1e3, "瓦")
    assert split_unit("%") == (1.0, "%")
