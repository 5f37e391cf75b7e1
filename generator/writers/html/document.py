"""Turn a document into one HTML file that needs no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from generator.design import Design
from generator.layout.answer_sheet import place_scanned_zone, scanned_measure
from generator.layout.masthead import cover_of, masthead_of, running_title, title_line, week
from generator.layout.plan import LayoutPlan
from generator.layout.title_breaks import Pairs, pairs_of
from generator.layout.writing_slots import Room
from generator.model.document import EDITION_LABELS, KIND_LABELS, LARGE_PRINT, Document
from generator.model.document_walk import numbers_of_origins
from generator.text.width import shortened
from generator.writers.html.answer_sheet import sheet_data
from generator.writers.html.blocks import Renderer, parts_of
from generator.writers.html.embedding import embed_pictures, logo_uri
from generator.writers.html.paper import paper_css
from generator.writers.html.style import screen_style
from generator.writers.html.templates import fill
from generator.writers.html.titles import title_lines
from generator.writers.writer import Output, OutputFile

_SCREEN_MEASURE = 39.0  # a browser's window shows no more of a line, whatever paper it is printed on
# How many characters of the title and of the guiding question are on a line of the cover.
_COVER_TITLE, _COVER_QUESTION = 14, 24


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write a document as a self-contained HTML file for screen, phone and printer."""
    return Output(files=(OutputFile(name=f"{document.name}.html", data=to_html(document, plan, design).encode()),))


def to_html(document: Document, plan: LayoutPlan, design: Design) -> str:
    """Return a document as a complete HTML page; slides and handouts are written by `deck`."""
    if document.kind in ("slides", "handout"):
        from generator.writers.html import deck

        return deck.to_html(document, plan, design)
    style = f"{screen_style(design, document.kind, plan)}\n{paper_css(document, plan)}".strip()
    return page(document, plan, design, style=style, longest=_SCREEN_MEASURE)


def page(
    document: Document, plan: LayoutPlan, design: Design, *, style: str, room: Room | None = None, longest: float = 100
) -> str:
    """Return a document as a complete HTML page with this style sheet in it, or with none.

    `room` counts the places to write in and makes them larger; no line is longer than `longest`, in em.
    """
    pairs = pairs_of(document)
    renderer = Renderer(
        design=design,
        measure=min(_measure(document, plan), longest),
        origins=numbers_of_origins(document.blocks),
        pairs=pairs,
        room=room or Room(),
        flow=plan.flow,
    )
    body = _body(document, renderer)
    filled = fill(design, "document", **_head(document, pairs), logo=logo_uri(design), style=Markup(style), body=body)
    return embed_pictures(f"{filled}\n", design)


def _measure(document: Document, plan: LayoutPlan) -> float:
    """Return the length of a printed line in em, which decides the columns of options."""
    return scanned_measure(plan.page.size) if document.kind == "answer_sheet" else plan.page.characters


def _body(document: Document, renderer: Renderer) -> Markup:
    """Return the blocks; those of a pack part by part, each from its column's heading to the next."""
    if document.kind == "answer_sheet":
        return _answer_sheet(document, renderer)
    if document.kind != "pack":
        return renderer.blocks(document.blocks)
    return Markup("\n").join(renderer.part(part) for part in parts_of(document.blocks))


def _answer_sheet(document: Document, renderer: Renderer) -> Markup:
    """Return an answer sheet: what a scanner reads at its fixed places, the rest below it."""
    layout = place_scanned_zone(document)
    scanned = fill(renderer.design, "answer_sheet", **sheet_data(document, layout))
    return Markup("\n").join((scanned, renderer.blocks(layout.rest)))


def _head(document: Document, pairs: Callable[[], Pairs]) -> dict[str, Any]:
    meta = document.meta
    cover, masthead = cover_of(document), masthead_of(document)
    kind = KIND_LABELS[document.kind]
    return {
        "meta": {name: getattr(meta, name) for name in meta.__slots__},
        "title": title_line(document),
        "cover_title": title_lines(meta.title, _COVER_TITLE, pairs),
        "cover_question": title_lines(meta.question, _COVER_QUESTION, pairs),
        "kind": document.kind,
        "kind_label": kind,
        "edition": document.edition,
        "edition_label": EDITION_LABELS[document.edition],
        "classes": " ".join(document.classes),
        "cover": document.cover,
        "week": week(document),
        "running": _running_head(document),
        "cover_issue": cover.issue,
        "cover_course": cover.course,
        "masthead_line": masthead.line,
        "masthead_kind": masthead.kind,
        "facts": masthead.facts,
        "form_line": f"{document.form}卷　{document.form_id}　　" if document.form else "",
        # An answer sheet has fields of its own beside the bubbles.
        "fields": masthead.fields if document.kind != "answer_sheet" else (),
        "seal": {"fields": list(document.seal.fields)} if document.seal else None,
    }


def _running_head(document: Document) -> str:
    """Return series and title, cut to the room in the margin: WeasyPrint's own ellipsis spoils the text of a PDF."""
    whole = running_title(document)
    if LARGE_PRINT in document.classes:
        return shortened(whole, 11)
    return shortened(whole, 19 if document.kind == "pack" else 26)
