"""Write charts of a PowerPoint slide, in the colours of its theme."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from generator.design import Design
from generator.layout.chart import plan_chart, slide_drawing_width
from generator.layout.chart_labels import EM
from generator.layout.deck.frames import Box
from generator.model.document import Figure
from generator.writers.drawingml.chart import CHART_TYPES, ChartLook, chart_data, style_chart
from generator.writers.pptx.fonts import chinese_font, latin_font

_LARGEST = 18.0
# Dark, light, middle: told apart on a screen and in grey. The light ones are no colours for a line.
_BARS = (MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_4, MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_2)
_LINES = (MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_6)


def add_chart(shapes: Any, figure: Figure, box: Box, design: Design) -> Any:
    """Add a native chart in a box and return its shape; its alternative text says what it shows."""
    plan = plan_chart(figure, slide_drawing_width(box.width, len(figure.labels)))
    place = (Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    frame = shapes.add_chart(CHART_TYPES[plan.marks], *place, chart_data(figure))
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", "图表")
    properties.set("descr", plan.alt)
    look = ChartLook(
        size=min(round(EM * box.width / plan.width, 1), _LARGEST),
        latin=latin_font(design, "hei"),
        chinese=chinese_font(design, "hei"),
        ink=MSO_THEME_COLOR.ACCENT_1,
        light=MSO_THEME_COLOR.ACCENT_4,
        outline=MSO_THEME_COLOR.ACCENT_2,
        axis=MSO_THEME_COLOR.ACCENT_5,
        grid=MSO_THEME_COLOR.ACCENT_5,
        stroke=3,
        marker=10,
        colours=_BARS if plan.marks == "bars" else _LINES,
    )
    style_chart(frame.chart, plan, look)
    return frame
