"""Turn one planned slide into HTML that is drawn in any size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from markupsafe import Markup

from generator.design import Design
from generator.layout.chart import slide_drawing_width
from generator.layout.deck.frames import SLIDE_HEIGHT, SLIDE_WIDTH, Layouts, SizedFrame, SlideLayout, TextFrame
from generator.layout.deck.heights import indent, sized_foot
from generator.layout.deck.model import Slide, SlideBlocks, SlideLine, SlideTable
from generator.layout.deck.parts import part_of
from generator.layout.deck.tables import airy_row_heights
from generator.layout.list_markers import marker_text
from generator.model.document import Cell, Figure
from generator.writers.html.inline import render
from generator.writers.html.templates import fill
from generator.writers.svg import charts

# One em of a slide is so many points when the slide is drawn in full size.
EM = 20.0


def geometry_style(layouts: Layouts) -> str:
    """Return CSS that puts the parts of every layout where its frames are, at their sizes of type."""
    rules: list[str] = []
    for key, layout in layouts.items():
        parts = {"title": layout.title, "body": layout.body, "side": layout.side, "foot": layout.foot}
        for part, frame in parts.items():
            if frame is not None:
                rules.extend(_frame_rules(f".slide.{class_name(key)}", part, frame))
    return "\n".join(rules)


def class_name(layout: str) -> str:
    """Return the CSS class of a layout; that of the title slide differs from that of a title."""
    return "title-page" if layout == "title" else layout.replace("_", "-")


def _frame_rules(slide: str, part: str, frame: TextFrame) -> list[str]:
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


def slide_html(slide: Slide, layout: SlideLayout, design: Design) -> Markup:
    """Return a slide of a layout as a `<section>` whose lengths are all in em."""
    body = layout.body.sized(small=slide.small)
    side = layout.side.sized(small=slide.small) if layout.side is not None else None
    return fill(
        design,
        "slides/slide",
        layout=class_name(slide.layout),
        small=slide.small,
        continued=slide.continued,
        number=slide.number,
        shows_number=layout.use != "opening",
        anchors=list(slide.anchors),
        heading="h1" if slide.number == 1 else "h2",
        title=render(slide.title),
        body=_part(slide.body, body, design),
        side=_part(slide.side, side, design) if side is not None else Markup(""),
        foot=[render(line) for line in slide.foot],
        small_foot=sized_foot(slide.foot, layout.foot)[1],
    )


def notes_html(slide: Slide, title: Markup, design: Design) -> Markup:
    """Return the speaker's notes of a slide under a heading, or nothing when it has none."""
    if not slide.notes:
        return Markup("")
    lines = [Markup("{}{}").format(_spoken_marker(line), render(line.content)) for line in slide.notes]
    return fill(design, "slides/notes", title=title, lines=lines)


def _spoken_marker(line: SlideLine) -> str:
    marker = marker_text(line.marker, line.ordinal)
    return f"{marker} {line.label}" if marker else line.label


def _part(blocks: SlideBlocks, frame: SizedFrame, design: Design) -> Markup:
    """Return one half of a slide (or all of it); a table or chart takes the height that the lines leave."""
    part = part_of(blocks, frame)
    graphic = [_graphic(part.graphic, part.room, frame, design, part.gaps)] if part.graphic is not None else []
    lead, tail = ([_line(line, design) for line in lines] for lines in (part.lead, part.tail))
    return Markup("\n").join([*lead, *graphic, *tail])


def _line(line: SlideLine, design: Design) -> Markup:
    inset, hang = indent(line)
    hung = f"display: inline-block; text-indent: 0; width: {hang:g}em" if hang else ""
    return fill(
        design,
        "slides/line",
        role=line.role,
        style=f"padding-left: {inset:g}em; text-indent: {0 - hang:g}em" if inset else "",
        marker=marker_text(line.marker, line.ordinal),
        marker_style=hung,
        label=line.label,
        label_style="" if line.marker != "none" else hung,
        content=render(line.content),
    )


def _graphic(
    block: SlideTable | Figure, height: float, frame: SizedFrame, design: Design, gaps: tuple[float, float]
) -> Markup:
    """Return a table or chart in a room that high; its lengths are in em of the body's type."""
    margin = f"margin: {_em(gaps[0], frame.size)} 0 {_em(gaps[1], frame.size)}"
    match block:
        case SlideTable():
            scale = _em(frame.table_size, frame.size)
            return Markup('<div class="graphic" style="{}"><div style="font-size: {}">{}</div></div>').format(
                margin, scale, _table(block, height, frame, design)
            )
        case Figure():
            return Markup('<figure class="graphic" style="{}; height: {}">{}</figure>').format(
                margin, _em(height, frame.size), _chart(block, frame.box.width, height, design)
            )
        case _ as never:
            assert_never(never)


def _chart(figure: Figure, width: float, height: float, design: Design) -> Markup:
    """Return a chart drawn for the room it has, its type as large as its labels allow."""
    units = slide_drawing_width(width, len(figure.labels))
    return charts.draw(figure, design, width=units, height=units * height / width)


def _table(table: SlideTable, height: float, frame: SizedFrame, design: Design) -> Markup:
    heights = [_em(one, frame.table_size) for one in airy_row_heights(table, frame, height)]
    body_heights = heights[1:] if table.header else heights

    def cells(row: Sequence[Cell]) -> list[dict[str, Any]]:
        return [
            {"content": render(cell.content), "align": align, "header": cell.header}
            for cell, align in zip(row, table.alignment, strict=False)
        ]

    return fill(
        design,
        "slides/table",
        classes=" ".join(table.classes),
        widths=[f"{100 * share:.2f}%" for share in table.shares],
        header=cells(table.header),
        header_height=heights[0] if table.header else "",
        rows=[{"cells": cells(row), "height": one} for row, one in zip(table.rows, body_heights, strict=True)],
    )
