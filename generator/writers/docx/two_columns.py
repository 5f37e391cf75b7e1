"""Set the articles of a pack in two columns: a section for each title and for each text, and smaller type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.geometry import Sheet
from generator.layout.plan import LayoutPlan
from generator.writers.docx.context import BlockContext
from generator.writers.docx.large_print import set_size
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import TWIPS, Element, add_property, find, get, make, qualified

# Above and below a heading in a column, in points.
_HEADING_ABOVE, _HEADING_BELOW = 10.5, 7.0


def is_in_columns(plan: LayoutPlan) -> bool:
    """Return whether the articles of a document are in columns of their own pages."""
    return plan.articles.columns > plan.page.columns


def page_around_columns(plan: LayoutPlan) -> Sheet:
    """Return the page of such a document: the margins of its columns, with text across the whole breadth."""
    return replace(plan.articles, columns=1, gap=plan.page.gap)


def set_column_type(reference: Reference, articles: Sheet) -> None:
    """Set running text smaller, so that a column holds lines of a fair length."""
    _set(reference, Style.PACK_BODY, articles, indent=2)
    for heading in (Style.HEADING_3, Style.HEADING_4):
        _set(reference, heading, articles, indent=0, before=_HEADING_ABOVE, after=_HEADING_BELOW)


def in_column(context: BlockContext, articles: Sheet) -> BlockContext:
    """Return the context of text in one of the columns."""
    return replace(context, width=(context.width - articles.gap.twips * (articles.columns - 1)) // articles.columns)


def close(elements: Sequence[Element], section: Element, context: BlockContext) -> list[Element]:
    """Return elements that end a section: its properties go to the last paragraph, or to a thin line after a table."""
    if elements and elements[-1].tag == qualified("p"):
        add_property(elements[-1], section)
        return list(elements)
    return [*elements, make("p", context.properties(Style.GAP, section))]


def _set(
    reference: Reference, name: Style, articles: Sheet, *, indent: int, before: float = 0, after: float = 0
) -> None:
    """Change the type, line and first indent of a style in this file."""
    style = reference.style(name)
    if style is None:
        return
    set_size(style, round(articles.size * 2))
    spacing, ind = find(style, "w:pPr/w:spacing"), find(style, "w:pPr/w:ind")
    if spacing is not None:
        spacing.set(qualified("line"), str(round(articles.leading * TWIPS)))
        for side, points in (("before", before), ("after", after)):
            if points or get(spacing, side) is not None:
                spacing.set(qualified(side), str(round(points * TWIPS)))
    if ind is not None:
        ind.set(qualified("firstLineChars"), str(indent * 100))
        ind.set(qualified("firstLine"), str(round(indent * articles.size * TWIPS)))
