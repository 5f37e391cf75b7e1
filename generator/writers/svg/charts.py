"""Draw charts as SVG: bars and lines that stay apart in grey, each value in figures beside its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, floor, log10

from markupsafe import Markup, escape

from generator.design import Design
from generator.model.document import Figure, Series
from generator.text.line_classes import NOT_AT_LINE_END, NOT_AT_LINE_START, one_of
from generator.text.width import text_width
from generator.writers.html.style import font_stack

_Labels = tuple[tuple[str, ...], ...]

# All lengths are in units of the drawing, usually WIDTH wide; on paper a unit is about half a point. SIZE is an em.
WIDTH = 680.0
_PLOT_HEIGHT = 250.0
_LEAST_PLOT_HEIGHT = 110.0
_LEFT, _RIGHT, _TOP = 62.0, 22.0, 44.0
SIZE = 17.0
_LINE = 23.0
_LABEL_LINES = 3
_MOST_ROWS = 3
_LEAST_SIZE = 0.65
_DATE = re.compile(r"(\d{4})(?:年(\d{1,2})月)?")
# What no line of a label tears: a number with what follows it, a Latin word, a mark with the character it clings to.
_PIECE = re.compile(
    rf"“[^”]{{1,4}}”|{one_of(NOT_AT_LINE_END)}*(?:\d[\d.,]*(?:[—–~～-]\d[\d.,]*)*[%％年月日期]?|[A-Za-z]+|[^\d])"
    f"{one_of(NOT_AT_LINE_START)}*"
)

# How the series of one chart differ: fill of the bars, then dashes and marker of the lines.
_FILLS = ("#4d4d4d", "url(#hatch)", "#ffffff", "url(#dots)", "#b0b0b0")
_DASHES = ("", "9 5", "3 4", "14 4 3 4", "6 3")
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
    figure = _readable(figure, width)
    plot = _plot(figure, width, height)
    marks = _bars(figure, plot) if figure.chart == "bar" else _lines(figure, plot)
    inside = Markup("\n").join((*_axes(figure, plot), *marks, *_legend(figure, plot)))
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" font-family="{font}"'
        ' font-size="{size}" fill="#000"><title>{title}</title><desc>{desc}</desc>{patterns}\n{inside}\n</svg>'
    ).format(
        width=_number(plot.width),
        height=_number(plot.height),
        font=font_stack(design, "hei"),
        size=_number(SIZE),
        title=figure.alt,
        desc=describe(figure),
        patterns=_PATTERNS if any("url" in fill for fill in _fills(figure)) else "",
        inside=inside,
    )


def describe(figure: Figure) -> str:
    """Return a chart's numbers in words, one series after another."""
    return "".join(
        f"{series.name}："
        + "，".join(
            f"{label} {value_text(value)}{figure.unit}"
            for label, value in zip(figure.labels, series.values, strict=True)
        )
        + "。"
        for series in figure.series
    )


def value_text(value: float) -> str:
    """Return a value as it is printed: 12, 98.5, never 1e+06."""
    return f"{value:z.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plot:
    """Where things stand: the scale of values, the middle of each label, the room below and above."""

    ticks: tuple[float, ...]
    middles: tuple[float, ...]
    slot: float
    top: float
    labels: _Labels
    rows: tuple[int, ...]
    width: float
    room: float

    @property
    def bottom(self) -> float:
        return self.top + self.room

    @property
    def height(self) -> float:
        return self.bottom + _below(self.labels, self.rows)

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * self.room


def _below(labels: _Labels, rows: tuple[int, ...]) -> float:
    """Return the room that labels take below the axis."""
    return 12 + _LINE * _row_lines(labels) * (1 + max(rows, default=0))


def _row_lines(labels: _Labels) -> int:
    return max(len(lines) for lines in labels)


def _plot(figure: Figure, width: float, height: float | None) -> _Plot:
    values = [value for series in figure.series for value in series.values]
    slot = (width - _LEFT - _RIGHT) / max(len(figure.labels), 1)
    top = _TOP + (_LINE if len(figure.series) > 1 else 0)
    middles = _middles(figure, slot)
    labels = tuple(_wrapped(label, slot / SIZE) for label in figure.labels) or ((),)
    rows = _rows(middles, labels) or tuple(n % _MOST_ROWS for n in range(len(labels)))
    return _Plot(
        ticks=_ticks(min((*values, 0.0)), max((*values, 0.0))),
        middles=middles,
        slot=slot,
        top=top,
        labels=labels,
        rows=rows,
        width=width,
        room=_PLOT_HEIGHT if height is None else max(height - top - _below(labels, rows), _LEAST_PLOT_HEIGHT),
    )


def _readable(figure: Figure, width: float) -> Figure:
    """Return a figure as it can be drawn truly: as bars where a line's years are too many and too close for it."""
    if figure.chart == "bar" or _dates(figure) is None:
        return figure
    slot = (width - _LEFT - _RIGHT) / len(figure.labels)
    labels = tuple(_wrapped(label, slot / SIZE) for label in figure.labels)
    return (
        figure
        if _rows(_middles(figure, slot), labels)
        else replace(figure, chart="bar", alt=figure.alt.replace("折线图", "柱状图", 1))
    )


def _rows(middles: tuple[float, ...], labels: _Labels) -> tuple[int, ...] | None:
    """Return in which row each label stands so that none touches another, or None when three rows are not enough."""
    ends = [float("-inf")] * _MOST_ROWS
    rows: list[int] = []
    for middle, lines in zip(middles, labels, strict=False):
        half = max((text_width(line) for line in lines), default=0.0) * SIZE / 2
        row = next((n for n, end in enumerate(ends) if end <= middle - half), None)
        if row is None:
            return None
        ends[row] = middle + half + 4
        rows.append(row)
    return tuple(rows)


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Return round values from at or below `low` to at or above `high`; zero is always one of them."""
    if high == low:
        high = low + 1
    rough = (high - low) / 5
    unit = 10.0 ** floor(log10(rough))
    step = next(unit * n for n in (1, 2, 2.5, 5, 10) if unit * n >= rough * 0.999)
    return tuple(round(step * n, 9) for n in range(floor(low / step), ceil(round(high / step, 9)) + 1))


def _middles(figure: Figure, slot: float) -> tuple[float, ...]:
    """Return the middle of each label; on a line of years or months, as far apart as these are."""
    even = tuple(_LEFT + slot * (n + 0.5) for n in range(len(figure.labels)))
    dates = None if figure.chart == "bar" else _dates(figure)
    if dates is None:
        return even
    scale = (even[-1] - even[0]) / (dates[-1] - dates[0])
    return tuple(even[0] + (date - dates[0]) * scale for date in dates)


def _dates(figure: Figure) -> tuple[float, ...] | None:
    """Return what the labels say as years, or None where they are no rising row of dates."""
    found = [_DATE.search(label) for label in figure.labels]
    dates = tuple(int(date[1]) + (int(date[2] or 1) - 1) / 12 for date in found if date)
    rises = len(dates) > 1 and all(before < after for before, after in pairwise(dates))
    return dates if rises and len(dates) == len(found) else None


def _wrapped(label: str, width: float) -> tuple[str, ...]:
    """Return a label in lines of at most `width` em; a year stays whole, even where it is wider."""
    lines = [""]
    for piece in _PIECE.findall(label):
        if lines[-1] and text_width(lines[-1] + piece) > width - 0.4 and len(lines) < _LABEL_LINES:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)


def _axes(figure: Figure, plot: _Plot) -> Iterator[Markup]:
    for tick in plot.ticks:
        y = plot.y(tick)
        weight = ("#000", "1.4") if tick == 0 else ("#bbb", "0.8")
        yield _element(
            "path",
            d=f"M{_number(_LEFT)} {_number(y)}H{_number(plot.width - _RIGHT)}",
            stroke=weight[0],
            stroke_width=weight[1],
        )
        yield _text(value_text(tick), _LEFT - 8, y + 6, anchor="end")
    if figure.unit:
        yield _text(f"（{figure.unit}）", 0, plot.top - 22, anchor="start")
    for middle, lines, row in zip(plot.middles, plot.labels, plot.rows, strict=False):
        first = row * _row_lines(plot.labels)
        for n, line in enumerate(lines):
            yield _text(line, middle, plot.bottom + 8 + _LINE * (first + n + 0.7))


def _bars(figure: Figure, plot: _Plot) -> Iterator[Markup]:
    width = min(plot.slot * 0.72 / max(len(figure.series), 1), 64.0)
    fills = _fills(figure)
    size = _value_size(figure, width if len(figure.series) > 1 else plot.slot)
    for n, series in enumerate(figure.series):
        for middle, value in zip(plot.middles, series.values, strict=True):
            left = middle + (n - len(figure.series) / 2) * width
            high, low = sorted((plot.y(value), plot.y(0)))
            yield _element(
                "rect", x=_number(left), y=_number(high), width=_number(width), height=_number(low - high),
                fill=fills[n], stroke="#000", stroke_width="1",
            )  # fmt: skip
            yield _text(value_text(value), left + width / 2, high - 6 if value >= 0 else low + 18, size=size)


def _value_size(figure: Figure, room: float) -> float:
    """Return the size of type in which the values over bars do not touch each other."""
    widest = max(text_width(value_text(value)) for series in figure.series for value in series.values)
    return SIZE * max(_LEAST_SIZE, min(1.0, room / (widest * SIZE)))


def _lines(figure: Figure, plot: _Plot) -> Iterator[Markup]:
    for n, series in enumerate(figure.series):
        points = [(x, plot.y(value)) for x, value in zip(plot.middles, series.values, strict=True)]
        path = "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)
        yield _element("path", d=path, fill="none", stroke="#000", stroke_width="2", stroke_dasharray=_DASHES[n % 5])
        for at, ((x, y), value) in enumerate(zip(points, series.values, strict=True)):
            yield _marker(n, x, y)
            yield _text(value_text(value), x, y + (26 if _goes_below(figure.series, n, at) else -12))


def _goes_below(series: Sequence[Series], number: int, at: int) -> bool:
    """Say whether a value's figure stands below its point, because another line runs above it."""
    value = series[number].values[at]
    return any(other.values[at] > value or (other.values[at] == value and n < number) for n, other in enumerate(series))


def _marker(number: int, x: float, y: float) -> Markup:
    filled = "#fff" if number % 2 else "#000"
    if number % 3 == 0:
        return _element("circle", cx=_number(x), cy=_number(y), r="5", fill=filled, stroke="#000", stroke_width="1.6")
    shape = "M-5 -5H5V5H-5Z" if number % 3 == 1 else "M0 -6L6 5H-6Z"
    return _element(
        "path",
        d=shape,
        transform=f"translate({_number(x)} {_number(y)})",
        fill=filled,
        stroke="#000",
        stroke_width="1.6",
    )


def _legend(figure: Figure, plot: _Plot) -> Iterator[Markup]:
    """Name the series above the chart; a single one is named by the caption."""
    if len(figure.series) < 2:
        return
    widths = [34 + text_width(series.name) * SIZE + 22 for series in figure.series]
    x = max((plot.width - sum(widths)) / 2, 0.0)
    y = 20.0
    fills = _fills(figure)
    for n, (series, width) in enumerate(zip(figure.series, widths, strict=True)):
        if figure.chart == "bar":
            yield _element(
                "rect", x=_number(x), y=_number(y - 13), width="26", height="15",
                fill=fills[n], stroke="#000", stroke_width="1",
            )  # fmt: skip
        else:
            yield _element(
                "path",
                d=f"M{_number(x)} {_number(y - 6)}h26",
                stroke="#000",
                stroke_width="2",
                stroke_dasharray=_DASHES[n % 5],
            )
            yield _marker(n, x + 13, y - 6)
        yield _text(series.name, x + 33, y, anchor="start")
        x += width


def _fills(figure: Figure) -> tuple[str, ...]:
    if figure.chart != "bar":
        return ()
    return tuple(_FILLS[n % len(_FILLS)] for n in range(len(figure.series)))


def _text(text: str, x: float, y: float, *, anchor: str = "middle", size: float = SIZE) -> Markup:
    own = "" if size == SIZE else Markup(' font-size="{}"').format(_number(size))
    return Markup('<text x="{}" y="{}" text-anchor="{}"{}>{}</text>').format(_number(x), _number(y), anchor, own, text)


def _element(name: str, **attributes: str) -> Markup:
    written = "".join(f' {key.replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value)
    return Markup(f"<{name}{written}/>")


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
