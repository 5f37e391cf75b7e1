"""What the checks share: references, guesses, and problems at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.library.checks.check_context import MAX_EFFORT, Context
from tests.library.workspaces import loaded


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context(loaded(tmp_path))


def test_a_reference_to_what_is_there_is_no_problem(context: Context) -> None:
    assert context.refer("excerpt", "two-goals", ("source",), "source", "report-2023")
    assert context.refer("excerpt", "two-goals", ("themes", 0), "theme", "碳达峰碳中和")
    assert context.problems == []


def test_a_reference_to_nothing_is_named_with_a_guess(context: Context) -> None:
    assert not context.refer_all("excerpt", "two-goals", ("themes",), "theme", ["双碳", "双炭"])
    [problem] = context.problems
    assert (problem.code, problem.field, problem.message) == ("unknown-theme", "themes.1", "主题“双炭”没有定义")
    assert problem.hint == "是否应为“双碳”？"


def test_names_run_together_are_taken_apart(context: Context) -> None:
    assert context.guess("双碳、能源", ["双碳", "能源"]) == "这是几项：写成 [双碳, 能源]"


def test_guesses_end_when_they_would_take_too_long(context: Context) -> None:
    assert context.may_guess(MAX_EFFORT - 1)
    assert not context.may_guess(1)
    assert context.guess("双炭", ["双碳"]) == ""


def test_a_problem_in_a_text_is_at_its_character(context: Context) -> None:
    text = context.library.excerpts["policy-map"].text
    context.add_in("excerpt", "policy-map", ("text",), text, text.index("方案"), "错", severity="warning")
    [problem] = context.problems
    assert (problem.line, problem.column, problem.severity) == (6, 13, "warning")
