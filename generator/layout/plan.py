"""Decide once for all formats how a document lies on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.design import Design
from generator.layout.article_flow import Flow, Page, flow_of
from generator.layout.deck.master import deck_layouts
from generator.layout.deck.model import Deck
from generator.layout.deck.plan import plan_deck
from generator.layout.geometry import Mm, Sheet
from generator.layout.sheet_settings import PageKind, binding_of_design, sheet_of_design
from generator.model.document import LARGE_PRINT, Document, DocumentKind, Paper

# Papers and worksheets may be printed on a sheet of their own.
_ON_OWN_PAPER: frozenset[DocumentKind] = frozenset(("quiz", "worksheet"))
# What is laid out for a scanner, or in places of slides.
_ALWAYS_ON_A4: frozenset[DocumentKind] = frozenset(("answer_sheet", "handout", "slides"))
# The side margins of a small sheet, as a share of its width.
_NARROW_SIDE = 0.11


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutPlan:
    """How one document is laid out in one design: what every writer reads instead of deciding it again.

    `articles` is the page that the articles of a pack are on, which may be set in columns; all other pages are like
    `page`. Large print is as much larger than ordinary print as `enlarged` says. `pages` are the printed numbers of the
    pages on which anchors are, once an engine has laid the document out.
    """

    page: Sheet
    articles: Sheet
    flow: Flow
    deck: Deck
    enlarged: float
    is_own_paper: bool
    pages: Mapping[str, int] | None = None


def lay_out(document: Document, design: Design) -> LayoutPlan:
    """Return the layout of a document; raise `DesignError` where the design does not allow one."""
    page = page_of(document, design)
    in_columns = document.kind == "pack" and document.has("columns-2") and not document.has(LARGE_PRINT)
    articles = sheet_of_design(design, "pack_columns") if in_columns else page
    return LayoutPlan(
        page=page,
        articles=articles,
        flow=_flow(document, page, articles) if document.kind == "pack" else Flow(),
        deck=_deck(document, design),
        enlarged=page.size / sheet_of_design(design, _base(document)).size if document.has(LARGE_PRINT) else 1.0,
        is_own_paper=_is_on_own_paper(document),
    )


def page_of(document: Document, design: Design) -> Sheet:
    """Return the pages that a document is printed on, but for articles in columns."""
    if document.has(LARGE_PRINT):
        return sheet_of_design(design, "pack_large" if document.kind == "pack" else "sheet_large")
    if _is_on_own_paper(document):
        binding = binding_of_design(design) if document.seal is not None else None
        return own_paper(sheet_of_design(design, "own_paper"), document.paper, binding=binding)
    return sheet_of_design(design, _base(document))


def paper_of(document: Document, design: Design) -> Paper:
    """Return the paper that a document comes out of the printer on."""
    if document.kind in _ALWAYS_ON_A4:
        return Paper()
    page = page_of(document, design)
    return Paper(name=page.paper, width=page.width, height=page.height, columns=page.columns)


def _base(document: Document) -> PageKind:
    return "pack" if document.kind == "pack" else "sheet"


def _is_on_own_paper(document: Document) -> bool:
    is_plain = document.paper == Paper() and document.seal is None
    return document.kind in _ON_OWN_PAPER and not is_plain and not document.has(LARGE_PRINT)


def own_paper(sheet: Sheet, paper: Paper, *, binding: Mm | None = None) -> Sheet:
    """Return the page of a document on its own paper, in lines of whole characters; `binding` holds a 密封线."""
    narrowest = Mm(paper.width * _NARROW_SIDE)
    cut = replace(
        sheet,
        paper=paper.name,
        width=Mm(paper.width),
        height=Mm(paper.height),
        columns=paper.columns,
        left=min(sheet.left, narrowest) if binding is None else binding,
        right=min(sheet.right, narrowest),
    )
    return cut.with_measure(cut.characters)


def _flow(document: Document, page: Sheet, articles: Sheet) -> Flow:
    holds = Page(characters=page.characters, lines=page.lines, is_large=LARGE_PRINT in document.classes)
    return flow_of(document.blocks, holds, share=_capacity(page) / _capacity(articles))


def _capacity(sheet: Sheet) -> int:
    return sheet.characters * sheet.lines * sheet.columns


def _deck(document: Document, design: Design) -> Deck:
    """Return the slides of slides and handouts, which PPTX, HTML and PDF draw alike; other documents have none."""
    if document.kind not in ("slides", "handout"):
        return Deck(title=document.meta.title, slides=(), layouts={})
    return plan_deck(document, deck_layouts(design))
