"""The layouts of a slide, one row each: where things are, how large, and when a slide takes the layout.

The slide is 960 by 540 points (16:9); all lengths are points. `templates/base/reference.pptx` is generated from this
table; a design that moves or resizes a placeholder in it gets its frames read back from the file (`master`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

SLIDE_WIDTH = 960.0
SLIDE_HEIGHT = 540.0

# Tables have their own two sizes, whatever slide they are on.
TABLE_SIZE = 24.0
TABLE_SMALL = 20.0

# When a slide takes a layout: as the title slide; as the slide of a part; on a heading of the class that is the
# layout's key; or by what a slide holds that no heading class sends elsewhere.
Use = Literal["opening", "part", "asked", "text", "few_words", "quotation", "table", "figure", "halves"]
_BY_CONTENT: tuple[Use, ...] = ("text", "few_words", "quotation", "table", "figure", "halves")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the slide, in points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SizedFrame:
    """A frame in one size of type: line pitch as a multiple of it, the space between paragraphs, the size in tables."""

    box: Box
    size: float
    leading: float
    gap: float
    table_size: float

    @property
    def pitch(self) -> float:
        """Return the height of a row of text."""
        return self.size * self.leading

    @property
    def graphic_gap(self) -> float:
        """Return the space between text and a table or chart below or above it."""
        return max(self.gap, 12)

    @property
    def em_width(self) -> float:
        """Return how many em of text a row holds; a little less than the box, for kerning that nobody foresees."""
        return self.box.width * 0.98 / self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFrame:
    """A box for text: its normal and its smaller size of type, and line pitch as a multiple of the size."""

    box: Box
    size: float
    small: float
    leading: float = 1.4
    middle: bool = False

    def sized(self, *, small: bool) -> SizedFrame:
        """Return the frame in its normal or its smaller size; the smaller one has less space between paragraphs."""
        size = self.small if small else self.size
        return SizedFrame(
            box=self.box,
            size=size,
            leading=self.leading,
            gap=size * (0.35 if small else 0.6),
            table_size=TABLE_SMALL if small else TABLE_SIZE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideLayout:
    """One layout: the name that a school sees, when a slide takes it, its frames; `side` is the right half of two.

    `in_columns`: a list too long for the body is in two columns instead.
    """

    name: str
    use: Use
    title: TextFrame
    body: TextFrame
    foot: TextFrame
    side: TextFrame | None = None
    in_columns: bool = False

    @property
    def by_content(self) -> bool:
        """Return whether a slide takes the layout for what it holds."""
        return self.use in _BY_CONTENT


Layouts = Mapping[str, SlideLayout]


def layout_for(layouts: Layouts, use: Use) -> str:
    """Return the key of the first layout with that use."""
    return next(key for key, layout in layouts.items() if layout.use == use)


def _frame(
    x: float, y: float, width: float, height: float, size: float, small: float, leading: float = 1.4
) -> TextFrame:
    return TextFrame(box=Box(x=x, y=y, width=width, height=height), size=size, small=small, leading=leading)


def _middle(x: float, y: float, width: float, height: float, size: float, small: float) -> TextFrame:
    return TextFrame(box=Box(x=x, y=y, width=width, height=height), size=size, small=small, middle=True)


_TITLE = _frame(56, 22, 848, 90, 38, 38, 1.18)
_FOOT = _frame(56, 466, 770, 60, 16, 14, 1.25)

LAYOUTS: Layouts = {
    "title": SlideLayout(
        name="标题页",
        use="opening",
        title=_frame(96, 96, 800, 180, 48, 40, 1.22),
        body=_frame(96, 306, 800, 132, 28, 24),
        foot=_frame(96, 448, 800, 62, 20, 16),
    ),
    "contents": SlideLayout(
        name="目录", use="asked", title=_TITLE, body=_frame(96, 140, 808, 318, 30, 24), foot=_FOOT, in_columns=True
    ),
    "divider": SlideLayout(
        name="章节页",
        use="part",
        title=_frame(120, 150, 760, 150, 44, 36, 1.22),
        body=_frame(120, 320, 760, 152, 26, 22),
        foot=_FOOT,
    ),
    "content": SlideLayout(name="内容", use="text", title=_TITLE, body=_frame(56, 136, 848, 322, 30, 24), foot=_FOOT),
    # Few words: larger, and in the middle of the room, so that the slide does not look unfinished.
    "points": SlideLayout(
        name="要点", use="few_words", title=_TITLE, body=_middle(56, 146, 848, 306, 36, 30), foot=_FOOT
    ),
    "key": SlideLayout(
        name="金句",
        use="quotation",
        title=_TITLE,
        body=_middle(104, 146, 768, 278, 36, 28),
        foot=_frame(104, 432, 768, 66, 18, 14),
    ),
    "table": SlideLayout(name="表格", use="table", title=_TITLE, body=_frame(56, 136, 848, 322, 24, 20), foot=_FOOT),
    "figure": SlideLayout(name="图表", use="figure", title=_TITLE, body=_frame(56, 132, 848, 328, 24, 20), foot=_FOOT),
    "two_part": SlideLayout(
        name="两栏",
        use="halves",
        title=_TITLE,
        body=_frame(56, 136, 408, 322, 24, 20),
        side=_frame(496, 136, 408, 322, 24, 20),
        foot=_FOOT,
    ),
    "discussion": SlideLayout(
        name="讨论", use="asked", title=_TITLE, body=_middle(96, 146, 768, 312, 32, 26), foot=_FOOT
    ),
    "question": SlideLayout(name="题目", use="asked", title=_TITLE, body=_frame(56, 136, 848, 322, 28, 24), foot=_FOOT),
    "answer": SlideLayout(name="答案", use="asked", title=_TITLE, body=_frame(56, 136, 848, 322, 28, 24), foot=_FOOT),
}
