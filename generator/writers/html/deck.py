"""Turn slides into pages: one slide a page, or some to a page of a handout."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from generator.design import Design
from generator.layout.deck.frames import SlideLayout
from generator.layout.deck.model import Deck, Slide
from generator.layout.deck.text import line_count
from generator.layout.masthead import joined, week
from generator.layout.plan import LayoutPlan
from generator.model.document import KIND_LABELS, Document
from generator.writers.html.inline import render
from generator.writers.html.slide import geometry_style, notes_html, slide_html
from generator.writers.html.style import quotation_marks, stylesheet
from generator.writers.html.templates import fill

# Ruled lines beside or below each slide, by how many slides are on a page.
_RULES = {2: 3, 3: 9, 4: 2, 6: 4}
# What fits into the column beside a slide, three a page: characters a line, and lines.
_NOTES_WIDTH = 16.5
_NOTES_LINES = 14


def to_html(document: Document, plan: LayoutPlan, design: Design) -> str:
    """Return slides or their handout as a complete HTML page, ready for a browser and for WeasyPrint.

    Slides print one a page of 960 by 540 points; a handout prints `per_page` of them on A4. Speaker's notes show on a
    screen below their slide, in a teacher's handout beside it or at the end, and never on the slides themselves.
    """
    deck = plan.deck
    if document.kind == "handout":
        return _page(document, deck, design, _handout(document, deck, design), "slide_handout")
    parts = [(slide_html(slide, deck.layouts[slide.layout], design), _notes(slide, design)) for slide in deck.slides]
    body = Markup("\n").join(html for pair in parts for html in pair if html)
    return _page(document, deck, design, body, "slide_pages")


def _page(document: Document, deck: Deck, design: Design, body: Markup, sheet: str) -> str:
    meta = document.meta
    styles = (geometry_style(deck.layouts), stylesheet(design, "slides", sheet), quotation_marks(design))
    values: dict[str, Any] = {
        "language": meta.language,
        "title": f"{meta.title} {KIND_LABELS[document.kind]}",
        "author": meta.organiser or meta.school,
        "keywords": list(meta.keywords),
        "kind": document.kind,
        "edition": document.edition,
        "style": Markup("\n").join(map(Markup, styles)),
        "body": body,
    }
    return str(fill(design, "slides/document", **values)) + "\n"


def _notes(slide: Slide, design: Design) -> Markup:
    return notes_html(slide, Markup("第 {} 张　备注").format(slide.number), design)


# ------------------------------------------------------------------------------------------------------- handout


def _handout(document: Document, deck: Deck, design: Design) -> Markup:
    per_page = document.per_page if document.per_page in _RULES else 3
    beside = {slide.number for slide in deck.slides if per_page == 3 and _fits_beside(slide)}
    places = [_place(slide, deck.layouts[slide.layout], design, notes=slide.number in beside) for slide in deck.slides]
    rest = [
        notes_html(slide, Markup("{}　{}").format(slide.number, render(slide.title)), design)
        for slide in deck.slides
        if slide.number not in beside
    ]
    return fill(
        design,
        "slides/handout",
        running=joined(document.meta.course, document.meta.title, week(document)),
        who="教师版" if document.edition == "teacher" else "班级＿＿＿＿＿＿　姓名＿＿＿＿＿＿",
        per_page=per_page,
        rules=_RULES[per_page],
        sheets=[places[n : n + per_page] for n in range(0, len(places), per_page)],
        more_notes=Markup("\n").join(filter(None, rest)),
    )


def _place(slide: Slide, layout: SlideLayout, design: Design, *, notes: bool) -> dict[str, Any]:
    """Return the content of one cell of a handout.

    The foot of a slide, which nobody could read in small print, is beside the slide; the title slide keeps its own.
    """
    beside = () if layout.use == "opening" else slide.foot
    shown = replace(slide, foot=()) if beside else slide
    return {
        "number": slide.number,
        "slide": slide_html(shown, layout, design),
        "origin": [render(line) for line in beside],
        "notes": _notes(slide, design) if notes else "",
    }


def _fits_beside(slide: Slide) -> bool:
    lines = sum(line_count(line.content, _NOTES_WIDTH) for line in slide.notes)
    return 0 < lines <= _NOTES_LINES
