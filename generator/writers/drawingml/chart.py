"""Draw a planned chart as Office's own, with its workbook, so that a teacher can edit it."""

# mypy: allow-untyped-calls
# python-pptx says that it is typed, but its chart functions are not.

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE, MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.layout.chart import ChartPlan, ChartSeries, Dash, Marker, Marks
from generator.model.document import Figure

Colour = RGBColor | MSO_THEME_COLOR

CHART_TYPES: dict[Marks, Any] = {"bars": XL_CHART_TYPE.COLUMN_CLUSTERED, "lines": XL_CHART_TYPE.LINE_MARKERS}
_DASHES: dict[Dash, Any] = {
    "solid": MSO_LINE.SOLID,
    "dashed": MSO_LINE.DASH,
    "dotted": MSO_LINE.ROUND_DOT,
    "dash-dot": MSO_LINE.LONG_DASH_DOT,
    "short-dashed": MSO_LINE.SQUARE_DOT,
}
_MARKERS: dict[Marker, Any] = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
}
_PATTERNS = {"hatched": MSO_PATTERN.WIDE_UPWARD_DIAGONAL, "dotted": MSO_PATTERN.DOTTED_GRID}
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_AS_TYPED = "General"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLook:
    """How a format sets its charts: size of type in points, faces, colours, strokes in points.

    Where `colours` are given (on a screen), each series has one of its own in turn, and bars are filled with it instead
    of the plan's patterns; lines keep their dashes and marks.
    """

    size: float
    latin: str
    chinese: str
    ink: Colour
    light: Colour
    outline: Colour
    axis: Colour
    grid: Colour
    stroke: float
    marker: int
    colours: tuple[Colour, ...] = ()

    def ink_of(self, number: int) -> Colour:
        """Return the colour that a series is drawn in, by its number from 0."""
        return self.colours[number % len(self.colours)] if self.colours else self.ink


def chart_data(figure: Figure) -> CategoryChartData:
    """Return a figure's numbers as the workbook behind its chart holds them."""
    data = CategoryChartData()
    data.categories = figure.labels
    for series in figure.series:
        data.add_series(series.name, series.values)
    return data


def style_chart(chart: Any, plan: ChartPlan, look: ChartLook) -> None:
    """Set what the plan says on a new chart: scale, unit, legend, marks of the series, figures beside the values."""
    chart.font.size = Pt(look.size)
    chart.font.bold = False
    _set_unit(chart, plan.unit, look, has_legend=plan.has_legend)
    chart.has_legend = plan.has_legend
    if plan.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    _set_axes(chart, plan, look)
    plot = chart.plots[0]
    if plan.marks == "bars":
        bars = plan.bar_width * len(plan.series)
        plot.gap_width = min(round(100 * (plan.slot - bars) / plan.bar_width), 500)
    for number, (drawn, series) in enumerate(zip(plot.series, plan.series, strict=True)):
        ink = look.ink_of(number)
        if plan.marks == "bars":
            _fill(drawn.format.fill, series, look, ink)
            _paint(drawn.format.line.color, look.outline)
            drawn.format.line.width = Pt(0.75)
        else:
            _set_line(drawn, series, look, ink)
        _label_values(drawn, series, plan, look)
    _set_faces(chart, look)
    _number_axes(chart)


def _paint(colour: Any, value: Colour) -> None:
    if isinstance(value, RGBColor):
        colour.rgb = value
    else:
        colour.theme_color = value


def _set_unit(chart: Any, unit: str, look: ChartLook, *, has_legend: bool) -> None:
    """Print the unit at the upper left, as the chart's title; beside a legend, which makes room at the top already."""
    chart.has_title = bool(unit)
    if not unit:
        return
    title = chart.chart_title
    paragraph = title.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = unit
    paragraph.font.size = run.font.size = Pt(look.size)
    paragraph.font.bold = run.font.bold = False
    for old in title._element.findall(qn("c:layout")) + title._element.findall(qn("c:overlay")):
        title._element.remove(old)
    layout, overlay = etree.Element(qn("c:layout")), etree.Element(qn("c:overlay"))
    place = etree.SubElement(layout, qn("c:manualLayout"))
    for name, value in (("xMode", "edge"), ("yMode", "edge"), ("x", "0"), ("y", "0.02")):
        etree.SubElement(place, qn(f"c:{name}")).set("val", value)
    overlay.set("val", str(int(has_legend)))
    title._element.find(qn("c:tx")).addnext(layout)
    layout.addnext(overlay)


def _set_axes(chart: Any, plan: ChartPlan, look: ChartLook) -> None:
    values, categories = chart.value_axis, chart.category_axis
    values.has_major_gridlines, categories.has_major_gridlines = True, False
    _paint(values.major_gridlines.format.line.color, look.grid)
    values.major_gridlines.format.line.width = Pt(0.5)
    values.format.line.fill.background()
    _paint(categories.format.line.color, look.axis)
    values.major_tick_mark = categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    values.minimum_scale, values.maximum_scale = plan.ticks[0], plan.ticks[-1]
    values.major_unit = round(plan.ticks[1] - plan.ticks[0], 9)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = _AS_TYPED, False


def _fill(fill: Any, series: ChartSeries, look: ChartLook, ink: Colour) -> None:
    if look.colours:
        fill.solid()
        _paint(fill.fore_color, ink)
        return
    if series.fill in ("hatched", "dotted"):
        fill.patterned()
        fill.pattern = _PATTERNS[series.fill]
        _paint(fill.fore_color, ink)
        _paint(fill.back_color, _WHITE)
        return
    fill.solid()
    _paint(fill.fore_color, {"solid": ink, "blank": _WHITE, "light": look.light}[series.fill])


def _set_line(drawn: Any, series: ChartSeries, look: ChartLook, ink: Colour) -> None:
    drawn.smooth = False
    _paint(drawn.format.line.color, ink)
    drawn.format.line.width = Pt(look.stroke)
    drawn.format.line.dash_style = _DASHES[series.dash]
    drawn.marker.style, drawn.marker.size = _MARKERS[series.marker], look.marker
    drawn.marker.format.fill.solid()
    _paint(drawn.marker.format.fill.fore_color, _WHITE if series.hollow else ink)
    _paint(drawn.marker.format.line.color, ink)


def _label_values(drawn: Any, series: ChartSeries, plan: ChartPlan, look: ChartLook) -> None:
    """Print each value beside its mark, below a point where another line runs above it."""
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _AS_TYPED, False
    labels.font.size = Pt(look.size * plan.value_scale)
    if plan.marks == "bars":
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        return
    labels.position = XL_LABEL_POSITION.ABOVE
    for point, below in enumerate(series.below):
        if below:
            drawn.points[point].data_label.position = XL_LABEL_POSITION.BELOW


def _set_faces(chart: Any, look: ChartLook) -> None:
    """Set faces and language of every text of the chart."""
    for properties in chart._chartSpace.iter(qn("a:defRPr"), qn("a:rPr")):
        properties.set("lang", "zh-CN")
        properties.set("altLang", "en-US")
        for name, face in (("a:latin", look.latin), ("a:ea", look.chinese)):
            element = properties.find(qn(name))
            if element is None:
                element = etree.SubElement(properties, qn(name))
            element.set("typeface", face)


def _number_axes(chart: Any) -> None:
    """Number the axes above zero, as the schema wants it; python-pptx numbers them below."""
    for axis in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", str(abs(int(axis.get("val")))))
