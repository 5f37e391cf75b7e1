"""Estimate how much room lines and blocks take in a frame, in points."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import assert_never

from generator.layout.deck.frames import SizedFrame, TextFrame
from generator.layout.deck.model import SlideBlock, SlideBlocks, SlideLine, SlideTable
from generator.layout.deck.tables import row_heights
from generator.layout.deck.text import line_count
from generator.layout.list_markers import marker_text
from generator.model.document import Figure, Inlines, ListMarker
from generator.text.width import ON_SLIDES, text_width

# A chart lower than this cannot be read.
LEAST_FIGURE = 210.0
# A line of this role is that much smaller than the body.
_SMALL_ROLE = 0.8
# How far items hang out of their text, in em, so that the tenth is under the ninth.
_HANG: dict[ListMarker, float] = {"bullet": 1.2, "number": 1.7, "paren": 2.6, "circled": 1.5}


def role_scale(line: SlideLine) -> float:
    """Return the size of a line's type as a multiple of the body's."""
    return _SMALL_ROLE if line.role == "small" else 1


def indent(line: SlideLine) -> tuple[float, float]:
    """Return the indent of a line's text and the hanging of its first row, in em."""
    inset, hang = 1.2 * line.level, 0.0
    if line.marker != "none":
        hang = max(_HANG[line.marker], text_width(marker_text(line.marker, line.ordinal), ON_SLIDES) + 0.15)
    elif line.role in ("option", "right") or (line.role == "stem" and line.label):
        hang = max(1.6, text_width(line.label, ON_SLIDES) + 0.4)
    elif line.role in ("quote", "key") and not line.label:
        inset = 1.0
    return inset + hang, hang


def line_room(line: SlideLine, frame: SizedFrame) -> tuple[float, float]:
    """Return in em how wide the rows of a line are in a frame, and how much of the first its label takes."""
    inset, hang = indent(line)
    room = max(frame.em_width / role_scale(line) - inset, 4)
    return room, min(max(text_width(line.label, ON_SLIDES) - hang, 0), room)


def line_rows(line: SlideLine, frame: SizedFrame) -> int:
    """Return how many rows of text a line takes."""
    room, taken = line_room(line, frame)
    return line_count(line.content, room, first=taken)


def lines_height(lines: Iterable[SlideLine], frame: SizedFrame) -> float:
    """Return the height of lines one below another, with the gaps between them."""
    heights = [line_rows(line, frame) * frame.pitch * role_scale(line) for line in lines]
    return sum(heights) + frame.gap * max(len(heights) - 1, 0)


def caption_line(content: Inlines) -> SlideLine:
    """Return the caption of a table or chart as the line that is above it."""
    return SlideLine(content=content, role="subhead")


def block_height(block: SlideBlock, frame: SizedFrame) -> float:
    """Return the height of one block in a frame; of a chart the least at which it can be read."""
    match block:
        case SlideLine():
            return lines_height((block,), frame)
        case SlideTable():
            return _caption_height(block, frame) + sum(row_heights(block, frame))
        case Figure():
            return _caption_height(block, frame) + LEAST_FIGURE
        case _ as never:
            assert_never(never)


def _caption_height(block: SlideTable | Figure, frame: SizedFrame) -> float:
    return lines_height((caption_line(block.caption),), frame) + frame.graphic_gap if block.caption else 0


def blocks_height(blocks: SlideBlocks, frame: SizedFrame) -> float:
    """Return the height of blocks one below another."""
    gaps = [
        frame.gap if isinstance(before, SlideLine) and isinstance(after, SlideLine) else frame.graphic_gap
        for before, after in pairwise(blocks)
    ]
    return sum(block_height(block, frame) for block in blocks) + sum(gaps)


def title_rows(frame: TextFrame) -> int:
    """Return how many rows of title there is room for; always at least one."""
    return max(int(frame.box.height / frame.sized(small=False).pitch), 1)


def foot_height(foot: tuple[Inlines, ...], frame: SizedFrame) -> float:
    """Return the height of the lines at the bottom, which are close together."""
    return sum(line_count(line, frame.em_width) for line in foot) * frame.pitch


def foot_fits(foot: tuple[Inlines, ...], frame: TextFrame) -> bool:
    """Return whether the lines at the bottom have room in the smaller size."""
    return foot_height(foot, frame.sized(small=True)) <= frame.box.height


def sized_foot(foot: tuple[Inlines, ...], frame: TextFrame) -> tuple[SizedFrame, bool]:
    """Return the frame of the lines at the bottom in the size that they are set in, and whether that is the smaller."""
    normal = frame.sized(small=False)
    small = foot_height(foot, normal) > frame.box.height
    return (frame.sized(small=True) if small else normal), small
