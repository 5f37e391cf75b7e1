"""Write a figure as PowerPoint's own chart, with its numbers behind it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.design import Design
from generator.layout.deck.frames import Box
from generator.model.document import Figure
from generator.writers.pptx.fonts import chinese_font, latin_font

_KINDS = {"bar": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE_MARKERS}
# Bars dark, light and middle, with an outline, so that they are told apart in grey; lines by dashes and marks besides.
_FILLS = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_2,
)
_OUTLINE = MSO_THEME_COLOR.ACCENT_2
_STROKES = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_6,
)
_DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.LONG_DASH)
_MARKS = (XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.TRIANGLE, XL_MARKER_STYLE.DIAMOND)
_TEXT_SIZE = 18.0
_GRID = MSO_THEME_COLOR.ACCENT_5
# With more values than this in all, labels on every one of them would run into each other; lines cross besides.
_MOST_LABELS = 12


def add_chart(shapes: Any, figure: Figure, box: Box, design: Design) -> Any:
    """Add a native chart in a box and return its shape; its alternative text says what it shows."""
    data: Any = CategoryChartData(number_format=_number_format(figure))  # type: ignore[no-untyped-call] # not annotated
    data.categories = figure.labels
    for series in figure.series:
        data.add_series(series.name, series.values)
    frame = shapes.add_chart(_KINDS[figure.chart], Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height), data)
    _describe(frame, figure)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = len(figure.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    _style_axes(chart)
    _style_series(chart, figure)
    _set_fonts(chart, design)
    _settle_axes(chart)
    return frame


def shown_unit(figure: Figure) -> str:
    """Return the unit that must be said above the chart because its labels do not bear it."""
    return "" if _is_short(figure.unit) and _is_labelled(figure) else figure.unit


def _is_short(unit: str) -> bool:
    return len(unit) <= 1


def _number_format(figure: Figure) -> str:
    unit = figure.unit.replace('"', "") if _is_short(figure.unit) else ""
    return f'General"{unit}"' if unit else "General"


def _describe(frame: Any, figure: Figure) -> None:
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", "图表")
    properties.set("descr", figure.alt)


def _style_axes(chart: Any) -> None:
    category, value = chart.category_axis, chart.value_axis
    category.format.line.color.theme_color = _GRID
    category.has_major_gridlines = False
    category.major_tick_mark = XL_TICK_MARK.NONE
    value.format.line.fill.background()
    value.major_tick_mark = XL_TICK_MARK.NONE
    value.major_gridlines.format.line.color.theme_color = _GRID
    value.major_gridlines.format.line.width = Pt(0.5)


def _style_series(chart: Any, figure: Figure) -> None:
    plot = chart.plots[0]
    if figure.chart == "bar":
        plot.gap_width = 80 if len(figure.series) > 1 else 120
        plot.overlap = -5 if len(figure.series) > 1 else 0
    for n, series in enumerate(plot.series):
        if figure.chart == "bar":
            series.format.fill.solid()
            series.format.fill.fore_color.theme_color = _FILLS[n % len(_FILLS)]
            series.format.line.color.theme_color = _OUTLINE
            series.format.line.width = Pt(0.75)
        else:
            colour = _STROKES[n % len(_STROKES)]
            series.smooth = False
            series.format.line.color.theme_color = colour
            series.format.line.width = Pt(3)
            series.format.line.dash_style = _DASHES[n % len(_DASHES)]
            series.marker.style = _MARKS[n % len(_MARKS)]
            series.marker.size = 10
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.theme_color = colour
    if _is_labelled(figure):
        plot.has_data_labels = True
        labels = plot.data_labels
        labels.show_value = True
        labels.number_format = _number_format(figure)
        labels.number_format_is_linked = False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END if figure.chart == "bar" else XL_LABEL_POSITION.ABOVE


def _is_labelled(figure: Figure) -> bool:
    crossing = figure.chart == "line" and len(figure.series) > 1
    return not crossing and len(figure.labels) * len(figure.series) <= _MOST_LABELS


def _settle_axes(chart: Any) -> None:
    """Number the axes above zero, as the schema wants it; python-pptx numbers them below."""
    for axis in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", str(abs(int(axis.get("val")))))


def _set_fonts(chart: Any, design: Design) -> None:
    """Give every text of the chart its size, faces and language."""
    chart.font.size = Pt(_TEXT_SIZE)
    for properties in chart._chartSpace.iter(qn("a:defRPr")):
        properties.set("lang", "zh-CN")
        properties.set("altLang", "en-US")
        for name, face in (("a:latin", latin_font(design, "hei")), ("a:ea", chinese_font(design, "hei"))):
            element = properties.find(qn(name))
            if element is None:
                element = etree.SubElement(properties, qn(name))
            element.set("typeface", face)
