"""Check that records fit each other, which no single record can tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.errors import Problem
from generator.library.checks.anchoring import check_anchors
from generator.library.checks.approval import check_approval
from generator.library.checks.check_context import Context
from generator.library.checks.facts import check_facts
from generator.library.checks.markup import check_markup
from generator.library.checks.questions import check_questions
from generator.library.checks.quotations import check_quotations
from generator.library.checks.references import check_references
from generator.library.checks.shelf_life import check_shelf_life
from generator.library.checks.sources import check_sources
from generator.library.checks.units import check_units
from generator.library.checks.unquoted_copying import check_own_words
from generator.library.fidelity.fulltext import FullText
from generator.library.library import Library


def check(
    library: Library,
    texts: Mapping[str, FullText] | None = None,
    unread_texts: Mapping[str, str] | None = None,
    today: date | None = None,
) -> list[Problem]:
    """Return every mistake between the records of a library, and between it and the full texts of its sources.

    What depends on the day is said only where `today` is given.
    """
    context = Context(library, texts, unread_texts, today)
    check_references(context)
    check_markup(context)
    check_sources(context)
    check_anchors(context)
    check_own_words(context)
    check_facts(context)
    check_shelf_life(context)
    check_questions(context)
    check_quotations(context)
    check_units(context)
    check_approval(context)
    return context.problems
