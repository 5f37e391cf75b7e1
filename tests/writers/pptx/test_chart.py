"""Charts of PowerPoint's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.design import Design
from generator.layout.deck.frames import Box
from generator.model.document import Figure, Series
from generator.writers.pptx.chart import add_chart
from tests import documents
from tests.writers.pptx.pptx_reading import empty_slide


def test_chart_is_native_editable_and_says_in_words_what_it_shows(opened: Any) -> None:
    (shape,) = [shape for slide in opened.slides for shape in slide.shapes if shape.has_chart]
    chart = shape.chart
    (series,) = chart.plots[0].series
    assert (list(chart.plots[0].categories), list(series.values)) == (["2015年", "2020年", "2025年"], [61, 80, 98.5])
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == documents.FIGURE.alt
    fonts = [element.find(qn("a:ea")) for element in chart._chartSpace.iter(qn("a:defRPr"))]
    assert fonts
    assert all(font is not None and font.get("typeface") == "黑体" for font in fonts)
    assert chart.part.chart_workbook.xlsx_part is not None


def placed(figure: Figure, box: Box, design: Design) -> Any:
    """Return the shape of a chart on a slide of its own."""
    return add_chart(empty_slide("figure").shapes, figure, box, design)


def test_a_chart_fills_its_box(design: Design) -> None:
    shape = placed(documents.FIGURE, Box(x=56, y=120, width=848, height=300), design)
    assert [shape.left, shape.top, shape.width, shape.height] == [Pt(56), Pt(120), Pt(848), Pt(300)]
    assert shape._element.nvGraphicFramePr.cNvPr.get("name") == "图表"


@pytest.mark.parametrize(("kind", "expected"), [("bar", "ACCENT_1 ACCENT_4"), ("line", "ACCENT_1 ACCENT_2")])
def test_series_are_told_apart_by_colours_of_the_theme(kind: Any, expected: str, design: Design) -> None:
    two = replace(
        documents.FIGURE,
        chart=kind,
        series=(Series(name="甲", values=(1, 2, 3)), Series(name="乙", values=(3, 2, 1))),
    )
    chart = placed(two, Box(x=0, y=0, width=800, height=300), design).chart
    looks = [one.format.fill if kind == "bar" else one.format.line for one in chart.plots[0].series]
    colours = [look.fore_color if kind == "bar" else look.color for look in looks]
    assert " ".join(colour.theme_color.name for colour in colours) == expected


@pytest.mark.parametrize(("labels", "size"), [(3, 18.0), (16, 18.0), (20, 15.6)])
def test_type_is_as_large_as_labels_allow_and_no_larger_than_eighteen_points(
    labels: int, size: float, design: Design
) -> None:
    many = replace(
        documents.FIGURE,
        labels=tuple(map(str, range(labels))),
        series=(Series(name="甲", values=(1,) * labels),),
    )
    chart = placed(many, Box(x=0, y=0, width=848, height=300), design).chart
    sizes = [int(one.get("sz")) / 100 for one in chart._chartSpace.iter(qn("a:defRPr")) if one.get("sz")]
    assert max(sizes) == size
