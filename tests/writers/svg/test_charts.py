"""Charts: every value in figures, apart in grey, true to their scale."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.design import load_design
from generator.layout.chart import describe
from generator.model.document import Figure, Series
from generator.writers.svg.charts import draw
from tests.documents import FIGURE

BASE = load_design("base")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(figure: Figure) -> ElementTree.Element:
    return ElementTree.fromstring(str(draw(figure, BASE)))


def bars(figure: Figure) -> list[float]:
    return [float(bar.attrib["height"]) for bar in drawn(figure).findall(f"{SVG}rect")]


def texts(figure: Figure) -> list[str]:
    return [text.text or "" for text in drawn(figure).findall(f"{SVG}text")]


def line_of(*labels: str) -> Figure:
    series = Series(name="甲", values=tuple(float(n) for n, _ in enumerate(labels)))
    return replace(FIGURE, chart="line", labels=labels, series=(series,))


def test_every_value_and_label_stands_in_the_chart() -> None:
    shown = texts(FIGURE)
    for words in ("61", "80", "98.5", "2015年", "2020年", "2025年", "（%）"):
        assert words in shown


def test_title_is_the_alternative_text_and_description_the_data() -> None:
    chart = drawn(FIGURE)
    assert chart.findtext(f"{SVG}title") == FIGURE.alt
    assert chart.findtext(f"{SVG}desc") == "达标率：2015年 61%，2020年 80%，2025年 98.5%。"
    assert describe(FIGURE) == chart.findtext(f"{SVG}desc")


def test_bars_are_as_high_as_their_values() -> None:
    heights = bars(FIGURE)
    assert heights[1] / heights[0] == pytest.approx(80 / 61, rel=1e-3)
    assert heights[2] / heights[0] == pytest.approx(98.5 / 61, rel=1e-3)


def test_negative_bars_hang_from_zero() -> None:
    heights = bars(replace(FIGURE, series=(Series(name="甲", values=(-5, 10, 0)),)))
    assert heights[0] == pytest.approx(heights[1] / 2, rel=1e-3)
    assert heights[2] == 0


def test_series_differ_in_pattern_and_are_named() -> None:
    figure = replace(FIGURE, series=tuple(Series(name=name, values=(1, 2, 3)) for name in ("甲", "乙", "丙")))
    fills = {bar.attrib["fill"] for bar in drawn(figure).findall(f"{SVG}rect")}
    assert len(fills) == 3
    assert {"甲", "乙", "丙"} <= set(texts(figure))


def middles(figure: Figure) -> list[float]:
    path = next(p.attrib["d"] for p in drawn(figure).findall(f"{SVG}path") if p.attrib.get("fill") == "none")
    return [float(x) for x in re.findall(r"[ML]([\d.]+)", path)]


def test_years_on_a_line_stand_as_far_apart_as_they_are() -> None:
    xs = middles(line_of("2000年", "2010年", "2030年"))
    assert (xs[2] - xs[1]) / (xs[1] - xs[0]) == pytest.approx(2, rel=1e-3)


def test_labels_of_years_too_close_stand_in_rows_and_the_scale_stays_true() -> None:
    figure = line_of("2019年", "2020年", "2035年", "2060年")
    xs = middles(figure)
    assert (xs[3] - xs[2]) / (xs[1] - xs[0]) == pytest.approx(25, rel=1e-3)
    heights = {text.text: float(text.attrib["y"]) for text in drawn(figure).findall(f"{SVG}text")}
    assert heights["2020年"] > heights["2019年"] == heights["2035年"]


def test_months_stand_as_far_apart_as_they_are() -> None:
    xs = middles(line_of("2024年1月", "2024年4月", "2025年1月"))
    assert (xs[2] - xs[1]) / (xs[1] - xs[0]) == pytest.approx(3, rel=1e-3)


def test_labels_that_are_no_dates_stand_evenly() -> None:
    xs = middles(line_of("甲", "乙", "丙"))
    assert xs[2] - xs[1] == pytest.approx(xs[1] - xs[0])


def test_years_that_no_line_can_show_truly_become_bars() -> None:
    years = [*range(2015, 2025), 2060]
    figure = line_of(*(f"{year}年" for year in years))
    assert len(drawn(figure).findall(f"{SVG}rect")) == len(years)


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("2018年", ["2018年"]),
        ("2018—2020年", ["2018—2020年"]),
        ("“十四五”时期", ["“十四五”", "时期"]),
        ("GDP增速（％）", ["GDP", "增速", "（％）"]),
        ("2020年9月", ["2020年", "9月"]),
    ],
)
def test_labels_are_not_torn_in_a_year_a_word_or_before_a_mark(label: str, lines: list[str]) -> None:
    figure = replace(FIGURE, labels=(label,) * 13, series=(Series(name="甲", values=(1.0,) * 13),))
    below = [text for text in drawn(figure).findall(f"{SVG}text") if float(text.attrib["y"]) > 300]
    middle = below[0].attrib["x"]
    assert [text.text for text in below if text.attrib["x"] == middle] == lines


@pytest.mark.parametrize("values", [(0, 0, 0), (5, 5, 5), (1e12, 3e12, 2e12), (-3, -2, -1), (0.001, 0.002, 0.003)])
def test_any_range_of_values_can_be_drawn(values: tuple[float, float, float]) -> None:
    chart = drawn(replace(FIGURE, series=(Series(name="甲", values=values),)))
    heights = [float(bar.attrib["height"]) for bar in chart.findall(f"{SVG}rect")]
    assert max(heights) <= 250
    assert (max(heights) > 100) == any(values)


def test_words_in_a_chart_are_escaped() -> None:
    figure = replace(FIGURE, alt="<b>&", unit="<i>", labels=("<", "&", '"'))
    assert drawn(figure).findtext(f"{SVG}title") == "<b>&"


def test_long_labels_are_broken_and_never_cut() -> None:
    label = "第二产业增加值占国内生产总值的比重"
    figure = replace(FIGURE, labels=(label, "乙", "丙"))
    assert label in "".join(texts(figure))
    assert label not in texts(figure)


def test_same_figure_gives_the_same_drawing() -> None:
    assert draw(FIGURE, BASE) == draw(FIGURE, load_design("base"))
