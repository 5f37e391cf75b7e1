"""Read from a design's reference file where its placeholders are, so that slides are planned for the school's own."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from generator.assets import templates_folder
from generator.design import Design
from generator.errors import DesignError
from generator.layout.deck.frames import LAYOUTS, Box, Layouts, SlideLayout, TextFrame

REFERENCE = "reference.pptx"

# Indexes of the placeholders in every layout that has them (`idx` in the file).
BODY_INDEX = 1
SIDE_INDEX = 2
NUMBER_INDEX = 12
TABLE_INDEX = 13
CHART_INDEX = 14
FOOT_INDEX = 20

_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
_EMU = 12700
# What PowerPoint leaves between a text box and its text when the file does not say, in points.
_INSET_X = 7.2
_INSET_Y = 3.6
# Faces differ in how high a line of 100 % is; this is a high one.
_LINE_OF_100 = 1.35


def deck_layouts(design: Design) -> Layouts:
    """Return the layouts that slides of a design are planned for; raise `DesignError` where its file lacks one.

    The file that the program brings is made from the table, which need not be read back.
    """
    path = design.get(REFERENCE)
    if path == templates_folder() / "base" / REFERENCE:
        return LAYOUTS
    return _read(design.name, path.read_bytes())


@lru_cache(maxsize=4)
def _read(name: str, data: bytes) -> Layouts:
    return read_layouts(_opened(name, data))


def open_master(design: Design) -> Any:
    """Open the reference file of a design, which holds a master and layouts and no slide."""
    return _opened(design.name, design.get(REFERENCE).read_bytes())


def _opened(name: str, data: bytes) -> Any:
    from lxml.etree import XMLSyntaxError
    from pptx import Presentation
    from pptx.exc import PackageNotFoundError

    try:
        presentation = Presentation(BytesIO(data))
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as error:
        raise DesignError(f"版式“{name}”的 {REFERENCE} 不是能打开的 PPTX 文件") from error
    if len(presentation.slides):
        raise DesignError(f"版式“{name}”的 {REFERENCE} 里有幻灯片；请删去幻灯片，只留母版和版式")
    return presentation


def read_layouts(presentation: Any) -> Layouts:
    """Return the frames of every layout; raise `DesignError` when one of ours or its title or body is missing.

    A file without the layout for few words, as older ones are, has them in the layout for text.
    """
    found = {layout.name: layout for layout in presentation.slide_layouts}
    layouts = {
        key: _read_layout(found.get(usual.name), usual)
        for key, usual in LAYOUTS.items()
        if usual.use != "few_words" or usual.name in found
    }
    text = next(layout for layout in layouts.values() if layout.use == "text")
    return {key: layouts.get(key) or replace(text, use="few_words") for key in LAYOUTS}


def _read_layout(layout: Any, usual: SlideLayout) -> SlideLayout:
    if layout is None:
        raise DesignError(f"reference.pptx 里没有名为“{usual.name}”的幻灯片版式；请在母版里补上，或改回这个名字")
    places = {shape.placeholder_format.idx: shape for shape in layout.placeholders}
    title, body = places.get(0), places.get(BODY_INDEX)
    if title is None or body is None:
        raise DesignError(f"reference.pptx 的版式“{usual.name}”缺少标题或正文占位符；请从自带的 reference.pptx 改起")
    frame = _read_frame(body, usual.body, "bodyStyle")
    for index in (TABLE_INDEX, CHART_INDEX):
        if usual.use in ("table", "figure") and index in places:
            frame = replace(frame, box=_union(frame.box, _box(places[index])))
    side, foot = places.get(SIDE_INDEX), places.get(FOOT_INDEX)
    return replace(
        usual,
        title=_read_frame(title, usual.title, "titleStyle"),
        body=frame,
        side=_read_frame(side, usual.side, "bodyStyle") if side is not None and usual.side is not None else usual.side,
        foot=_read_frame(foot, usual.foot, "bodyStyle") if foot is not None else usual.foot,
    )


def _read_frame(shape: Any, usual: TextFrame, style: str) -> TextFrame:
    level = _level(shape, style)
    size = _size(shape, style) or usual.size
    return replace(
        usual,
        box=_inner(_box(shape), shape),
        size=size,
        small=round(size * usual.small / usual.size, 1),
        leading=_leading(level, size, usual.leading),
    )


def _box(shape: Any) -> Box:
    return Box(x=shape.left / _EMU, y=shape.top / _EMU, width=shape.width / _EMU, height=shape.height / _EMU)


def _inner(box: Box, shape: Any) -> Box:
    """Return the box less the space that the placeholder leaves at its edges."""
    body = shape._element.txBody.bodyPr

    def inset(name: str, usual: float) -> float:
        return int(body.get(name)) / _EMU if body.get(name) is not None else usual

    left, right = inset("lIns", _INSET_X), inset("rIns", _INSET_X)
    top, bottom = inset("tIns", _INSET_Y), inset("bIns", _INSET_Y)
    return Box(x=box.x + left, y=box.y + top, width=box.width - left - right, height=box.height - top - bottom)


def _union(upper: Box, lower: Box) -> Box:
    bottom = max(upper.y + upper.height, lower.y + lower.height)
    return replace(upper, height=bottom - upper.y)


def _levels(shape: Any, style: str) -> list[Any]:
    """Return the first level's properties, the layout's own before the master's."""
    own = shape._element.txBody.find("a:lstStyle/a:lvl1pPr", _NAMESPACES)
    master = shape.part.slide_master._element
    general = master.find(f"p:txStyles/p:{style}/a:lvl1pPr", _NAMESPACES)
    return [level for level in (own, general) if level is not None]


def _level(shape: Any, style: str) -> Any:
    """Return the nearest first level that sets line spacing, or None."""
    return next((level for level in _levels(shape, style) if level.find("a:lnSpc", _NAMESPACES) is not None), None)


def _size(shape: Any, style: str) -> float | None:
    for level in _levels(shape, style):
        run = level.find("a:defRPr", _NAMESPACES)
        if run is not None and run.get("sz"):
            return int(run.get("sz")) / 100
    return None


def _leading(level: Any, size: float, usual: float) -> float:
    if level is None:
        return usual
    points = level.find("a:lnSpc/a:spcPts", _NAMESPACES)
    if points is not None:
        return round(int(points.get("val")) / 100 / size, 3)
    share = level.find("a:lnSpc/a:spcPct", _NAMESPACES)
    return int(share.get("val").rstrip("%")) / 100000 * _LINE_OF_100 if share is not None else usual
