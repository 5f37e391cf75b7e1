"""A printed question that nobody approved is named."""

from __future__ import annotations

from pathlib import Path

from tests.library.quoting import problems
from tests.library.workspaces import GOOD


def test_a_printed_question_that_nobody_approved_is_named(tmp_path: Path) -> None:
    text = GOOD["questions/all.yaml"].replace("  approved: true\n", "")
    spare = text.replace("s-1", "s-2")
    [found] = problems(tmp_path, {"questions/all.yaml": text, "questions/spare.yaml": spare})
    assert (found.code, found.severity, found.path.name) == ("unapproved", "warning", "all.yaml")
