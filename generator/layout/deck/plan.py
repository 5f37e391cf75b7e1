"""Plan slides: decide what is on each of them, so that nothing runs off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.errors import Notice
from generator.layout.deck.blocks import take_apart
from generator.layout.deck.fill import Filled, fill, has_few_words
from generator.layout.deck.frames import LAYOUTS, Layouts, layout_for
from generator.layout.deck.heights import foot_fits, title_rows
from generator.layout.deck.model import Deck, Slide, SlideLine
from generator.layout.deck.portions import Portion, Portions, blocks_of
from generator.layout.deck.text import cut_to_lines, plain_text
from generator.model.document import Block, Document, Heading, Inlines, Meta, TeacherNote, Text, plain

_CONTINUED = "（续）"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """The content below one heading that opens a slide."""

    layout: str
    title: Inlines
    blocks: tuple[Block, ...]
    anchor: str = ""


def plan_deck(document: Document, layouts: Layouts = LAYOUTS) -> Deck:
    """Plan the slides of a document: the title slide, then one or more for each heading of level 1 or 2.

    A slide too full for its frame is set in the smaller of two sizes or split between blocks, list items, table rows
    or, in a paragraph longer than a slide, sentences; its title then bears “（续）”. Every text of the document that is
    printed on slides is on one of them, in order; room to write is left out with a notice.
    """
    opening, sections = _sections(document, layouts)
    first = take_apart(block for block in opening if isinstance(block, TeacherNote))
    title, *more = _title_slides(document.meta, layouts)
    slides = [replace(title, notes=tuple(first.notes)), *more]
    notices = list(first.notices)
    for section in sections:
        made, noticed = _section_slides(section, layouts)
        slides += made
        notices += noticed
    numbered = tuple(replace(slide, number=n) for n, slide in enumerate(slides, start=1))
    return Deck(title=document.meta.title, slides=numbered, layouts=layouts, notices=tuple(notices))


def _sections(document: Document, layouts: Layouts) -> tuple[list[Block], list[_Section]]:
    """Split the blocks at headings of level 1 and 2; what is before the first is returned apart."""
    parts: list[list[Block]] = [[]]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= 2:
            parts.append([])
        parts[-1].append(block)
    opening, *others = parts
    sections: list[_Section] = []
    shown = tuple(block for block in opening if not isinstance(block, TeacherNote))
    if shown:
        title = plain(document.meta.title)
        sections.append(_Section(layout=layout_for(layouts, "text"), title=title, blocks=shown))
    for heading, *blocks in others:
        assert isinstance(heading, Heading)
        layout = _asked_layout(heading, layouts)
        sections.append(_Section(layout=layout, title=heading.content, blocks=tuple(blocks), anchor=heading.anchor))
    return opening, sections


def _asked_layout(heading: Heading, layouts: Layouts) -> str:
    if heading.level == 1 and not heading.has("slide"):
        return layout_for(layouts, "part")
    asked = (name for name in heading.classes if name in layouts and layouts[name].use == "asked")
    return next(asked, layout_for(layouts, "text"))


# --------------------------------------------------------------------------------------------------- title slide


def _title_slides(meta: Meta, layouts: Layouts) -> list[Slide]:
    """Return the title slide, and another when the guiding question is too long for it."""
    layout = layout_for(layouts, "opening")
    title, rest = _fitting_title(plain(meta.title), layout, layouts)
    lines = [
        SlideLine(content=rest, role="subtitle"),
        SlideLine(content=plain(meta.subtitle), role="subtitle"),
        SlideLine(content=plain(meta.question), role="question"),
    ]
    portions = tuple(Portion(block=line) for line in lines if line.content)
    slides = _slides(fill(portions, layout, layouts) or [Filled(layout=layout)], title)
    foot = _imprint(meta)
    if foot_fits(foot, layouts[layout].foot):
        return [replace(slides[0], foot=foot), *slides[1:]]
    more = fill(tuple(Portion(block=SlideLine(content=line)) for line in foot), layout_for(layouts, "text"), layouts)
    return [*slides, *(_slide(one, title, continued=True) for one in more)]


def _imprint(meta: Meta) -> tuple[Inlines, ...]:
    week = f"第{meta.week}周" if meta.week is not None else ""
    rows = ((meta.course, week, meta.date), (meta.school, meta.organiser))
    lines = ("　".join(filter(None, row)) for row in rows)
    return tuple(plain(line) for line in lines if line)


# ------------------------------------------------------------------------------------------------- other slides


def _section_slides(section: _Section, layouts: Layouts) -> tuple[list[Slide], list[Notice]]:
    taken = take_apart(section.blocks)
    title, rest = _fitting_title(section.title, section.layout, layouts)
    portions = tuple(_without_title(portion, section.title) for portion in taken.portions)
    if rest:
        portions = (Portion(block=SlideLine(content=rest, role="subhead"), keep=bool(portions)), *portions)
    slides = _slides(_filled_section(portions, section.layout, layouts), title)
    anchors = (section.anchor, *slides[0].anchors) if section.anchor else slides[0].anchors
    slides[0] = replace(slides[0], notes=tuple(taken.notes), anchors=anchors)
    return slides, taken.notices


def _filled_section(portions: Portions, layout: str, layouts: Layouts) -> list[Filled]:
    """Fill the slides of a section: few words are set larger, a part's slide has little text or none."""
    filled = fill(portions, layout, layouts) or [Filled(layout=layout)]
    if layouts[layout].use == "part":
        lines = all(isinstance(block, SlideLine) for block in blocks_of(portions))
        if lines and len(filled) == 1:
            return filled
        return [Filled(layout=layout), *fill(portions, layout_for(layouts, "text"), layouts)]
    if len(filled) == 1 and has_few_words(filled[0], layouts):
        return [replace(filled[0], layout=layout_for(layouts, "few_words"))]
    return filled


def _slides(filled: list[Filled], title: Inlines) -> list[Slide]:
    return [_slide(one, title, continued=n > 0) for n, one in enumerate(filled)]


def _slide(filled: Filled, title: Inlines, *, continued: bool) -> Slide:
    return Slide(
        number=0,
        layout=filled.layout,
        title=(*title, Text(text=_CONTINUED)) if continued else title,
        body=filled.body,
        side=filled.side,
        foot=filled.foot,
        small=filled.small,
        continued=continued,
        anchors=filled.anchors,
    )


def _fitting_title(title: Inlines, layout: str, layouts: Layouts) -> tuple[Inlines, Inlines]:
    """Cut a title that is too long for every layout that the slide may come to have; the rest goes into the body."""
    opening = layouts[layout].use == "opening"
    frames = [one.title for key, one in layouts.items() if key == layout or (one.by_content and not opening)]
    width, rows = min((frame.sized(small=False).em_width, title_rows(frame)) for frame in frames)
    return cut_to_lines(title, width, rows, tail=plain(_CONTINUED))


def _without_title(portion: Portion, title: Inlines) -> Portion:
    """Drop a caption that says what the slide's title says."""
    block = portion.block
    if not isinstance(block, SlideLine) and block.caption and plain_text(block.caption) == plain_text(title):
        return replace(portion, block=replace(block, caption=()))
    return portion
