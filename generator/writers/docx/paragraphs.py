"""Write headings, paragraphs, lists and passages as Word paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from generator.layout.name_spacing import two_character_name
from generator.model.document import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphClass,
    Passage,
    TeacherNote,
    Text,
)
from generator.text.width import text_width
from generator.writers.docx.context import MATERIAL, OFFICIAL, TEACHER, BlockContext, StyleSet, bookmark_name
from generator.writers.docx.numbering import counted, hanging, text_inset
from generator.writers.docx.picture import with_code
from generator.writers.docx.runs import plain_run, spread_run, tab_run, text_line, text_runs
from generator.writers.docx.styles import HEADINGS, Style, TextStyle
from generator.writers.docx.tables import box, box_with_margin
from generator.writers.docx.titles import set_title
from generator.writers.docx.xml import TWIPS, Element, add_property, find, get, make, qualified
from generator.writers.svg.qr import address_of

# Where an article begins: on a new page, below the heading of its column, or after another article.
Beginning = Literal["page", "below", "follows"]
_ABOVE_FOLLOWING = round(52.5 * TWIPS)
_TIGHTER = TWIPS
_GAP = "　"
# In em: the indent of a list, and of numbered text in a box, where there is no margin to print in.
_PARAGRAPH_INDENT = 2.0
_CELL_INSET = 1.8
_ABOVE_BACK_MATTER = round(31.5 * TWIPS)
# Classes of paragraphs that look the same everywhere; the others follow the context.
_STYLES: dict[ParagraphClass, Style] = {
    "intro": Style.INTRO,
    "notice": Style.INTRO,
    "origin": Style.ORIGIN_ITEM,
    "small": Style.SMALL,
    "centred": Style.CENTRED,
    "question": Style.GUIDING_QUESTION,
    "key": Style.KEY_SENTENCE,
    "task": Style.TASK,
    "stem": Style.STEM_MORE,
    "answer": Style.ANSWER_MORE,
}


def paragraph_style(paragraph: Paragraph, styles: StyleSet) -> Style:
    """Return the style of a paragraph; the first of its classes that means one decides."""
    for name in paragraph.classes:
        match name:
            case "body" | "closing":
                return styles.body
            case "salutation":
                return styles.salutation
            case "quote":
                return styles.quote
            case "lead":
                return styles.lead
            case _ if name in _STYLES:
                return _STYLES[name]
    return styles.body


def paragraph(
    block: Paragraph, context: BlockContext, style: Style | None = None, prefix: Sequence[Element] = ()
) -> Element:
    """Return a paragraph, with its number in the margin if it has one; `prefix` are runs that go before its text."""
    style = style or paragraph_style(block, context.styles)
    runs = list(prefix)
    speaker = block.speaker.rstrip("：:")
    if speaker:
        runs.extend(plain_run(f"{speaker}：", context, style, TextStyle.SPEAKER))
    runs.extend(text_runs(block.content, context, style))
    properties: list[Element] = []
    if block.number is not None:
        properties = _margin_number(block.number, context, style)
        if context.state.reference.indent(style, "firstLineChars"):
            runs.insert(0, tab_run(context, style))
    return make("p", context.properties(style, *properties), *context.state.bookmark(block.anchor, runs))


def heading(block: Heading, context: BlockContext) -> Element:
    """Return a real heading; the label of a column is in 【】."""
    style = HEADINGS[min(max(block.level, 1), 4)]
    # In a pack the second rank belongs to the titles of articles, which the contents list.
    if style is Style.HEADING_2 and context.state.document.kind == "pack":
        style = Style.HEADING_3
    content = block.content
    if block.has("column"):
        content = (Text(text="【"), *content, Text(text="】"))
    runs = text_runs(set_title(content, context, style).content, context, style)
    return make("p", context.properties(style, *_of_column(block)), *context.state.bookmark(block.anchor, runs))


def _of_column(block: Heading) -> list[Element]:
    """Return the own properties of a column's heading.

    The label of the editor's note is in the middle; what comes after the articles goes on where the page is.
    """
    if block.has("editor"):
        return [make("ind", left=0), make("jc", val="center")]
    if block.has("glossary", "origins"):
        return [make("pageBreakBefore", val=0), make("spacing", before=_ABOVE_BACK_MATTER)]
    return []


def list_block(block: ListBlock, context: BlockContext) -> list[Element]:
    """Return a list; one inside an item of another is indented further."""
    is_origins = block.has("origins")
    style = Style.ORIGIN_ITEM if is_origins else context.styles.list_item
    reference, em = context.state.reference, context.state.reference.em(style)
    inset = context.inset if context.inset or is_origins or block.has("objectives") else _PARAGRAPH_INDENT
    digits = len(str(block.start + len(block.items) - 1))
    number = context.state.numbering.start(
        block.marker, em=em, face=reference.face(style), first=block.start, inset=inset, digits=digits
    )
    left = text_inset(block.marker, em=em, inset=inset, digits=digits)
    elements: list[Element] = []
    for n, item in enumerate(block.items):
        anchor = f"origin-{block.start + n}" if is_origins else ""
        made = _item(item, context.within(inset=left / em), style, number, anchor)
        address = address_of(item) if block.has("qr") else ""
        elements.extend(with_code(made, address, context, style) if address else made)
    return elements


def _item(item: Sequence[Block], context: BlockContext, style: Style, number: int, anchor: str) -> list[Element]:
    """Return one item: its first paragraph bears the marker, the others are below its text."""
    if not item or not isinstance(item[0], Paragraph):
        item = (Paragraph(content=()), *item)
    elements: list[Element] = []
    for n, block in enumerate(item):
        if not isinstance(block, Paragraph):
            elements.extend(context.blocks((block,)))
            continue
        made = paragraph(replace(block, number=None, anchor=block.anchor or (anchor if not n else "")), context, style)
        left = round(context.inset * context.state.reference.em(style))
        add_property(made, make("ind", left=left, firstLine=0) if n else counted(number))
        elements.append(made)
    return elements


def passage(block: Passage, context: BlockContext, *, begins: Beginning = "below") -> list[Element]:
    """Return an excerpt with its title, byline, text and origin; `begins` says where an article does."""
    if block.has("article"):
        elements = [element for part in article(block, context, context, begins) for element in part]
    elif block.has("key"):
        elements = _key_sentences(block, context)
    else:
        elements = _reading(block, context)
    return context.state.bookmark_first(block.anchor, elements)


def notes_page(note: TeacherNote, context: BlockContext) -> list[Element]:
    """Return a teacher's notes on the articles, on pages of their own with a bar along their left side."""
    inner = context.within(styles=TEACHER)
    label = text_line(note.label, context, Style.TEACHER_LABEL, make("pageBreakBefore"))
    elements = [label, *inner.blocks(note.body)]
    for element in elements:
        if element.tag == qualified("p"):
            add_property(element, make("pBdr", make("left", val="single", sz=36, space=10, color="7F7F7F")))
    return elements


def set_tight(elements: Iterable[Element], context: BlockContext) -> None:
    """Set the running text of an article a little tighter, so that a line or two do not take a page."""
    reference = context.state.reference
    usual = reference.spacing(Style.PACK_BODY, "line")
    styles = {reference.id_of(style): style for style in Style if reference.style_if_any(style) is not None}
    for element in elements:
        style = styles.get(get(find(element, "w:pPr/w:pStyle"), "val"))
        if style is not None and usual and reference.spacing(style, "line") == usual:
            add_property(element, make("spacing", line=usual - _TIGHTER, lineRule="exact"))


def article(
    block: Passage, context: BlockContext, text_context: BlockContext, begins: Beginning
) -> tuple[list[Element], list[Element], list[Element]]:
    """Return an article's title, its text, and what is after it."""
    inner = text_context.within(styles=OFFICIAL) if block.has("official") else text_context
    title: list[Element] = []
    if block.title:
        style = Style.HEADING_2
        words = set_title(block.title, context, style)
        broken = make("pageBreakBefore") if begins == "page" else None
        above = make("spacing", before=_ABOVE_FOLLOWING) if begins == "follows" else None
        title.append(text_line(words.content, context, style, broken, above, words.indent))
    if block.subtitle:
        title.append(text_line(block.subtitle, context, Style.PACK_SUBTITLE))
    if block.byline:
        title.append(_byline(block.byline, context))
    text, end = inner.blocks(block.body), _end(block, context)
    if end and text and text[-1].tag == qualified("p"):
        # Note and origin are not on a page without a line of the text.
        add_property(text[-1], make("keepNext"))
    return title, text, end


def _reading(block: Passage, context: BlockContext) -> list[Element]:
    """Return reading matter in a box; a reading's own title is a heading and is above it."""
    is_reading = block.has("reading")
    before: list[Element] = []
    inside = context.in_box(context.width, MATERIAL)
    content: list[Element] = []
    if block.title and is_reading and not context.in_cell:
        style = Style.HEADING_3
        before.append(text_line(set_title(block.title, context, style).content, context, style))
    elif block.title:
        content.append(text_line(block.title, inside, Style.MATERIAL_TITLE))
    if block.subtitle:
        content.append(text_line(block.subtitle, inside, Style.MATERIAL_TITLE))
    if block.byline:
        content.append(_byline(block.byline, inside, Style.MATERIAL_TITLE))

    def matter(inner: BlockContext) -> list[Element]:
        return [*content, *inner.blocks(block.body), *_end(block, inner)]

    if block.has("annotated") and not context.in_cell:
        return [*before, *box_with_margin(context, matter, styles=MATERIAL)]
    return [*before, *box(context, matter, styles=MATERIAL)]


def _key_sentences(block: Passage, context: BlockContext) -> list[Element]:
    """Return quoted words with their origin, as they prove an answer."""
    style = Style.EVIDENCE
    elements: list[Element] = []
    for one in block.body:
        elements.extend([paragraph(one, context, style)] if isinstance(one, Paragraph) else context.blocks((one,)))
    origin = _origin(block, context, style, before="——")
    if origin and elements and str(elements[-1].tag).endswith("}p"):
        elements[-1].extend(origin)
    elif origin:
        elements.append(make("p", context.properties(style), *origin))
    return elements


def _end(block: Passage, context: BlockContext) -> list[Element]:
    """Return the lines after an excerpt: signature, note, origin, affiliation."""
    is_article = block.has("article")
    small = Style.MATERIAL_ORIGIN
    elements = [
        text_line(organ, context, Style.SIGNATURE if is_article else small) for organ in block.signature if organ
    ]
    if block.note:
        elements.append(text_line(block.note, context, Style.NOTE if is_article else small))
    style = Style.ORIGIN if is_article else small
    origin = _origin(block, context, style)
    if origin:
        elements.append(_on_the_right(block.citation.line, origin, context, style))
    if block.affiliation:
        style = Style.AFFILIATION if is_article else small
        elements.append(_on_the_right(block.affiliation, plain_run(block.affiliation, context, style), context, style))
    # The end of an excerpt stays with its last line.
    for element in elements[:-1]:
        add_property(element, make("keepNext"))
    return elements


def _on_the_right(words: str, runs: Sequence[Element], context: BlockContext, style: Style) -> Element:
    """Return a line set at the right; one that runs over is justified instead."""
    is_long = text_width(words) * context.state.reference.em(style) > context.width
    return make("p", context.properties(style, make("jc", val="both") if is_long else None), *runs)


def _origin(block: Passage, context: BlockContext, style: Style, before: str = "") -> list[Element]:
    citation = block.citation
    if not citation.line:
        return []
    runs = plain_run(f"{before}{citation.line}", context, style)
    if citation.number is None:
        return runs
    mark = plain_run(f"〔{citation.number}〕", context, style)
    if citation.number in context.state.origins:
        mark = [make("hyperlink", *mark, anchor=bookmark_name(f"origin-{citation.number}"), history=1)]
    # The number opens a line of its own, and closes one that goes on from quoted words.
    return [*runs, *mark] if before else [*mark, *runs]


def _byline(names: Sequence[str], context: BlockContext, style: Style = Style.BYLINE) -> Element:
    runs: list[Element] = []
    for n, name in enumerate(names):
        if n:
            runs.extend(plain_run(_GAP * 2, context, style))
        short = two_character_name(name)
        runs.extend(spread_run(short[0], short[1], context, style) if short else plain_run(name, context, style))
    return make("p", context.properties(style), *runs)


def _margin_number(number: int, context: BlockContext, style: Style) -> list[Element]:
    """Return the properties that count a paragraph in the margin, going on from the paragraph before if it can."""
    state, reference = context.state, context.state.reference
    em = reference.em(style)
    kind = (em, _CELL_INSET if context.in_cell else 0.0)
    running = state.margin_number
    if running and running[1:] == (number, kind):
        name = running[0]
    else:
        name = state.numbering.start("margin", em=em, face="", first=number, inset=kind[1])
    state.margin_number = (name, number + 1, kind)
    left = text_inset("margin", em=em, inset=kind[1])
    indent = reference.indent(style, "firstLineChars") * em // 100
    stop = make("tabs", make("tab", val="left", pos=left + indent)) if indent else None
    ind = make("ind", left=left, firstLineChars=0, hanging=hanging("margin", em=em))
    return [one for one in (counted(name), stop, ind) if one is not None]
