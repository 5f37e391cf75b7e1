"""Where things stand on a slide of each layout, and how large: the one place that says so, in points.

The slide is 960 by 540 points (16:9). `templates/base/reference.pptx` is generated from this table; a school that
moves or resizes a placeholder in it gets frames read back from the file instead (`pptx_frames`).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout.deck.model import Layout

SLIDE_WIDTH = 960.0
SLIDE_HEIGHT = 540.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the slide, in points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A box for text: its normal and its smaller size of type, and line pitch as a multiple of the size."""

    box: Box
    size: float
    small: float
    leading: float = 1.4
    middle: bool = False

    def type_size(self, *, small: bool) -> float:
        """Return the size of type in points."""
        return self.small if small else self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFrames:
    """The frames of one layout: title, body, right half (two parts only), foot; `name` is what a school sees."""

    name: str
    title: Frame
    body: Frame
    foot: Frame
    side: Frame | None = None


def _frame(
    x: float, y: float, width: float, height: float, size: float, small: float = 0, *, middle: bool = False
) -> Frame:
    return Frame(box=Box(x=x, y=y, width=width, height=height), size=size, small=small or size, middle=middle)


def _title() -> Frame:
    frame = _frame(56, 22, 848, 90, 38)
    return Frame(box=frame.box, size=frame.size, small=frame.small, leading=1.18)


def _foot() -> Frame:
    frame = _frame(56, 466, 770, 60, 16, 14)
    return Frame(box=frame.box, size=frame.size, small=frame.small, leading=1.25)


def _big(x: float, y: float, width: float, height: float, size: float, small: float) -> Frame:
    return Frame(box=Box(x=x, y=y, width=width, height=height), size=size, small=small, leading=1.22)


# Tables have their own two sizes, whatever slide they stand on.
TABLE_SIZE = 24.0
TABLE_SMALL = 20.0
TABLE_LEADING = 1.3

FRAMES: dict[Layout, LayoutFrames] = {
    "title": LayoutFrames(
        name="标题页",
        title=_big(96, 96, 800, 180, 48, 40),
        body=_frame(96, 306, 800, 132, 28, 24),
        foot=_frame(96, 448, 800, 62, 20, 16),
    ),
    "contents": LayoutFrames(name="目录", title=_title(), body=_frame(96, 140, 808, 318, 30, 24), foot=_foot()),
    "divider": LayoutFrames(
        name="章节页",
        title=_big(120, 150, 760, 150, 44, 36),
        body=_frame(120, 320, 760, 152, 26, 22),
        foot=_foot(),
    ),
    "content": LayoutFrames(name="内容", title=_title(), body=_frame(56, 136, 848, 322, 30, 24), foot=_foot()),
    # Few words: larger, and in the middle of the room, so that the slide does not look unfinished.
    "points": LayoutFrames(
        name="要点", title=_title(), body=_frame(56, 146, 848, 306, 36, 30, middle=True), foot=_foot()
    ),
    "key": LayoutFrames(
        name="金句",
        title=_title(),
        body=_frame(104, 146, 768, 278, 36, 28, middle=True),
        foot=_frame(104, 432, 768, 66, 18, 14),
    ),
    "table": LayoutFrames(name="表格", title=_title(), body=_frame(56, 136, 848, 322, 24, 20), foot=_foot()),
    "figure": LayoutFrames(name="图表", title=_title(), body=_frame(56, 132, 848, 328, 24, 20), foot=_foot()),
    "two_part": LayoutFrames(
        name="两栏",
        title=_title(),
        body=_frame(56, 136, 408, 322, 24, 20),
        side=_frame(496, 136, 408, 322, 24, 20),
        foot=_foot(),
    ),
    "discussion": LayoutFrames(
        name="讨论", title=_title(), body=_frame(96, 146, 768, 312, 32, 26, middle=True), foot=_foot()
    ),
    "question": LayoutFrames(name="题目", title=_title(), body=_frame(56, 136, 848, 322, 28, 24), foot=_foot()),
    "answer": LayoutFrames(name="答案", title=_title(), body=_frame(56, 136, 848, 322, 28, 24), foot=_foot()),
}
