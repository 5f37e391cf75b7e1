"""Plan slides: decide what stands on each of them, so that nothing runs off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.errors import Notice
from generator.layout.deck.frames import FRAMES
from generator.layout.deck.measure import Frames, foot_height, title_rows, title_width
from generator.layout.deck.model import Deck, Layout, Line, Slide
from generator.layout.deck.pack import Packed, has_few_words, pack
from generator.layout.deck.pieces import Piece, take_apart
from generator.layout.deck.text import cut_to_lines, plain_text
from generator.model.document import Block, Document, Heading, HeadingClass, Inlines, Meta, TeacherNote, Text, plain

__all__ = ["Deck", "Line", "Slide", "plan"]

CONTINUED = "（续）"
_OF_CLASS: dict[HeadingClass, Layout] = {
    "contents": "contents",
    "discussion": "discussion",
    "question": "question",
    "answer": "answer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """What stands below one heading that opens a slide."""

    layout: Layout
    title: Inlines
    blocks: tuple[Block, ...]
    anchor: str = ""


def plan(document: Document, frames: Frames = FRAMES) -> Deck:
    """Plan the slides of a document: the title slide, then one or more for each heading of level 1 or 2.

    A slide too full for its frame is set in the smaller of two sizes or split between blocks, list items, table rows
    or, in a paragraph longer than a slide, sentences; its title then bears “（续）”. Every text of the document that is
    printed on slides stands on one of them, in order; room to write is left out with a notice.
    """
    opening, sections = _sections(document)
    first = take_apart(block for block in opening if isinstance(block, TeacherNote))
    slides = [
        replace(slide, notes=tuple(first.notes)) if not n else slide
        for n, slide in enumerate(_title(document.meta, frames))
    ]
    notices = list(first.notices)
    for section in sections:
        made, noticed = _section_slides(section, frames)
        slides.extend(made)
        notices.extend(noticed)
    numbered = tuple(replace(slide, number=n) for n, slide in enumerate(slides, start=1))
    return Deck(title=document.meta.title, slides=numbered, notices=tuple(notices))


def _sections(document: Document) -> tuple[tuple[Block, ...], list[_Section]]:
    """Split the blocks at headings of level 1 and 2; what stands before the first is returned apart."""
    opening: list[Block] = []
    sections: list[tuple[Heading, list[Block]]] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= 2:
            sections.append((block, []))
        elif sections:
            sections[-1][1].append(block)
        else:
            opening.append(block)
    made = [
        _Section(layout=_base_layout(heading), title=heading.content, blocks=tuple(blocks), anchor=heading.anchor)
        for heading, blocks in sections
    ]
    shown = tuple(block for block in opening if not isinstance(block, TeacherNote))
    if shown:
        made.insert(0, _Section(layout="content", title=plain(document.meta.title), blocks=shown))
    return tuple(opening), made


def _base_layout(heading: Heading) -> Layout:
    if heading.level == 1 and not heading.has("slide"):
        return "divider"
    return next((_OF_CLASS[name] for name in heading.classes if name in _OF_CLASS), "content")


# --------------------------------------------------------------------------------------------------- title slide


def _title(meta: Meta, frames: Frames) -> list[Slide]:
    """Return the title slide, and another when the guiding question is too long for it."""
    title, rest = _fitting_title(plain(meta.title), "title", frames)
    lines = [Line(content=rest, role="subtitle")] if rest else []
    lines += [Line(content=plain(meta.subtitle), role="subtitle")] if meta.subtitle else []
    lines += [Line(content=plain(meta.question), role="question")] if meta.question else []
    foot = _imprint(meta)
    packed = pack([Piece(block=line) for line in lines], "title", frames)
    if not packed:
        packed = [Packed(layout="title")]
    slides = [_slide(one, title, n) for n, one in enumerate(packed)]
    if foot_height(foot, frames["title"].foot) <= frames["title"].foot.box.height:
        slides[0] = replace(slides[0], foot=foot)
        return slides
    more = pack([Piece(block=Line(content=line)) for line in foot], "content", frames)
    return slides + [_slide(one, title, 1) for one in more]


def _imprint(meta: Meta) -> tuple[Inlines, ...]:
    week = f"第{meta.week}周" if meta.week is not None else ""
    lines = ("　".join(filter(None, row)) for row in ((meta.course, week, meta.date), (meta.school, meta.organiser)))
    return tuple(plain(line) for line in lines if line)


# ------------------------------------------------------------------------------------------------- other slides


def _section_slides(section: _Section, frames: Frames) -> tuple[list[Slide], list[Notice]]:
    taken = take_apart(section.blocks)
    title, rest = _fitting_title(section.title, section.layout, frames)
    pieces = [_without_title(piece, section.title) for piece in taken.pieces]
    if rest:
        pieces.insert(0, Piece(block=Line(content=rest, role="subhead"), keep=bool(pieces)))
    if section.layout == "divider":
        packed = _divider(pieces, frames)
    else:
        packed = pack(pieces, section.layout, frames) or [Packed(layout=section.layout)]
        if len(packed) == 1 and has_few_words(packed[0], frames):
            packed = [replace(packed[0], layout="points")]
    slides = [_slide(one, title, n) for n, one in enumerate(packed)]
    anchors = (section.anchor, *slides[0].anchors) if section.anchor else slides[0].anchors
    slides[0] = replace(slides[0], notes=tuple(taken.notes), anchors=anchors)
    return slides, taken.notices


def _divider(pieces: list[Piece], frames: Frames) -> list[Packed]:
    """Return the divider with its text below the title, or bare and followed by that text when there is much."""
    if all(isinstance(piece.block, Line) for piece in pieces):
        together = pack(pieces, "divider", frames)
        if len(together) <= 1:
            return together or [Packed(layout="divider")]
    return [Packed(layout="divider"), *pack(pieces, "content", frames)]


def _slide(packed: Packed, title: Inlines, nth: int) -> Slide:
    return Slide(
        number=0,
        layout=packed.layout,
        title=(*title, Text(text=CONTINUED)) if nth else title,
        body=packed.body,
        side=packed.side,
        foot=packed.foot,
        small=packed.small,
        continued=nth > 0,
        anchors=packed.anchors,
    )


def _fitting_title(title: Inlines, layout: Layout, frames: Frames) -> tuple[Inlines, Inlines]:
    """Cut a title that is too long for every layout that the slide may come to have; the rest goes into the body."""
    layouts: Iterable[Layout] = (
        (layout,) if layout == "title" else (layout, "content", "key", "table", "figure", "two_part")
    )
    room = min(((frames[name].title, name) for name in layouts), key=lambda pair: title_width(pair[0], small=False))
    frame = room[0]
    return cut_to_lines(title, title_width(frame, small=False), title_rows(frame, small=False), tail=plain(CONTINUED))


def _without_title(piece: Piece, title: Inlines) -> Piece:
    """Drop a caption that says what the slide's title says."""
    block = piece.block
    if not isinstance(block, Line) and block.caption and plain_text(block.caption) == plain_text(title):
        return replace(piece, block=replace(block, caption=()))
    return piece
