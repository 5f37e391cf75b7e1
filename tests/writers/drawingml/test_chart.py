"""Charts of Office's own say what the plan says."""

# mypy: allow-untyped-calls
# python-pptx says that it is typed, but its chart functions are not.

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.layout.chart import plan_chart
from generator.model.document import Figure, Series
from generator.writers.drawingml.chart import CHART_TYPES, ChartLook, chart_data, style_chart
from tests.documents import FIGURE

LOOK = ChartLook(
    size=10,
    latin="Latin",
    chinese="黑体",
    ink=RGBColor(1, 2, 3),
    light=RGBColor(4, 5, 6),
    outline=RGBColor(7, 8, 9),
    axis=RGBColor(10, 11, 12),
    grid=RGBColor(13, 14, 15),
    stroke=2,
    marker=7,
)
FIVE = tuple(Series(name=name, values=(1.0, 2.0, 3.0)) for name in "甲乙丙丁戊")


def drawn(figure: Figure, look: ChartLook = LOOK) -> Any:
    """Return the styled chart's XML."""
    plan = plan_chart(figure, 680)
    data: Any = chart_data(figure)
    space = parse_xml(data.xml_bytes(CHART_TYPES[plan.marks]))
    style_chart(Chart(space, None), plan, look)
    return space


def values(space: Any, tag: str, name: str = "val") -> list[str]:
    return [element.get(name) for element in space.iter(qn(tag))]


def test_scale_is_the_plans() -> None:
    space = drawn(FIGURE)
    assert [values(space, tag) for tag in ("c:min", "c:max", "c:majorUnit")] == [["0.0"], ["100.0"], ["20.0"]]


def test_unit_is_said_once_and_values_are_bare() -> None:
    space = drawn(FIGURE)
    assert [element.text for element in space.iter(qn("a:t"))] == ["（%）"]
    assert set(values(space, "c:numFmt", "formatCode")) == {"General"}
    assert not list(drawn(replace(FIGURE, unit="")).iter(qn("a:t")))


def test_unit_shares_the_row_of_the_legend() -> None:
    overlays = [
        next(iter(drawn(replace(FIGURE, series=all_series)).iter(qn("c:title")))).find(qn("c:overlay")).get("val")
        for all_series in (FIGURE.series, FIVE)
    ]
    assert overlays == ["0", "1"]


def test_series_are_named_above_only_where_there_are_several() -> None:
    assert not list(drawn(FIGURE).iter(qn("c:legend")))
    assert values(drawn(replace(FIGURE, series=FIVE)), "c:legendPos") == ["t"]


def test_bars_are_filled_in_five_ways() -> None:
    space = drawn(replace(FIGURE, series=FIVE))
    fills = [next(iter(series.find(qn("c:spPr")))) for series in space.iter(qn("c:ser"))]
    said = [(fill.tag.split("}")[1], fill.get("prst"), *values(fill, "a:srgbClr")) for fill in fills]
    assert said == [
        ("solidFill", None, "010203"),
        ("pattFill", "wdUpDiag", "010203", "FFFFFF"),
        ("solidFill", None, "FFFFFF"),
        ("pattFill", "dotGrid", "010203", "FFFFFF"),
        ("solidFill", None, "040506"),
    ]


def test_on_a_screen_series_have_colours_of_their_own_in_turn() -> None:
    look = replace(LOOK, colours=(RGBColor(1, 1, 1), RGBColor(2, 2, 2)))
    bars, lines = (drawn(replace(FIGURE, chart=chart, series=FIVE[:3]), look) for chart in ("bar", "line"))
    fills = [next(iter(series.find(qn("c:spPr")))) for series in bars.iter(qn("c:ser"))]
    assert [values(fill, "a:srgbClr") for fill in fills] == [["010101"], ["020202"], ["010101"]]
    strokes = [series.find(qn("c:spPr")).find(qn("a:ln")) for series in lines.iter(qn("c:ser"))]
    assert [values(stroke, "a:srgbClr") for stroke in strokes] == [["010101"], ["020202"], ["010101"]]
    assert values(lines, "a:prstDash") == ["solid", "dash", "sysDot"]


@pytest.mark.parametrize(("series", "gap"), [(FIGURE.series, 210), (FIVE, 194)])
def test_bars_are_as_wide_as_the_plan_has_them(series: tuple[Series, ...], gap: int) -> None:
    assert values(drawn(replace(FIGURE, series=series)), "c:gapWidth") == [str(gap)]


def test_lines_differ_in_dash_and_marker_and_figures_stand_clear_of_the_line_above() -> None:
    two = (Series(name="甲", values=(1.0, 5.0, 3.0)), Series(name="乙", values=(2.0, 4.0, 3.0)))
    space = drawn(replace(FIGURE, chart="line", series=two))
    assert values(space, "a:prstDash") == ["solid", "dash"]
    assert values(space, "c:symbol") == ["circle", "square"]
    labels = list(space.iter(qn("c:dLbl")))
    places = [(label.find(qn("c:idx")).get("val"), label.find(qn("c:dLblPos")).get("val")) for label in labels]
    assert places == [("0", "b"), ("1", "b"), ("2", "b")]


def test_every_text_has_its_faces_and_language() -> None:
    space = drawn(FIGURE)
    texts = [*space.iter(qn("a:defRPr")), *space.iter(qn("a:rPr"))]
    assert texts
    for text in texts:
        faces = [text.find(qn(name)).get("typeface") for name in ("a:latin", "a:ea")]
        assert (text.get("lang"), *faces) == ("zh-CN", "Latin", "黑体")


def test_axes_are_numbered_above_zero() -> None:
    assert all(int(value) > 0 for value in values(drawn(FIGURE), "c:axId"))
