"""What a planned deck is made of: slides whose bodies hold lines, tables and charts, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.errors import Notice
from generator.model.document import Figure, Inlines, Table

Layout = Literal[
    "title",
    "contents",
    "divider",
    "content",
    "points",
    "key",
    "table",
    "figure",
    "two_part",
    "discussion",
    "question",
    "answer",
]

# What a line is for; each writer gives every role one look.
Role = Literal[
    "text",
    "item",
    "subhead",
    "quote",
    "key",
    "question",
    "stem",
    "option",
    "right",
    "answer",
    "small",
    "eyebrow",
    "subtitle",
    "imprint",
]

Marker = Literal["none", "bullet", "number", "paren", "circled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of a slide.

    `marker` and `ordinal` say how an item is counted; `level` is its depth. `label` is text printed before it and
    set off from it: `A．` of an option, `3．` of a stem, `答案：`, the name of a speaker.
    """

    content: Inlines
    role: Role = "text"
    level: int = 0
    marker: Marker = "none"
    ordinal: int = 0
    label: str = ""


Block = Line | Table | Figure
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide; `side` is the right half of a slide in two parts, `foot` the small lines at the bottom (origins).

    `small` asks for the smaller of the layout's two body sizes; `continued` says that the heading stood before.
    `anchors` are the anchors of the document that a link finds here.
    """

    number: int
    layout: Layout
    title: Inlines
    body: Blocks = ()
    side: Blocks = ()
    foot: tuple[Inlines, ...] = ()
    notes: tuple[Line, ...] = ()
    small: bool = False
    continued: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """All slides of a document, in order, and what could not stand on a slide."""

    title: str
    slides: tuple[Slide, ...]
    notices: tuple[Notice, ...] = ()


def marker_text(line: Line) -> str:
    """Return the mark before a line as text: `•`, `3.`, `（3）`, `③`, or nothing."""
    match line.marker:
        case "none":
            return ""
        case "bullet":
            return "•"
        case "number":
            return f"{line.ordinal}."
        case "paren":
            return f"（{line.ordinal}）"
        case "circled":
            return chr(0x2460 + line.ordinal - 1) if 1 <= line.ordinal <= 20 else f"（{line.ordinal}）"
