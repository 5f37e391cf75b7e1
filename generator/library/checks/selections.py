"""Check that what is chosen by tag names what exists and finds something."""

from __future__ import annotations

from generator.library.catalogue import select_excerpts, select_questions
from generator.library.checks.check_context import Context
from generator.library.checks.references import check_column
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.selection import Selection
from generator.model.unit import Unit


def check_selection(context: Context, unit: Unit, selection: Selection, path: YamlPath, *, of_questions: bool) -> None:
    """Check a selection of a unit; `of_questions` or else of excerpts."""
    before = len(context.problems)
    context.refer_all("unit", unit.id, (*path, "themes"), "theme", selection.themes)
    context.refer_all("unit", unit.id, (*path, "sources"), "source", selection.sources)
    for n, column in enumerate(selection.columns):
        check_column(context, "unit", unit.id, (*path, "columns", n), column)
    found = select_questions if of_questions else select_excerpts
    if len(context.problems) == before and not found(context.library, selection):
        what = "题目" if of_questions else "摘编"
        message, hint = f"按这些条件挑不出{what}", f"放宽条件，或者给{what}写上这些主题"
        context.add("unit", unit.id, path, message, hint=hint, code="empty-selection")
