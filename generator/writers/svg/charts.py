"""Draw charts as SVG: bars and lines that stay apart in grey, each value in figures beside its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.design import Design
from generator.layout.chart import (
    LEFT,
    RIGHT,
    ChartPlan,
    ChartSeries,
    Dash,
    Fill,
    Marker,
    describe,
    plan_chart,
    value_text,
)
from generator.layout.chart_labels import EM
from generator.model.document import Figure
from generator.text.width import text_width
from generator.writers.html.style import font_stack

# All lengths are in units of the drawing, usually WIDTH wide; on paper a unit is about half a point.
WIDTH = 680.0
_PLOT_HEIGHT = 250.0
_LEAST_PLOT_HEIGHT = 110.0
_TOP = 44.0
_LINE = 23.0

_FILLS: dict[Fill, str] = {
    "solid": "#4d4d4d",
    "hatched": "url(#hatch)",
    "blank": "#ffffff",
    "dotted": "url(#dots)",
    "light": "#b0b0b0",
}
_DASHES: dict[Dash, str] = {
    "solid": "",
    "dashed": "9 5",
    "dotted": "3 4",
    "dash-dot": "14 4 3 4",
    "short-dashed": "6 3",
}
_MARKERS: dict[Marker, str] = {"circle": "", "square": "M-5 -5H5V5H-5Z", "triangle": "M0 -6L6 5H-6Z"}
_OUTLINE = {"stroke": "#000", "stroke_width": "1"}
_PATTERNS = Markup(
    '<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="8" fill="#fff"/><path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="#000" stroke-width="1.4"/>'
    '</pattern><pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="1.5" fill="#000"/></pattern></defs>'
)


def draw(figure: Figure, design: Design, *, width: float = WIDTH, height: float | None = None) -> Markup:
    """Return a figure's chart as an `<svg>` element; its title is the alternative text, its description the data.

    A narrower or lower drawing has the same size of type in it, so that it is larger where the drawing is stretched.
    """
    plan = plan_chart(figure, width)
    plot = _plot(plan, height)
    marks = _bars(plan, plot) if plan.marks == "bars" else _lines(plan, plot)
    inside = Markup("\n").join((*_axes(plan, plot), *marks, *_legend(plan)))
    fills = {series.fill for series in plan.series} if plan.marks == "bars" else set()
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" font-family="{font}"'
        ' font-size="{size}" fill="#000"><title>{title}</title><desc>{desc}</desc>{patterns}\n{inside}\n</svg>'
    ).format(
        width=_number(plan.width),
        height=_number(plot.bottom + _below(plan)),
        font=font_stack(design, "hei"),
        size=_number(EM),
        title=plan.alt,
        desc=describe(figure),
        patterns=_PATTERNS if fills & {"hatched", "dotted"} else "",
        inside=inside,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plot:
    """The scale of a plot: its top and height, and the values at its foot and head."""

    top: float
    room: float
    low: float
    high: float

    @property
    def bottom(self) -> float:
        """Return the foot of the plot."""
        return self.top + self.room

    def y(self, value: float) -> float:
        """Return the height at which a value is drawn."""
        return self.bottom - (value - self.low) / (self.high - self.low) * self.room


def _plot(plan: ChartPlan, height: float | None) -> _Plot:
    top = _TOP + (_LINE if plan.has_legend else 0)
    room = _PLOT_HEIGHT if height is None else max(height - top - _below(plan), _LEAST_PLOT_HEIGHT)
    return _Plot(top=top, room=room, low=plan.ticks[0], high=plan.ticks[-1])


def _below(plan: ChartPlan) -> float:
    """Return the room that labels take below the axis."""
    return 12 + _LINE * _row_lines(plan) * (1 + max(label.row for label in plan.labels))


def _row_lines(plan: ChartPlan) -> int:
    return max(len(label.lines) for label in plan.labels)


def _axes(plan: ChartPlan, plot: _Plot) -> Iterator[Markup]:
    for tick in plan.ticks:
        y = plot.y(tick)
        stroke, weight = ("#000", "1.4") if tick == 0 else ("#bbb", "0.8")
        line = f"M{_number(LEFT)} {_number(y)}H{_number(plan.width - RIGHT)}"
        yield _element("path", d=line, stroke=stroke, stroke_width=weight)
        yield _text(value_text(tick), LEFT - 8, y + 6, anchor="end")
    if plan.unit:
        yield _text(plan.unit, 0, plot.top - 22, anchor="start")
    for label in plan.labels:
        first = label.row * _row_lines(plan)
        for n, line in enumerate(label.lines):
            yield _text(line, label.middle, plot.bottom + 8 + _LINE * (first + n + 0.7))


def _bars(plan: ChartPlan, plot: _Plot) -> Iterator[Markup]:
    width, size = plan.bar_width, EM * plan.value_scale
    for n, series in enumerate(plan.series):
        for label, value in zip(plan.labels, series.values, strict=True):
            left = label.middle + (n - len(plan.series) / 2) * width
            high, low = sorted((plot.y(value), plot.y(0)))
            yield _bar(left, high, width, low - high, series)
            yield _text(value_text(value), left + width / 2, high - 6 if value >= 0 else low + 18, size=size)


def _bar(x: float, y: float, width: float, height: float, series: ChartSeries) -> Markup:
    place = {"x": _number(x), "y": _number(y), "width": _number(width), "height": _number(height)}
    return _element("rect", **place, fill=_FILLS[series.fill], **_OUTLINE)


def _lines(plan: ChartPlan, plot: _Plot) -> Iterator[Markup]:
    for series in plan.series:
        points = [(label.middle, plot.y(value)) for label, value in zip(plan.labels, series.values, strict=True)]
        yield _stroke("M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points), series, fill="none")
        for (x, y), value, below in zip(points, series.values, series.below, strict=True):
            yield _marker(series, x, y)
            yield _text(value_text(value), x, y + (26 if below else -12))


def _stroke(path: str, series: ChartSeries, *, fill: str = "") -> Markup:
    return _element("path", d=path, fill=fill, stroke="#000", stroke_width="2", stroke_dasharray=_DASHES[series.dash])


def _marker(series: ChartSeries, x: float, y: float) -> Markup:
    look = {"fill": "#fff" if series.hollow else "#000", "stroke": "#000", "stroke_width": "1.6"}
    shape = _MARKERS[series.marker]
    if not shape:
        return _element("circle", cx=_number(x), cy=_number(y), r="5", **look)
    return _element("path", d=shape, transform=f"translate({_number(x)} {_number(y)})", **look)


def _legend(plan: ChartPlan) -> Iterator[Markup]:
    """Name the series above the chart."""
    if not plan.has_legend:
        return
    widths = [34 + text_width(series.name) * EM + 22 for series in plan.series]
    x = max((plan.width - sum(widths)) / 2, 0.0)
    y = 20.0
    for series, width in zip(plan.series, widths, strict=True):
        if plan.marks == "bars":
            yield _bar(x, y - 13, 26, 15, series)
        else:
            yield _stroke(f"M{_number(x)} {_number(y - 6)}h26", series)
            yield _marker(series, x + 13, y - 6)
        yield _text(series.name, x + 33, y, anchor="start")
        x += width


def _text(text: str, x: float, y: float, *, anchor: str = "middle", size: float = EM) -> Markup:
    own = "" if size == EM else Markup(' font-size="{}"').format(_number(size))
    return Markup('<text x="{}" y="{}" text-anchor="{}"{}>{}</text>').format(_number(x), _number(y), anchor, own, text)


def _element(name: str, **attributes: str) -> Markup:
    written = "".join(f' {key.replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value)
    return Markup(f"<{name}{written}/>")


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
