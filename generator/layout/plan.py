"""Decide once for all formats how a document lies on paper."""

from __future__ import annotations

from dataclasses import dataclass

from generator.design import Design
from generator.layout.article_flow import Flow, flow_of
from generator.layout.deck.master import deck_layouts
from generator.layout.deck.model import Deck
from generator.layout.deck.plan import plan_deck
from generator.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutPlan:
    """How one document is laid out in one design: what every writer reads instead of deciding it again."""

    flow: Flow
    deck: Deck


def lay_out(document: Document, design: Design) -> LayoutPlan:
    """Return the layout of a document; raise `DesignError` where the design does not allow one."""
    return LayoutPlan(flow=_flow(document), deck=_deck(document, design))


def _flow(document: Document) -> Flow:
    if document.kind != "pack":
        return Flow()
    return flow_of(document.blocks, columns=2 if "columns-2" in document.classes else 1)


def _deck(document: Document, design: Design) -> Deck:
    """Return the slides of slides and handouts, which PPTX, HTML and PDF draw alike; other documents have none."""
    if document.kind not in ("slides", "handout"):
        return Deck(title=document.meta.title, slides=(), layouts={})
    return plan_deck(document, deck_layouts(design))
