"""Read from a reference file where its placeholders stand, so that slides are planned for the school's own master."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptx.oxml.ns import qn

from generator.errors import DesignError
from generator.layout.deck.frames import FRAMES, Box, Frame, LayoutFrames
from generator.layout.deck.measure import Frames
from generator.layout.deck.model import Layout
from generator.writers.pptx.names import BODY_INDEX, CHART_INDEX, FOOT_INDEX, SIDE_INDEX, TABLE_INDEX

_EMU = 12700
# What PowerPoint leaves between a text box and its text when the file does not say, in points.
_INSET_X = 7.2
_INSET_Y = 3.6
# Faces differ in how high a line of 100 % is; this is a high one.
_LINE_OF_100 = 1.35


def read_frames(presentation: Any) -> Frames:
    """Return the frames of every layout; raise `DesignError` when one of ours or its title or body is missing.

    A file without the layout for few words, as older ones are, has them in the layout for text.
    """
    found = {layout.name: layout for layout in presentation.slide_layouts}
    frames = {
        name: _read_layout(found.get(usual.name), name, usual)
        for name, usual in FRAMES.items()
        if name != "points" or usual.name in found
    }
    return {"points": frames["content"], **frames} if "points" not in frames else frames


def layout_of(presentation: Any, frames: LayoutFrames) -> Any:
    """Return the layout of that name; `read_frames` has seen that it is there."""
    return next(layout for layout in presentation.slide_layouts if layout.name == frames.name)


def _read_layout(layout: Any, name: Layout, usual: LayoutFrames) -> LayoutFrames:
    if layout is None:
        raise DesignError(f"reference.pptx 里没有名为“{usual.name}”的幻灯片版式；请在母版里补上，或改回这个名字")
    places = {shape.placeholder_format.idx: shape for shape in layout.placeholders}
    title, body = places.get(0), places.get(BODY_INDEX)
    if title is None or body is None:
        raise DesignError(f"reference.pptx 的版式“{usual.name}”缺少标题或正文占位符；请从自带的 reference.pptx 改起")
    frame = _read_frame(body, usual.body, "bodyStyle")
    for index in (TABLE_INDEX, CHART_INDEX):
        if name in ("table", "figure") and index in places:
            frame = replace(frame, box=_union(frame.box, _box(places[index])))
    side, foot = places.get(SIDE_INDEX), places.get(FOOT_INDEX)
    return LayoutFrames(
        name=usual.name,
        title=_read_frame(title, usual.title, "titleStyle"),
        body=frame,
        side=_read_frame(side, usual.side, "bodyStyle") if side is not None and usual.side is not None else usual.side,
        foot=_read_frame(foot, usual.foot, "bodyStyle") if foot is not None else usual.foot,
    )


def _read_frame(shape: Any, usual: Frame, style: str) -> Frame:
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
    own = shape._element.txBody.find(f"{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
    master = shape.part.slide_master._element
    general = master.find(f"{qn('p:txStyles')}/{qn(f'p:{style}')}/{qn('a:lvl1pPr')}")
    return [level for level in (own, general) if level is not None]


def _level(shape: Any, style: str) -> Any:
    """Return the nearest first level that says how far lines stand apart, or None."""
    return next((level for level in _levels(shape, style) if level.find(qn("a:lnSpc")) is not None), None)


def _size(shape: Any, style: str) -> float | None:
    for level in _levels(shape, style):
        run = level.find(qn("a:defRPr"))
        if run is not None and run.get("sz"):
            return int(run.get("sz")) / 100
    return None


def _leading(level: Any, size: float, usual: float) -> float:
    if level is None:
        return usual
    points = level.find(f"{qn('a:lnSpc')}/{qn('a:spcPts')}")
    if points is not None:
        return round(int(points.get("val")) / 100 / size, 3)
    share = level.find(f"{qn('a:lnSpc')}/{qn('a:spcPct')}")
    return int(share.get("val").rstrip("%")) / 100000 * _LINE_OF_100 if share is not None else usual
