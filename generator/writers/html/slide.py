"""Turn one planned slide into HTML that is drawn in any size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from markupsafe import Markup

from generator.design import Design
from generator.layout.deck.frames import FRAMES, SLIDE_HEIGHT, SLIDE_WIDTH, Box, Frame
from generator.layout.deck.measure import (
    airy_row_heights,
    caption_line,
    column_alignment,
    column_shares,
    foot_is_small,
    graphic_gap,
    indent,
    lines_height,
    table_size,
)
from generator.layout.deck.model import Block, Blocks, Layout, Line, Slide, marker_text
from generator.model.document import Cell, Figure, Table
from generator.writers.html.inline import render
from generator.writers.html.templates import fill
from generator.writers.svg import charts

# How many points a unit of a chart's drawing comes to, and what its margins and each of its labels take of them.
_CHART_SCALE = 1.12
_CHART_MARGIN = 84.0
_CHART_SLOT = 42.0

# One em of a slide is so many points when the slide is drawn in full size.
EM = 20.0


def geometry_style() -> str:
    """Return CSS that puts the parts of every layout where the table of layouts says, at its sizes of type."""
    rules: list[str] = []
    for layout, frames in FRAMES.items():
        name = class_name(layout)
        for part, frame in (
            ("title", frames.title),
            ("body", frames.body),
            ("side", frames.side),
            ("foot", frames.foot),
        ):
            if frame is not None:
                rules.extend(_frame_rules(f".slide.{name}", part, frame))
    return "\n".join(rules)


def class_name(layout: Layout) -> str:
    """Return the CSS class of a layout; that of the title slide differs from that of a title."""
    return "title-page" if layout == "title" else layout.replace("_", "-")


def _frame_rules(slide: str, part: str, frame: Frame) -> list[str]:
    box = frame.box
    rules = [
        f"{slide} .{part} {{ left: {_share(box.x, SLIDE_WIDTH)}; top: {_share(box.y, SLIDE_HEIGHT)}; "
        f"width: {_share(box.width, SLIDE_WIDTH)}; height: {_share(box.height, SLIDE_HEIGHT)}; "
        f"font-size: {_em(frame.size)}; line-height: {frame.leading:g}; }}"
    ]
    if frame.small != frame.size:
        chosen = f"{slide} .foot.small-foot" if part == "foot" else f"{slide}.small .{part}"
        rules.append(f"{chosen} {{ font-size: {_em(frame.small)}; }}")
    return rules


def _share(length: float, whole: float) -> str:
    return f"{100 * length / whole:.3f}%"


def _em(points: float, size: float = EM) -> str:
    """Return a length as a multiple of the type size it is written in."""
    return f"{points / size:.4f}".rstrip("0").rstrip(".") + "em"


# -------------------------------------------------------------------------------------------------------- slides


def slide_html(slide: Slide, design: Design) -> Markup:
    """Return a slide as a `<section>` whose lengths are all in em."""
    frames = FRAMES[slide.layout]
    return fill(
        design,
        "slides/slide",
        layout=class_name(slide.layout),
        small=slide.small,
        continued=slide.continued,
        number=slide.number,
        shows_number=slide.layout != "title",
        anchors=list(slide.anchors),
        heading="h1" if slide.number == 1 else "h2",
        title=render(slide.title),
        body=_part(slide.body, frames.body, design, small=slide.small),
        side=_part(slide.side, frames.side, design, small=slide.small) if frames.side is not None else Markup(""),
        foot=[render(line) for line in slide.foot],
        small_foot=foot_is_small(slide.foot, frames.foot),
    )


def notes_html(slide: Slide, title: Markup, design: Design) -> Markup:
    """Return the speaker's notes of a slide under a heading, or nothing when it has none."""
    if not slide.notes:
        return Markup("")
    lines = [Markup("{}{}").format(_spoken_marker(line), render(line.content)) for line in slide.notes]
    return fill(design, "slides/notes", title=title, lines=lines)


def _spoken_marker(line: Line) -> str:
    marker = marker_text(line)
    return f"{marker} {line.label}" if marker else line.label


def _part(blocks: Blocks, frame: Frame, design: Design, *, small: bool) -> Markup:
    """Return one half of a slide (or all of it); a table or chart takes the height that the lines leave."""
    place = next((n for n, block in enumerate(blocks) if not isinstance(block, Line)), None)
    if place is None:
        return Markup("\n").join(_line(line, design) for line in _lines(blocks))
    block = blocks[place]
    lead, tail = [*_lines(blocks[:place]), *_caption(block)], _lines(blocks[place + 1 :])
    gap = graphic_gap(frame, small=small)
    taken = sum(lines_height(lines, frame, small=small) + gap for lines in (lead, tail) if lines)
    room = Box(x=0, y=0, width=frame.box.width, height=frame.box.height - taken)
    graphic = _graphic(block, room, frame, design, small=small, gaps=(gap if lead else 0, gap if tail else 0))
    return Markup("\n").join(
        [*(_line(line, design) for line in lead), graphic, *(_line(line, design) for line in tail)]
    )


def _lines(blocks: Blocks) -> list[Line]:
    return [block for block in blocks if isinstance(block, Line)]


def _caption(block: Block) -> list[Line]:
    return [] if isinstance(block, Line) or not block.caption else [caption_line(block.caption)]


def _line(line: Line, design: Design) -> Markup:
    inset, hang = indent(line)
    hung = f"display: inline-block; text-indent: 0; width: {hang:g}em" if hang else ""
    return fill(
        design,
        "slides/line",
        role=line.role,
        style=f"padding-left: {inset:g}em; text-indent: {-hang:g}em" if inset else "",
        marker=marker_text(line),
        marker_style=hung,
        label=line.label,
        label_style="" if line.marker != "none" else hung,
        content=render(line.content),
    )


def _graphic(
    block: Block, room: Box, frame: Frame, design: Design, *, small: bool, gaps: tuple[float, float]
) -> Markup:
    """Return a table or chart; its lengths are in em of the body's type."""
    size = frame.type_size(small=small)
    margin = f"margin: {_em(gaps[0], size)} 0 {_em(gaps[1], size)}"
    match block:
        case Table():
            table = _table(block, room, design, small=small)
            scale = _em(table_size(small=small), size)
            return Markup('<div class="graphic" style="{}"><div style="font-size: {}">{}</div></div>').format(
                margin, scale, table
            )
        case Figure():
            height = _em(room.height, size)
            return Markup('<figure class="graphic" style="{}; height: {}">{}</figure>').format(
                margin, height, _chart(block, room, design)
            )
        case Line():
            raise AssertionError("lines are no graphics")
        case _ as never:
            assert_never(never)


def _chart(figure: Figure, room: Box, design: Design) -> Markup:
    """Return a chart drawn for the room it has, its type as large as its labels allow."""
    width = max(room.width / _CHART_SCALE, _CHART_MARGIN + _CHART_SLOT * len(figure.labels))
    return charts.draw(figure, design, width=width, height=width * room.height / room.width)


def _table(table: Table, room: Box, design: Design, *, small: bool) -> Markup:
    alignment = column_alignment(table)
    heights = [
        _em(height, table_size(small=small)) for height in airy_row_heights(table, room.width, room.height, small=small)
    ]
    body_heights = heights[1:] if table.header else heights

    def cells(row: Sequence[Cell]) -> list[dict[str, Any]]:
        return [
            {"content": render(cell.content), "align": align, "header": cell.header}
            for cell, align in zip(row, alignment, strict=False)
        ]

    return fill(
        design,
        "slides/table",
        classes=" ".join(table.classes),
        widths=[f"{100 * share:.2f}%" for share in column_shares(table)],
        header=cells(table.header),
        header_height=heights[0] if table.header else "",
        rows=[{"cells": cells(row), "height": height} for row, height in zip(table.rows, body_heights, strict=True)],
    )
