"""What is typed of a unit."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.unit import QuizPlan, Unit

SHEET = {"id": "w", "title": "单", "parts": [{"kind": "writing", "prompt": "写"}]}


def test_one_worksheet_needs_no_list() -> None:
    assert [sheet.id for sheet in Unit.model_validate({"id": "u", "title": "题", "worksheets": SHEET}).worksheets] == [
        "w"
    ]


def test_a_quiz_is_one_form_of_twenty_minutes_unless_told() -> None:
    plan = QuizPlan.model_validate({"id": "q", "title": "测", "sections": [{}]})
    assert (plan.forms, plan.minutes, plan.seal, plan.marks, plan.answer_sheet) == (("A",), 20, "none", "auto", True)


def test_a_seal_may_be_said_in_chinese() -> None:
    assert QuizPlan.model_validate({"id": "q", "title": "测", "seal": "首页", "sections": [{}]}).seal == "first"


@pytest.mark.parametrize(
    "fields", [{"week": 0}, {"week": 61}, {"date": "三月"}, {"quizzes": {"id": "q", "title": "测"}}]
)
def test_what_no_term_holds_is_a_mistake(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Unit.model_validate({"id": "u", "title": "题", **fields})
