"""The planned deck: slides whose bodies hold lines, tables and charts, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.errors import Notice
from generator.layout.deck.frames import Layouts
from generator.model.document import Alignment, Cell, Figure, Inlines, ListMarker, TableClass

# What a line is for; each writer gives every role one look.
LineRole = Literal[
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
    "subtitle",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideLine:
    """One paragraph of a slide.

    `marker` and `ordinal` say how an item is counted; `level` is its depth. `label` is text printed before it and
    set off from it: `A．` of an option, `3．` of a stem, `答案：`, the name of a speaker.
    """

    content: Inlines
    role: LineRole = "text"
    level: int = 0
    marker: ListMarker = "none"
    ordinal: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideTable:
    """A table on a slide: each column has its share of the width (together 1) and is set from the left or centred."""

    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    alignment: tuple[Alignment, ...]
    header: tuple[Cell, ...] = ()
    caption: Inlines = ()
    classes: tuple[TableClass, ...] = ()

    @property
    def all_rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the header, where there is one, and the rows."""
        return (self.header, *self.rows) if self.header else self.rows


SlideBlock = SlideLine | SlideTable | Figure
SlideBlocks = tuple[SlideBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide; `side` is the right half of a slide in two parts, `foot` the small lines at the bottom (origins).

    `layout` is a key of the deck's layouts. `small` asks for the smaller of its two body sizes; `continued` says that
    the heading stood before. `anchors` are the anchors of the document that a link finds here.
    """

    number: int
    layout: str
    title: Inlines
    body: SlideBlocks = ()
    side: SlideBlocks = ()
    foot: tuple[Inlines, ...] = ()
    notes: tuple[SlideLine, ...] = ()
    small: bool = False
    continued: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """All slides of a document, in order, with the layouts they were planned for, and what no slide could hold."""

    title: str
    slides: tuple[Slide, ...]
    layouts: Layouts
    notices: tuple[Notice, ...] = ()
