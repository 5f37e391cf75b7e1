"""Lessons with one thing that does not fit, and what is said of it, for the tests of checks."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Severity
from tests.library.workspaces import GOOD, loaded, shown, split_mark

EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  先立后破，通盘谋划。\n\n  **第二段**说的是“快”与“慢”。\n"
QUESTION = "- id: q\n  kind: {}\n  stem: 题干____\n  evidence: {{excerpt: two-goals, quote: 山顶是拐点}}\n"
SINGLE, MULTIPLE, BLANK = (QUESTION.format(kind) for kind in ("single", "multiple", "blank"))
MATCH, ORDER, SHORT = (QUESTION.format(kind) for kind in ("matching", "ordering", "short"))
MATERIAL = QUESTION.format("material")
UNIT = "id: u2\ntitle: b\n"
SHEET = UNIT + "worksheets:\n  - id: w\n    title: c\n    parts:\n      - "
QUIZ = GOOD["units/u1.yaml"]
SLIDE = UNIT + "slides:\n  points:\n    - title: c\n      "

# File, text with a mark before the character that is named, words of the message, words of the hint.
Misfit = tuple[str, str, str, str]


def assert_named(misfit: Misfit, folder: Path, *, severity: Severity = "error") -> None:
    """Check that what does not fit is named at its place, once, with what to do."""
    file, marked, message, hint = misfit
    text, line, column = split_mark(marked)
    problems = loaded(folder, {file: text}).problems
    assert [shown(p) for p in problems if (p.line, p.column) != (line, column)] == []
    found = [p for p in problems if str(p.path) == f"lessons/{file}" and message in p.message and hint in p.hint]
    assert [p.severity for p in found] == [severity], [shown(p) for p in problems]
    assert found[0].hint
