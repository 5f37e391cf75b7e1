"""A planned slide as HTML, and where the parts of a layout stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from generator.layout.deck.frames import LAYOUTS, Box, TextFrame
from generator.layout.deck.model import Slide, SlideLine, SlideTable
from generator.model.document import Cell, plain
from generator.writers.html.slide import class_name, geometry_style, notes_html, slide_html
from tests.documents import cells
from tests.writers.html.html_reading import BASE


def test_every_layout_has_its_places() -> None:
    style = geometry_style(LAYOUTS)
    for layout, frames in LAYOUTS.items():
        for part in ("title", "body", "foot", *(("side",) if frames.side else ())):
            assert f".slide.{class_name(layout)} .{part} {{ left: " in style


def shown(**values: Any) -> str:
    """Return a slide of these values as HTML."""
    slide = Slide(**{"number": 2, "layout": "content", "title": plain("先把账算清"), **values})
    return str(slide_html(slide, LAYOUTS[slide.layout], BASE))


def test_a_frame_is_a_share_of_the_slide_and_its_type_a_multiple_of_twenty_points() -> None:
    frame = TextFrame(box=Box(x=96, y=54, width=480, height=270), size=30, small=25, leading=1.5)
    layout = replace(LAYOUTS["content"], body=frame, side=None)
    rules = geometry_style({"two_part": layout}).splitlines()
    assert (
        ".slide.two-part .body { left: 10.000%; top: 10.000%; width: 50.000%; height: 50.000%; "
        "font-size: 1.5em; line-height: 1.5; }"
    ) in rules
    assert ".slide.two-part.small .body { font-size: 1.25em; }" in rules


def test_a_frame_of_one_size_has_no_rule_for_a_smaller_one() -> None:
    frame = TextFrame(box=Box(x=0, y=0, width=1, height=1), size=30, small=30)
    layout = replace(LAYOUTS["content"], title=frame, body=frame, foot=frame, side=None)
    assert "small" not in geometry_style({"content": layout})


def test_the_class_of_the_title_slide_is_not_that_of_a_title() -> None:
    assert [class_name(one) for one in ("title", "two_part", "content")] == ["title-page", "two-part", "content"]


def test_a_slide_has_its_title_its_number_and_the_anchors_that_links_find() -> None:
    html = shown(anchors=("x-1",), continued=True)
    assert '<section class="slide content continued" id="slide-2">' in html
    assert '<span class="anchor" id="x-1"></span>' in html
    assert '<div class="title"><h2>先把账算清</h2></div>' in html
    assert '<div class="number">2</div>' in html
    assert "<h1>" in shown(number=1)


def test_what_a_slide_does_not_have_makes_no_element() -> None:
    html = shown()
    assert [part for part in ("body", "side", "foot", "anchor") if f'class="{part}"' in html] == []


def test_lines_are_set_in_by_their_marks_and_escaped() -> None:
    html = shown(
        body=(
            SlideLine(content=plain("看<水>"), marker="number", ordinal=3),
            SlideLine(content=plain("责任"), role="right", label="A．"),
        )
    )
    first, second = re.findall(r'<p class="line.*?</p>', html)
    assert "看&lt;水&gt;" in first
    assert '<span class="marker" style="display: inline-block; text-indent: 0; width: ' in first
    assert ">3.</span>" in first
    assert first.startswith('<p class="line text" style="padding-left: ')
    assert second.endswith('责任<span class="tick"> √</span></p>')


def test_a_table_says_what_each_header_heads() -> None:
    table = SlideTable(
        header=cells("河流", "水质"),
        rows=((Cell(content=plain("东河"), header=True), Cell(content=plain("Ⅱ类"))),),
        shares=(0.25, 0.75),
        alignment=("left", "centre"),
    )
    html = shown(body=(table,))
    assert re.findall(r'<col style="width:([\d.]+)%">', html) == ["25.00", "75.00"]
    assert '<th scope="row" class="left">东河</th>' in html
    assert '<td class="centre">Ⅱ类</td>' in html
    assert html.count('scope="col"') == 2


def test_notes_are_said_with_their_marks_and_only_where_there_are_any() -> None:
    slide = Slide(number=2, layout="content", title=plain("甲"))
    assert notes_html(slide, Markup("甲"), BASE) == ""
    lines = (
        SlideLine(content=plain("先看数"), marker="number", ordinal=1),
        SlideLine(content=plain("再问"), label="教师："),
    )
    html = notes_html(replace(slide, notes=lines), Markup("甲"), BASE)
    assert re.findall("<p>(.*?)</p>", html) == ["1. 先看数", "教师：再问"]
