"""Fill one PowerPoint slide from a planned one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, assert_never

from lxml import etree
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from generator.layout.deck.frames import Box, SizedFrame, SlideLayout
from generator.layout.deck.heights import sized_foot
from generator.layout.deck.master import BODY_INDEX, CHART_INDEX, FOOT_INDEX, NUMBER_INDEX, SIDE_INDEX, TABLE_INDEX
from generator.layout.deck.model import Slide, SlideBlocks, SlideLine, SlideTable
from generator.layout.deck.parts import BodyParts, part_of
from generator.layout.deck.tables import airy_row_heights
from generator.layout.list_markers import marker_text
from generator.model.document import Figure, Inlines, Text
from generator.writers.pptx.chart import add_chart
from generator.writers.pptx.paragraphs import RunStyle, TextSetting, TextWriter
from generator.writers.pptx.table import add_table

_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Half:
    """One half of a slide (or all of it): its frame, the placeholder for text, and that for a table or chart."""

    frame: SizedFrame
    place: TextSetting
    text: Any
    graphic: Any = None


def fill_slide(target: Any, slide: Slide, layout: SlideLayout, writer: TextWriter) -> None:
    """Write a planned slide into an empty PowerPoint slide of its layout; unused placeholders are taken away."""
    places = {shape.placeholder_format.idx: shape for shape in target.placeholders}
    for shape in places.values():
        shape.name = _layout_name(shape)
    _write_title(places.pop(0), slide, layout, writer)
    place: TextSetting = "small" if slide.small else "normal"
    frame = layout.body.sized(small=slide.small)
    graphic = places.pop(TABLE_INDEX, None) or places.pop(CHART_INDEX, None)
    body = _Half(frame=frame, place=place, text=places.pop(BODY_INDEX, None), graphic=graphic)
    _fill_half(target.shapes, slide.body, body, writer)
    side = places.pop(SIDE_INDEX, None)
    if side is not None and layout.side is not None:
        half = _Half(frame=layout.side.sized(small=slide.small), place=place, text=side)
        _fill_half(target.shapes, slide.side, half, writer)
    _write_foot(target.shapes, places.pop(FOOT_INDEX, None), slide.foot, layout, writer)
    for shape in places.values():
        _drop(shape)
    if slide.notes:
        _write_notes(target, slide.notes, writer)
    _add_number(target, slide.number)


def _layout_name(shape: Any) -> str:
    index = shape.placeholder_format.idx
    found = [base.name for base in shape.part.slide_layout.placeholders if base.placeholder_format.idx == index]
    return str(found[0]) if found else str(shape.name)


def _write_title(shape: Any, slide: Slide, layout: SlideLayout, writer: TextWriter) -> None:
    frame = layout.title.sized(small=slide.small)
    shrunk = frame.size != layout.title.size
    paragraph = shape.text_frame.paragraphs[0]
    if shrunk:
        spacing = etree.SubElement(paragraph._p.get_or_add_pPr(), qn("a:lnSpc"))
        points = etree.SubElement(spacing, qn("a:spcPts"))
        points.set("val", str(round(frame.pitch * 100)))
    writer.write_inlines(paragraph, slide.title, RunStyle(size=frame.size if shrunk else None))


def _write_foot(shapes: Any, holder: Any, foot: tuple[Inlines, ...], layout: SlideLayout, writer: TextWriter) -> None:
    """Write the lines at the bottom, into a text box where a school took their placeholder away."""
    if not foot:
        _drop(holder)
        return
    frame, small = sized_foot(foot, layout.foot)
    shape = holder if holder is not None else _text_box(shapes, frame.box, "出处")
    place: TextSetting = "box" if holder is None else "small" if small else "normal"
    for n, content in enumerate(foot):
        paragraph = shape.text_frame.paragraphs[0] if n == 0 else shape.text_frame.add_paragraph()
        writer.write_foot(paragraph, content, frame, place)


# -------------------------------------------------------------------------------------------------------- halves


def _fill_half(shapes: Any, blocks: SlideBlocks, half: _Half, writer: TextWriter) -> None:
    """Write lines, then a table or chart below them, then the lines that follow it."""
    parts = part_of(blocks, half.frame)
    if parts.lead and parts.graphic is not None:
        _move(half.text, replace(half.frame.box, height=parts.lead_height))
    if parts.lead:
        _write_lines(half.text.text_frame, parts.lead, half.frame, writer, half.place)
    if parts.graphic is not None:
        _fill_graphic(shapes, parts.graphic, parts, half, writer)
    if not parts.lead:
        _drop(half.text)
    _drop(half.graphic)


def _fill_graphic(shapes: Any, graphic: SlideTable | Figure, parts: BodyParts, half: _Half, writer: TextWriter) -> None:
    top = half.frame.box.y + parts.lead_height + parts.gaps[0]
    box = replace(half.frame.box, y=top, height=parts.room)
    shape, height = _add_graphic(shapes, graphic, box, half.frame, writer)
    _take_place(shape, half.graphic if parts.lead or half.graphic is not None else half.text)
    if parts.tail:
        below = replace(box, y=top + height + parts.gaps[1], height=parts.tail_height)
        text_frame = _text_box(shapes, below, "正文").text_frame
        _write_lines(text_frame, parts.tail, half.frame, writer, "box")


def _drop(shape: Any) -> None:
    if shape is not None and shape._element.getparent() is not None:
        shape._element.getparent().remove(shape._element)


def _add_graphic(
    shapes: Any, block: SlideTable | Figure, box: Box, frame: SizedFrame, writer: TextWriter
) -> tuple[Any, float]:
    """Add a table or chart and return its shape and its height."""
    match block:
        case SlideTable():
            heights = airy_row_heights(block, frame, box.height)
            table = add_table(shapes, block, box, writer, heights=heights, size=frame.table_size)
            return table, sum(heights)
        case Figure():
            return add_chart(shapes, block, box, writer.design), box.height
        case _ as never:
            assert_never(never)


def _take_place(shape: Any, holder: Any) -> None:
    """Bind a table or chart to a placeholder, so that a change of layout moves it."""
    if holder is None:
        return
    mark = holder._element.find(f".//{qn('p:ph')}")
    properties = shape._element.find(f"{qn('p:nvGraphicFramePr')}/{qn('p:nvPr')}")
    own = etree.SubElement(properties, qn("p:ph"))
    for name in ("type", "idx"):
        if mark.get(name) and not (name == "type" and mark.get(name) == "body"):
            own.set(name, mark.get(name))


def _move(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height)
    body = shape.text_frame._txBody.bodyPr
    for name in ("lIns", "tIns", "rIns", "bIns"):
        body.set(name, "0")
    body.set("anchor", "t")


def _text_box(shapes: Any, box: Box, name: str) -> Any:
    shape = shapes.add_textbox(Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    shape.name = name
    _move(shape, box)
    shape.text_frame.word_wrap = True
    return shape


# ---------------------------------------------------------------------------------------------------------- text


def _write_lines(
    text_frame: Any, lines: Sequence[SlideLine], frame: SizedFrame, writer: TextWriter, place: TextSetting
) -> None:
    for n, line in enumerate(lines):
        paragraph = text_frame.paragraphs[0] if n == 0 else text_frame.add_paragraph()
        writer.write_line(paragraph, line, frame, place)


def _write_notes(target: Any, notes: Sequence[SlideLine], writer: TextWriter) -> None:
    text_frame = target.notes_slide.notes_text_frame
    for n, line in enumerate(notes):
        paragraph = text_frame.paragraphs[0] if n == 0 else text_frame.add_paragraph()
        if line.label:
            writer.write_inlines(paragraph, (Text(text=line.label),), RunStyle(bold=True))
        if line.marker != "none":
            writer.write_inlines(paragraph, (Text(text=f"{marker_text(line.marker, line.ordinal)} "),), RunStyle())
        writer.write_inlines(paragraph, line.content, RunStyle(bold=line.role == "subhead"))


def _add_number(target: Any, number: int) -> None:
    """Add the slide's number where its layout has a place for it; python-pptx does not."""
    place = next((p for p in target.slide_layout.placeholders if p.placeholder_format.idx == NUMBER_INDEX), None)
    if place is None:
        return
    tree = target.shapes._spTree
    identifier = max(int(element.get("id")) for element in tree.iter() if element.tag.endswith("}cNvPr")) + 1
    xml = (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{identifier}" name="页码"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER_INDEX}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum">'
        f'<a:rPr lang="zh-CN" altLang="en-US"/><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
    tree.append(etree.fromstring(xml))
