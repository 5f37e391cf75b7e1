"""Check what no single record can tell: that records fit each other."""

from __future__ import annotations

from generator.errors import Problem
from generator.library.checks.context import Context
from generator.library.checks.questions import check_questions
from generator.library.checks.quotations import check_quotations
from generator.library.checks.references import check_references
from generator.library.checks.units import check_units
from generator.library.library import Library


def check(library: Library) -> list[Problem]:
    """Return every mistake between the records of a library."""
    context = Context(library)
    check_references(context)
    check_questions(context)
    check_quotations(context)
    check_units(context)
    return context.problems
