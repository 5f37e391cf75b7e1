"""What is typed of the part `questions`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

from generator.model.scaffolds.questions import QuestionsPart


def typed(fields: dict[str, Any]) -> QuestionsPart:
    return QuestionsPart.model_validate({"kind": "questions", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"questions": "q"})
    assert part.title == "练一练"
    assert list(part.flaws()) == []


def test_its_flaw_is_found() -> None:
    assert [(flaw.path, flaw.code) for flaw in typed({}).flaws()] == [((), "empty-part")]


def test_a_selection_is_enough() -> None:
    assert list(typed({"select": {"limit": 1}}).flaws()) == []
