"""A question is of the kind that it says, and of no other."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.question import Question
from generator.model.question_kinds import QuestionKind
from tests.assembly.samples import QUESTIONS

ADAPTER: TypeAdapter[Question] = TypeAdapter(Question)


@pytest.mark.parametrize("data", QUESTIONS, ids=lambda data: str(data["id"]))
def test_a_question_is_read_as_its_kind(data: dict[str, Any]) -> None:
    assert ADAPTER.validate_python(data).kind == data["kind"]


def test_the_samples_have_every_kind() -> None:
    assert {data["kind"] for data in QUESTIONS} == set(get_args(QuestionKind))


@pytest.mark.parametrize("kind", ["riddle", None])
def test_a_kind_that_nobody_knows_is_a_mistake(kind: str | None) -> None:
    with pytest.raises(ValidationError, match="union_tag"):
        ADAPTER.validate_python({"id": "q", "kind": kind, "stem": "问"})
