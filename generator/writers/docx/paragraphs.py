"""Write headings, paragraphs, lists and passages as Word paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from generator.layout.name_spacing import two_character_name
from generator.model.document import (
    Block,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    ParagraphClass,
    Passage,
    TeacherNote,
    Text,
    plain,
)
from generator.text.width import text_width
from generator.writers.docx.context import MATERIAL, OFFICIAL, TEACHER, Look, Place, bookmark_name
from generator.writers.docx.numbering import counted, hanging, text_inset
from generator.writers.docx.picture import with_code
from generator.writers.docx.runs import plain_run, spread_run, tab_run, text_runs
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
# In em: how far a list stands in, and how far numbered text in a box stands in, where there is no margin to print in.
_PARAGRAPH_INDENT = 2.0
_CELL_INSET = 1.8
_ABOVE_BACK_MATTER = round(31.5 * TWIPS)
# Classes of paragraphs that look the same everywhere; the others follow the place.
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


def paragraph_style(paragraph: Paragraph, look: Look) -> Style:
    """Return the style of a paragraph; the first of its classes that means one decides."""
    for name in paragraph.classes:
        match name:
            case "body" | "closing":
                return look.body
            case "salutation":
                return look.salutation
            case "quote":
                return look.quote
            case "lead":
                return look.lead
            case _ if name in _STYLES:
                return _STYLES[name]
    return look.body


def paragraph(block: Paragraph, place: Place, style: Style | None = None, prefix: Sequence[Element] = ()) -> Element:
    """Return a paragraph, with its number in the margin if it has one; `prefix` are runs that go before its text."""
    style = style or paragraph_style(block, place.look)
    runs = list(prefix)
    speaker = block.speaker.rstrip("：:")
    if speaker:
        runs.extend(plain_run(f"{speaker}：", place, style, TextStyle.SPEAKER))
    runs.extend(text_runs(block.content, place, style))
    properties: list[Element] = []
    if block.number is not None:
        properties = _margin_number(block.number, place, style)
        if place.job.reference.indent(style, "firstLineChars"):
            runs.insert(0, tab_run(place, style))
    return make("p", place.properties(style, *properties), *place.job.bookmark(block.anchor, runs))


def heading(block: Heading, place: Place) -> Element:
    """Return a real heading; the label of a column stands in 【】."""
    style = HEADINGS[min(max(block.level, 1), 4)]
    # In a pack the second rank belongs to the titles of articles, which the contents list.
    if style is Style.HEADING_2 and place.job.document.kind == "pack":
        style = Style.HEADING_3
    content = block.content
    if block.has("column"):
        content = (Text(text="【"), *content, Text(text="】"))
    runs = text_runs(set_title(content, place, style).content, place, style)
    return make("p", place.properties(style, *_of_column(block)), *place.job.bookmark(block.anchor, runs))


def _of_column(block: Heading) -> list[Element]:
    """Return what the heading of a column has of its own.

    The label of the editor's note stands in the middle; what comes after the articles goes on where the page is.
    """
    if block.has("editor"):
        return [make("ind", left=0), make("jc", val="center")]
    if block.has("glossary", "origins"):
        return [make("pageBreakBefore", val=0), make("spacing", before=_ABOVE_BACK_MATTER)]
    return []


def list_block(block: ListBlock, place: Place) -> list[Element]:
    """Return a list; one inside an item of another stands further in."""
    is_origins = block.has("origins")
    style = Style.ORIGIN_ITEM if is_origins else place.look.list_item
    reference, em = place.job.reference, place.job.reference.em(style)
    inset = place.inset if place.inset or is_origins or block.has("objectives") else _PARAGRAPH_INDENT
    digits = len(str(block.start + len(block.items) - 1))
    number = place.job.numbering.start(
        block.marker, em=em, face=reference.face(style), first=block.start, inset=inset, digits=digits
    )
    left = text_inset(block.marker, em=em, inset=inset, digits=digits)
    elements: list[Element] = []
    for n, item in enumerate(block.items):
        anchor = f"origin-{block.start + n}" if is_origins else ""
        made = _item(item, place.within(inset=left / em), style, number, anchor)
        address = address_of(item) if block.has("qr") else ""
        elements.extend(with_code(made, address, place, style) if address else made)
    return elements


def _item(item: Sequence[Block], place: Place, style: Style, number: int, anchor: str) -> list[Element]:
    """Return one item: its first paragraph bears the marker, the others stand below its text."""
    if not item or not isinstance(item[0], Paragraph):
        item = (Paragraph(content=()), *item)
    elements: list[Element] = []
    for n, block in enumerate(item):
        if not isinstance(block, Paragraph):
            elements.extend(place.blocks((block,)))
            continue
        made = paragraph(replace(block, number=None, anchor=block.anchor or (anchor if not n else "")), place, style)
        left = round(place.inset * place.job.reference.em(style))
        add_property(made, make("ind", left=left, firstLine=0) if n else counted(number))
        elements.append(made)
    return elements


def passage(block: Passage, place: Place, *, begins: Beginning = "below") -> list[Element]:
    """Return an excerpt with its title, byline, text and origin; `begins` says where an article does."""
    if block.has("article"):
        elements = [element for part in article(block, place, place, begins) for element in part]
    elif block.has("key"):
        elements = _key_sentences(block, place)
    else:
        elements = _reading(block, place)
    return place.job.bookmark_first(block.anchor, elements)


def notes_page(note: TeacherNote, place: Place) -> list[Element]:
    """Return a teacher's notes on the articles, on pages of their own with a bar along their left side."""
    inner = place.within(look=TEACHER)
    style = Style.TEACHER_LABEL
    label = make("p", place.properties(style, make("pageBreakBefore")), *plain_run(note.label, place, style))
    elements = [label, *inner.blocks(note.body)]
    for element in elements:
        if element.tag == qualified("p"):
            add_property(element, make("pBdr", make("left", val="single", sz=36, space=10, color="7F7F7F")))
    return elements


def set_tight(elements: Iterable[Element], place: Place) -> None:
    """Set the running text of an article a little tighter, so that a line or two do not take a page."""
    reference = place.job.reference
    usual = reference.spacing(Style.PACK_BODY, "line")
    styles = {reference.id_of(style): style for style in Style if reference.style_if_any(style) is not None}
    for element in elements:
        style = styles.get(get(find(element, "w:pPr/w:pStyle"), "val"))
        if style is not None and usual and reference.spacing(style, "line") == usual:
            add_property(element, make("spacing", line=usual - _TIGHTER, lineRule="exact"))


def article(
    block: Passage, place: Place, text_place: Place, begins: Beginning
) -> tuple[list[Element], list[Element], list[Element]]:
    """Return an article's title, its text, and what stands after it."""
    inner = text_place.within(look=OFFICIAL) if block.has("official") else text_place
    title: list[Element] = []
    if block.title:
        style = Style.HEADING_2
        words = set_title(block.title, place, style)
        broken = make("pageBreakBefore") if begins == "page" else None
        above = make("spacing", before=_ABOVE_FOLLOWING) if begins == "follows" else None
        properties = place.properties(style, broken, above, words.indent)
        title.append(make("p", properties, *text_runs(words.content, place, style)))
    if block.subtitle:
        title.append(_line(block.subtitle, place, Style.PACK_SUBTITLE))
    if block.byline:
        title.append(_byline(block.byline, place))
    text, end = inner.blocks(block.body), _end(block, place)
    if end and text and text[-1].tag == qualified("p"):
        # Note and origin do not stand on a page without a line of the text.
        add_property(text[-1], make("keepNext"))
    return title, text, end


def _reading(block: Passage, place: Place) -> list[Element]:
    """Return reading matter in a box; a reading's own title is a heading and stands above it."""
    is_reading = block.has("reading")
    before: list[Element] = []
    inside = place.in_box(place.width, MATERIAL)
    content: list[Element] = []
    if block.title and is_reading and not place.in_cell:
        style = Style.HEADING_3
        runs = text_runs(set_title(block.title, place, style).content, place, style)
        before.append(make("p", place.properties(style), *runs))
    elif block.title:
        content.append(_line(block.title, inside, Style.MATERIAL_TITLE))
    if block.subtitle:
        content.append(_line(block.subtitle, inside, Style.MATERIAL_TITLE))
    if block.byline:
        content.append(_byline(block.byline, inside, Style.MATERIAL_TITLE))

    def matter(inner: Place) -> list[Element]:
        return [*content, *inner.blocks(block.body), *_end(block, inner)]

    if block.has("annotated") and not place.in_cell:
        return [*before, *box_with_margin(place, matter, look=MATERIAL)]
    return [*before, *box(place, matter, look=MATERIAL)]


def _key_sentences(block: Passage, place: Place) -> list[Element]:
    """Return quoted words with their origin, as they prove an answer."""
    style = Style.EVIDENCE
    elements: list[Element] = []
    for one in block.body:
        elements.extend([paragraph(one, place, style)] if isinstance(one, Paragraph) else place.blocks((one,)))
    origin = _origin(block, place, style, before="——")
    if origin and elements and str(elements[-1].tag).endswith("}p"):
        elements[-1].extend(origin)
    elif origin:
        elements.append(make("p", place.properties(style), *origin))
    return elements


def _end(block: Passage, place: Place) -> list[Element]:
    """Return what stands after an excerpt: signature, note, origin, affiliation."""
    is_article = block.has("article")
    small = Style.MATERIAL_ORIGIN
    elements = [
        _line(plain(organ), place, Style.SIGNATURE if is_article else small) for organ in block.signature if organ
    ]
    if block.note:
        elements.append(_line(plain(block.note), place, Style.NOTE if is_article else small))
    style = Style.ORIGIN if is_article else small
    origin = _origin(block, place, style)
    if origin:
        elements.append(_on_the_right(block.citation.line, origin, place, style))
    if block.affiliation:
        style = Style.AFFILIATION if is_article else small
        elements.append(_on_the_right(block.affiliation, plain_run(block.affiliation, place, style), place, style))
    # The end of an excerpt stays with its last line.
    for element in elements[:-1]:
        add_property(element, make("keepNext"))
    return elements


def _on_the_right(words: str, runs: Sequence[Element], place: Place, style: Style) -> Element:
    """Return a line that stands on the right; one that runs over reads better with both edges straight."""
    is_long = text_width(words) * place.job.reference.em(style) > place.width
    return make("p", place.properties(style, make("jc", val="both") if is_long else None), *runs)


def _origin(block: Passage, place: Place, style: Style, before: str = "") -> list[Element]:
    citation = block.citation
    if not citation.line:
        return []
    runs = plain_run(f"{before}{citation.line}", place, style)
    if citation.number is None:
        return runs
    mark = plain_run(f"〔{citation.number}〕", place, style)
    if citation.number in place.job.origins:
        mark = [make("hyperlink", *mark, anchor=bookmark_name(f"origin-{citation.number}"), history=1)]
    # The number opens a line of its own, and closes one that goes on from quoted words.
    return [*runs, *mark] if before else [*mark, *runs]


def _line(content: Inlines, place: Place, style: Style) -> Element:
    return make("p", place.properties(style), *text_runs(content, place, style))


def _byline(names: Sequence[str], place: Place, style: Style = Style.BYLINE) -> Element:
    runs: list[Element] = []
    for n, name in enumerate(names):
        if n:
            runs.extend(plain_run(_GAP * 2, place, style))
        short = two_character_name(name)
        runs.extend(spread_run(short[0], short[1], place, style) if short else plain_run(name, place, style))
    return make("p", place.properties(style), *runs)


def _margin_number(number: int, place: Place, style: Style) -> list[Element]:
    """Return the properties that count a paragraph in the margin, going on from the paragraph before if it can."""
    job, reference = place.job, place.job.reference
    em = reference.em(style)
    kind = (em, _CELL_INSET if place.in_cell else 0.0)
    running = job.margin_number
    if running and running[1:] == (number, kind):
        name = running[0]
    else:
        name = job.numbering.start("margin", em=em, face="", first=number, inset=kind[1])
    job.margin_number = (name, number + 1, kind)
    left = text_inset("margin", em=em, inset=kind[1])
    indent = reference.indent(style, "firstLineChars") * em // 100
    stop = make("tabs", make("tab", val="left", pos=left + indent)) if indent else None
    ind = make("ind", left=left, firstLineChars=0, hanging=hanging("margin", em=em))
    return [one for one in (counted(name), stop, ind) if one is not None]
