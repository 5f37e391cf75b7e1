"""Fill one PowerPoint slide from a planned one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.layout.deck.frames import Box, Frame, LayoutFrames
from generator.layout.deck.measure import airy_row_heights, caption_line, foot_is_small, graphic_gap, lines_height
from generator.layout.deck.model import Blocks, Line, Slide, marker_text
from generator.model.document import Figure, Inlines, Table, Text
from generator.writers.pptx.chart import add_chart, shown_unit
from generator.writers.pptx.names import BODY_INDEX, CHART_INDEX, FOOT_INDEX, NUMBER_INDEX, SIDE_INDEX, TABLE_INDEX
from generator.writers.pptx.table import add_table
from generator.writers.pptx.text import RunStyle, TextWriter

_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One half of a slide (or all of it): its frame, the placeholder for text, and that for a table or chart."""

    frame: Frame
    text: Any
    graphic: Any = None


def fill_slide(target: Any, slide: Slide, frames: LayoutFrames, writer: TextWriter) -> None:
    """Write a planned slide into an empty PowerPoint slide of its layout; unused placeholders are taken away."""
    places = {shape.placeholder_format.idx: shape for shape in target.placeholders}
    for shape in places.values():
        shape.name = _layout_name(shape)
    _write_title(places.pop(0), slide, frames, writer)
    graphic = _pop(places, TABLE_INDEX) or _pop(places, CHART_INDEX)
    body = _Part(frame=frames.body, text=_pop(places, BODY_INDEX), graphic=graphic)
    _fill_part(target, slide.body, body, writer, small=slide.small)
    side = _pop(places, SIDE_INDEX)
    if side is not None and frames.side is not None:
        _fill_part(target, slide.side, _Part(frame=frames.side, text=side), writer, small=slide.small)
    foot = _pop(places, FOOT_INDEX)
    if foot is not None:
        _write_foot(foot, slide.foot, frames.foot, writer)
    elif slide.foot:
        # A school took the placeholder away; where a quotation comes from is printed all the same.
        box = _text_box(target.shapes, frames.foot.box, "出处")
        _write_foot(box, slide.foot, frames.foot, writer, explicit=True)
    for shape in places.values():
        _remove(shape)
    if slide.notes:
        _write_notes(target, slide.notes, writer)
    _add_number(target, slide.number)


def _pop(places: dict[int, Any], index: int) -> Any:
    return places.pop(index, None)


def _remove(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)


def _layout_name(shape: Any) -> str:
    index = shape.placeholder_format.idx
    found = [base.name for base in shape.part.slide_layout.placeholders if base.placeholder_format.idx == index]
    return str(found[0]) if found else str(shape.name)


def _write_title(shape: Any, slide: Slide, frames: LayoutFrames, writer: TextWriter) -> None:
    size = frames.title.small if slide.small and frames.title.small != frames.title.size else None
    paragraph = shape.text_frame.paragraphs[0]
    if size is not None:
        spacing = etree.SubElement(paragraph._p.get_or_add_pPr(), qn("a:lnSpc"))
        points = etree.SubElement(spacing, qn("a:spcPts"))
        points.set("val", str(round(size * frames.title.leading * 100)))
    writer.write_inlines(paragraph, slide.title, RunStyle(size=size))


def _write_foot(
    shape: Any, foot: tuple[Inlines, ...], frame: Frame, writer: TextWriter, *, explicit: bool = False
) -> None:
    if not foot:
        _remove(shape)
        return
    small = foot_is_small(foot, frame)
    for n, content in enumerate(foot):
        paragraph = shape.text_frame.paragraphs[0] if n == 0 else shape.text_frame.add_paragraph()
        writer.write_foot(paragraph, content, frame, small=small, explicit=explicit)


# --------------------------------------------------------------------------------------------------------- parts


def _fill_part(target: Any, blocks: Blocks, part: _Part, writer: TextWriter, *, small: bool) -> None:
    """Write lines, then a table or chart below them, then the lines that follow it."""
    place = next((n for n, block in enumerate(blocks) if not isinstance(block, Line)), None)
    if place is None:
        _write_text(part.text, _lines(blocks), part.frame, writer, small=small)
        _drop(part.graphic)
        return
    block = blocks[place]
    lead = [*_lines(blocks[:place]), *_caption(block)]
    tail = _lines(blocks[place + 1 :])
    gap = graphic_gap(part.frame, small=small)
    used = lines_height(lead, part.frame, small=small)
    after = lines_height(tail, part.frame, small=small)
    if lead:
        _move(part.text, replace(part.frame.box, height=used))
    _write_text(part.text if lead else None, lead, part.frame, writer, small=small)
    top = part.frame.box.y + (used + gap if lead else 0)
    bottom = part.frame.box.y + part.frame.box.height - (after + gap if tail else 0)
    box = replace(part.frame.box, y=top, height=bottom - top)
    shape = _add_graphic(target.shapes, block, box, writer, small=small)
    holder = part.graphic if lead or part.graphic is not None else part.text
    _take_place(shape, holder)
    for unused in (part.text if not lead else None, part.graphic):
        _drop(unused)
    if tail:
        height = sum(_heights(block, box, small=small)) if isinstance(block, Table) else box.height
        below = replace(part.frame.box, y=top + height + gap, height=after)
        _add_text_box(target.shapes, tail, below, part.frame, writer, small=small)


def _drop(shape: Any) -> None:
    if shape is not None and shape._element.getparent() is not None:
        _remove(shape)


def _lines(blocks: Blocks) -> list[Line]:
    return [block for block in blocks if isinstance(block, Line)]


def _caption(block: object) -> list[Line]:
    """Return the caption of a table or chart as a line, with a chart's unit when its labels do not bear it."""
    caption: Inlines = ()
    if isinstance(block, Table):
        caption = block.caption
    elif isinstance(block, Figure):
        unit = shown_unit(block)
        stated = f"（单位：{unit}）" if block.caption else f"单位：{unit}"
        caption = (*block.caption, Text(text=stated)) if unit else block.caption
    return [caption_line(caption)] if caption else []


def _add_graphic(shapes: Any, block: object, box: Box, writer: TextWriter, *, small: bool) -> Any:
    match block:
        case Table():
            return add_table(shapes, block, box, writer, heights=_heights(block, box, small=small), small=small)
        case Figure():
            return add_chart(shapes, block, box, writer.design)
        case _:
            raise AssertionError("only tables and charts are graphics")


def _heights(table: Table, box: Box, *, small: bool) -> tuple[float, ...]:
    return airy_row_heights(table, box.width, box.height, small=small)


def _take_place(shape: Any, holder: Any) -> None:
    """Let a table or chart be the content of a placeholder, so that a change of layout moves it."""
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


def _add_text_box(
    shapes: Any, lines: Sequence[Line], box: Box, frame: Frame, writer: TextWriter, *, small: bool
) -> None:
    shape = _text_box(shapes, box, "正文")
    _write_lines(shape.text_frame, lines, frame, writer, small=small, explicit=True)


def _text_box(shapes: Any, box: Box, name: str) -> Any:
    shape = shapes.add_textbox(Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    shape.name = name
    _move(shape, box)
    shape.text_frame.word_wrap = True
    return shape


# ---------------------------------------------------------------------------------------------------------- text


def _write_text(shape: Any, lines: Sequence[Line], frame: Frame, writer: TextWriter, *, small: bool) -> None:
    if shape is None:
        return
    if not lines:
        _remove(shape)
        return
    _write_lines(shape.text_frame, lines, frame, writer, small=small)


def _write_lines(
    text_frame: Any, lines: Sequence[Line], frame: Frame, writer: TextWriter, *, small: bool, explicit: bool = False
) -> None:
    for n, line in enumerate(lines):
        paragraph = text_frame.paragraphs[0] if n == 0 else text_frame.add_paragraph()
        writer.write_line(paragraph, line, frame, small=small, explicit=explicit)


def _write_notes(target: Any, notes: Sequence[Line], writer: TextWriter) -> None:
    text_frame = target.notes_slide.notes_text_frame
    for n, line in enumerate(notes):
        paragraph = text_frame.paragraphs[0] if n == 0 else text_frame.add_paragraph()
        if line.label:
            writer.write_inlines(paragraph, (Text(text=line.label),), RunStyle(bold=True))
        if line.marker != "none":
            writer.write_inlines(paragraph, (Text(text=f"{marker_text(line)} "),), RunStyle())
        writer.write_inlines(paragraph, line.content, RunStyle(bold=line.role == "subhead"))


def _add_number(target: Any, number: int) -> None:
    """Add the slide's number where its layout has a place for it; python-pptx does not."""
    place = next((p for p in target.slide_layout.placeholders if p.placeholder_format.idx == NUMBER_INDEX), None)
    if place is None:
        return
    tree = target.shapes._spTree
    identifier = max(int(element.get("id")) for element in tree.iter() if element.tag.endswith("}cNvPr")) + 1
    xml = (
        f'<p:sp xmlns:p="{_P}" xmlns:a="{_A}"><p:nvSpPr><p:cNvPr id="{identifier}" name="页码"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER_INDEX}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum">'
        f'<a:rPr lang="zh-CN" altLang="en-US"/><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
    tree.append(etree.fromstring(xml))


_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
