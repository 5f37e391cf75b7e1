"""Decide once for all formats how a document lies on paper."""

from __future__ import annotations

from dataclasses import dataclass

from generator.design import Design
from generator.layout.article_flow import Flow, flow_of
from generator.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutPlan:
    """How one document is laid out in one design: what every writer reads instead of deciding it again."""

    flow: Flow


def lay_out(document: Document, design: Design) -> LayoutPlan:
    """Return the layout of a document; raise `DesignError` where the design does not allow one."""
    return LayoutPlan(flow=_flow(document))


def _flow(document: Document) -> Flow:
    if document.kind != "pack":
        return Flow()
    return flow_of(document.blocks, columns=2 if "columns-2" in document.classes else 1)
