"""Plan a chart: the one decision for all formats of what is drawn from a figure's numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from generator.layout.chart_labels import EM, AxisLabel, dates_of, place_labels, rows_in_turn
from generator.model.document import ChartName, Figure, Series
from generator.text.width import text_width

Marks = Literal["bars", "lines"]
# What stays apart in grey: how bars are filled; how lines are broken and what marks their values.
Fill = Literal["solid", "hatched", "blank", "dotted", "light"]
Dash = Literal["solid", "dashed", "dotted", "dash-dot", "short-dashed"]
Marker = Literal["circle", "square", "triangle"]
_FILLS: tuple[Fill, ...] = ("solid", "hatched", "blank", "dotted", "light")
_DASHES: tuple[Dash, ...] = ("solid", "dashed", "dotted", "dash-dot", "short-dashed")
_MARKERS: tuple[Marker, ...] = ("circle", "square", "triangle")

# Beside the plot, in units of the drawing; the figures of the scale are on the left.
LEFT, RIGHT = 62.0, 22.0
# The bars of one label take this share of its slot; a single one is no wider than this.
_BAR_SHARE, _WIDEST_BAR = 0.72, 64.0
_LEAST_SCALE = 0.65
# On a slide a unit is so many points, and a label has so many units at the least.
_SLIDE_UNIT, _SLIDE_SLOT = 1.12, 42.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartKind:
    """A kind of chart: its name in words, the marks it is drawn with, and whether labels make a chart of it."""

    label: str
    marks: Marks
    suits: Callable[[Sequence[str]], bool]


def _are_years(labels: Sequence[str]) -> bool:
    return len(labels) > 2 and all(re.match(r"\d{4}", label) for label in labels)


CHART_KINDS: dict[ChartName, ChartKind] = {
    "line": ChartKind(label="折线图", marks="lines", suits=_are_years),
    "bar": ChartKind(label="柱状图", marks="bars", suits=bool),
}


def chart_name_for(labels: Sequence[str]) -> ChartName:
    """Return the first kind of chart that suits the labels."""
    return next(name for name, kind in CHART_KINDS.items() if kind.suits(labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSeries:
    """One series as it is drawn; `below` says of each value whether its figure is below its point."""

    name: str
    values: tuple[float, ...]
    fill: Fill
    dash: Dash
    marker: Marker
    hollow: bool
    below: tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPlan:
    """A chart as every format draws it, in units of a drawing `width` wide; `value_scale` shrinks figures over bars.

    The unit is said once, above the scale; a single series is named by the caption, more are named above the plot.
    """

    marks: Marks
    alt: str
    unit: str
    ticks: tuple[float, ...]
    labels: tuple[AxisLabel, ...]
    series: tuple[ChartSeries, ...]
    width: float
    slot: float
    bar_width: float
    value_scale: float

    @property
    def has_legend(self) -> bool:
        """Return whether the series are named in the chart."""
        return len(self.series) > 1


def plan_chart(figure: Figure, width: float) -> ChartPlan:
    """Return the plan of a chart that wide, `EM` units to an em of its type.

    A line whose years are too many and too close to be placed truly is drawn as bars, and its words say so.
    """
    slot = (width - LEFT - RIGHT) / len(figure.labels)
    kind, alt = CHART_KINDS[figure.chart], figure.alt
    labels = place_labels(figure.labels, slot, LEFT, by_date=kind.marks == "lines")
    if labels is None and kind.marks == "lines" and dates_of(figure.labels):
        bars = next(one for one in CHART_KINDS.values() if one.marks == "bars")
        kind, alt = bars, alt.replace(kind.label, bars.label, 1)
        labels = place_labels(figure.labels, slot, LEFT, by_date=False)
    values = [value for series in figure.series for value in series.values]
    bar_width = min(slot * _BAR_SHARE / len(figure.series), _WIDEST_BAR)
    room = bar_width if len(figure.series) > 1 else slot
    return ChartPlan(
        marks=kind.marks,
        alt=alt,
        unit=f"（{figure.unit}）" if figure.unit else "",
        ticks=scale_ticks(min(*values, 0.0), max(*values, 0.0)),
        labels=labels or rows_in_turn(figure.labels, slot, LEFT),
        series=tuple(_series(figure.series, n) for n in range(len(figure.series))),
        width=width,
        slot=slot,
        bar_width=bar_width,
        value_scale=_value_scale(values, room) if kind.marks == "bars" else 1.0,
    )


def _series(all_series: tuple[Series, ...], number: int) -> ChartSeries:
    series = all_series[number]
    return ChartSeries(
        name=series.name,
        values=series.values,
        fill=_FILLS[number % len(_FILLS)],
        dash=_DASHES[number % len(_DASHES)],
        marker=_MARKERS[number % len(_MARKERS)],
        hollow=number % 2 == 1,
        below=tuple(_goes_below(all_series, number, at) for at in range(len(series.values))),
    )


def _goes_below(all_series: tuple[Series, ...], number: int, at: int) -> bool:
    """Return whether a value's figure is below its point, because another line runs above it."""
    value = all_series[number].values[at]
    return any(
        other.values[at] > value or (other.values[at] == value and n < number) for n, other in enumerate(all_series)
    )


def scale_ticks(low: float, high: float) -> tuple[float, ...]:
    """Return round values from at or below `low` to at or above `high`; zero is always one of them."""
    if high == low:
        high = low + 1
    rough = (high - low) / 5
    unit = 10.0 ** floor(log10(rough))
    step = next(unit * n for n in (1, 2, 2.5, 5, 10) if unit * n >= rough * 0.999)
    return tuple(round(step * n, 9) for n in range(floor(low / step), ceil(round(high / step, 9)) + 1))


def _value_scale(values: Sequence[float], room: float) -> float:
    """Return how much smaller the figures over bars are set so that they do not touch each other."""
    widest = max(text_width(value_text(value)) for value in values)
    return max(_LEAST_SCALE, min(1.0, room / (widest * EM)))


def value_text(value: float) -> str:
    """Return a value as it is printed: 12, 98.5, never 1e+06."""
    return f"{value:z.6f}".rstrip("0").rstrip(".")


def describe(figure: Figure) -> str:
    """Return a chart's numbers in words, one series after another."""
    return "".join(f"{series.name}：{_in_words(figure, series)}。" for series in figure.series)


def _in_words(figure: Figure, series: Series) -> str:
    pairs = zip(figure.labels, series.values, strict=True)
    return "，".join(f"{label} {value_text(value)}{figure.unit}" for label, value in pairs)


def slide_drawing_width(width: float, labels: int) -> float:
    """Return the width of a chart's drawing on a slide so many points wide.

    Its type is as large as a slide's, smaller where many labels need their room.
    """
    return max(width / _SLIDE_UNIT, LEFT + RIGHT + _SLIDE_SLOT * labels)
