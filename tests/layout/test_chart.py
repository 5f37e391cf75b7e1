"""The plan of a chart: what every format draws."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from generator.assembly.charts import chart
from generator.design import load_design
from generator.layout import chart as charts
from generator.layout.chart import (
    CHART_KINDS,
    LEFT,
    RIGHT,
    ChartKind,
    chart_name_for,
    describe,
    plan_chart,
    scale_ticks,
    slide_drawing_width,
    value_text,
)
from generator.layout.chart_labels import EM
from generator.model.course import DataTable
from generator.model.document import ChartName, Figure, Series
from generator.writers.svg.charts import draw
from tests.documents import FIGURE
from tests.folders import ROOT


def series(*values: float, name: str = "甲") -> Series:
    return Series(name=name, values=values)


def of(*all_series: Series, chart: ChartName = "bar", labels: tuple[str, ...] = ("甲", "乙")) -> Figure:
    return replace(FIGURE, chart=chart, labels=labels, series=all_series)


# --------------------------------------------------------------------------------------------------------- kinds


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        (("2015年", "2020年", "2025年"), "line"),
        (("2015", "2020", "2025"), "line"),
        (("2015年", "2020年"), "bar"),
        (("2015年", "2020年", "目标"), "bar"),
        (("甲",), "bar"),
    ],
)
def test_three_years_make_a_line_and_all_else_makes_bars(labels: tuple[str, ...], name: str) -> None:
    assert chart_name_for(labels) == name


def test_kinds_have_names_in_words_and_marks() -> None:
    assert {name: (kind.label, kind.marks) for name, kind in CHART_KINDS.items()} == {
        "bar": ("柱状图", "bars"),
        "line": ("折线图", "lines"),
    }
    assert not CHART_KINDS["bar"].suits(())


def test_a_new_kind_is_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def are_seasons(labels: object) -> bool:
        return labels == ("春", "夏")

    name = cast(ChartName, "season")
    rows = {name: ChartKind(label="四季图", marks="lines", suits=are_seasons), **CHART_KINDS}
    monkeypatch.setattr(charts, "CHART_KINDS", rows)
    monkeypatch.setattr("generator.assembly.charts.CHART_KINDS", rows)
    table = DataTable(id="t", title="水位", header=["季", "米"], rows=[["春", "1"], ["夏", "2"]], source="s")
    figure = chart(table)
    assert figure is not None
    assert (figure.chart, figure.alt) == ("season", "四季图：水位。春：米1；夏：米2。")
    assert 'fill="none" stroke="#000"' in draw(figure, load_design("base"))


def test_no_module_but_the_table_names_a_kind() -> None:
    paths = list((ROOT / "generator").rglob("*.py"))
    naming = [path.name for path in paths if '"bar"' in (text := path.read_text("utf-8")) and '"line"' in text]
    assert len(paths) > 300
    # The closed set of names for the type checker, and the table of kinds.
    assert sorted(naming) == ["chart.py", "document.py"]


# ---------------------------------------------------------------------------------------------------------- plan


def test_bars_of_one_series() -> None:
    plan = plan_chart(of(series(10, 20), labels=("甲", "乙")), 284)
    assert (plan.marks, plan.alt, plan.unit) == ("bars", FIGURE.alt, "（%）")
    assert (plan.width, plan.slot, plan.bar_width, plan.value_scale) == (284, 100, 64, 1)
    assert [(label.middle, label.row, label.lines) for label in plan.labels] == [(112, 0, ("甲",)), (212, 0, ("乙",))]
    assert plan.ticks == (0, 5, 10, 15, 20)
    assert not plan.has_legend


def test_no_unit_is_no_text() -> None:
    assert plan_chart(replace(of(series(1, 2)), unit=""), 300).unit == ""


def test_bars_of_several_series_share_their_slot() -> None:
    plan = plan_chart(of(series(1, 2), series(3, 4), name_of("乙")), 284)
    assert plan.bar_width == pytest.approx(0.72 * 100 / 3)
    assert plan.has_legend


def name_of(name: str) -> Series:
    return Series(name=name, values=(5.0, 6.0))


def test_series_stay_apart_in_grey_and_repeat_after_five() -> None:
    plan = plan_chart(of(*(series(1, 2) for _ in range(6))), 400)
    assert [one.fill for one in plan.series] == ["solid", "hatched", "blank", "dotted", "light", "solid"]
    assert [one.dash for one in plan.series] == ["solid", "dashed", "dotted", "dash-dot", "short-dashed", "solid"]
    assert [one.marker for one in plan.series] == ["circle", "square", "triangle"] * 2
    assert [one.hollow for one in plan.series] == [False, True] * 3


def test_a_figure_stands_below_its_point_where_another_line_runs_above_it_or_comes_first() -> None:
    plan = plan_chart(of(series(1, 5, 3), series(2, 4, 3), chart="line", labels=("甲", "乙", "丙")), 400)
    assert [one.below for one in plan.series] == [(True, False, False), (False, True, True)]
    assert [(one.name, one.values) for one in plan.series] == [("甲", (1, 5, 3)), ("甲", (2, 4, 3))]


def test_zero_is_always_on_the_scale() -> None:
    assert plan_chart(of(series(10, 20)), 300).ticks[0] == 0
    assert plan_chart(of(series(-10, -20)), 300).ticks[-1] == 0


@pytest.mark.parametrize(
    ("value", "scale"),
    # Alone in a slot of 100 units, figures of so many digits, each 0.55 em of 17 units, are so much smaller.
    [(1234567890, 1.0), (12345678901, 100 / (11 * 0.55 * EM)), (1e19, 0.65)],
)
def test_figures_over_bars_shrink_to_their_room_but_never_below_two_thirds(value: float, scale: float) -> None:
    assert plan_chart(of(series(value, 1)), 284).value_scale == pytest.approx(scale)


def test_figures_over_bars_of_several_series_have_a_bar_each() -> None:
    plan = plan_chart(of(series(123.5, 1), series(1, 1)), 284)
    assert plan.value_scale == pytest.approx(36 / (5 * 0.55 * EM))


def test_figures_on_lines_are_never_smaller() -> None:
    assert plan_chart(of(series(1e19, 1), chart="line"), 284).value_scale == 1


YEARS = tuple(f"{year}年" for year in (*range(2015, 2025), 2060))
TIGHT = replace(FIGURE, chart="line", alt="折线图：折线图", labels=YEARS, series=(series(*range(11)),))


def test_years_that_no_line_can_show_truly_become_bars_and_the_words_say_so() -> None:
    plan = plan_chart(TIGHT, 680)
    assert (plan.marks, plan.alt) == ("bars", "柱状图：折线图")
    assert [label.row for label in plan.labels] == [0, 1] * 5 + [0]
    assert plan.labels[1].middle - plan.labels[0].middle == pytest.approx(plan.slot)


def test_years_with_room_stay_a_line_as_far_apart_as_they_are() -> None:
    plan = plan_chart(TIGHT, 2000)
    assert (plan.marks, plan.alt) == ("lines", "折线图：折线图")
    assert plan.labels[-1].middle - plan.labels[-2].middle == pytest.approx(
        36 * (plan.labels[1].middle - plan.labels[0].middle)
    )


def test_labels_without_dates_stay_a_line_in_three_rows_however_tight() -> None:
    figure = of(series(*range(9)), chart="line", labels=("很长的名字",) * 9)
    plan = plan_chart(figure, 120)
    assert plan.marks == "lines"
    assert [label.row for label in plan.labels] == [0, 1, 2] * 3
    assert plan.labels[0].middle == LEFT + plan.slot / 2


def test_margins_leave_room_for_the_scale() -> None:
    assert (LEFT, RIGHT) == (62, 22)


# -------------------------------------------------------------------------------------------------------- scale


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 5, (0, 1, 2, 3, 4, 5)),
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (0, 12, (0, 2.5, 5, 7.5, 10, 12.5)),
        (0, 25, (0, 5, 10, 15, 20, 25)),
        (0, 26, (0, 10, 20, 30)),
        (0, 98.5, (0, 20, 40, 60, 80, 100)),
        (-5, 10, (-5, 0, 5, 10)),
        (-3, 0, (-3, -2, -1, 0)),
        (0, 0, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (0, 0.003, (0, 0.001, 0.002, 0.003)),
        # What floats make of five steps is no sixth.
        (0, 10.005, (0, 2, 4, 6, 8, 10, 12)),
    ],
)
def test_scale_has_round_steps_and_reaches_round_values(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert scale_ticks(low, high) == ticks


# -------------------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12, "12"), (98.5, "98.5"), (1234567890, "1234567890"), (0.125, "0.125"), (-0.0, "0"), (-1e-9, "0"), (-3, "-3")],
)
def test_values_are_written_out(value: float, shown: str) -> None:
    assert value_text(value) == shown


def test_a_chart_is_described_by_its_numbers_one_series_after_another() -> None:
    figure = of(series(1, 2), Series(name="乙", values=(3, 4.5)), labels=("东", "西"))
    assert describe(figure) == "甲：东 1%，西 2%。乙：东 3%，西 4.5%。"


def test_a_series_of_another_length_than_the_labels_is_no_chart() -> None:
    with pytest.raises(ValueError, match="zip"):
        describe(of(series(1), labels=("东", "西")))


@pytest.mark.parametrize(("points", "labels", "width"), [(1120, 3, 1000), (112, 3, 210), (112, 10, 504)])
def test_a_chart_on_a_slide_has_the_slides_type_or_a_least_width_a_label(
    points: float, labels: int, width: float
) -> None:
    assert slide_drawing_width(points, labels) == pytest.approx(width)
