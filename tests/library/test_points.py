"""What a question is worth in a quiz."""

from __future__ import annotations

from typing import Any

import pytest

from generator.library.points import points_of, questions_of, rubric_sum
from generator.model.selection import Selection
from generator.model.unit import QuizSection
from tests.assembly.samples import QUESTIONS, library, question


def asked(kind: str, **fields: Any) -> Any:
    return question({**next(data for data in QUESTIONS if data["kind"] == kind), **fields})


@pytest.mark.parametrize(("own", "of_section", "points"), [(2, 5, 2), (None, 5, 5), (2, None, 2), (None, None, None)])
def test_a_questions_own_points_go_before_those_of_its_section(
    own: float | None, of_section: float | None, points: float | None
) -> None:
    assert points_of(asked("single", points=own), of_section) == points


def test_parts_are_added_up() -> None:
    parts = [
        {"id": "p1", "kind": "true_false", "stem": "题", "answer": "对", "points": 1.5},
        {"id": "p2", "kind": "true_false", "stem": "题", "answer": "对"},
    ]
    assert points_of(asked("material", parts=parts), 4) == 5.5
    assert points_of(asked("material", parts=parts)) is None


def test_a_marking_guide_is_added_up() -> None:
    assert rubric_sum(asked("short")) == 6
    assert rubric_sum(asked("essay")) is None
    assert rubric_sum(asked("single")) is None


def test_a_section_has_the_questions_named_and_those_selected_besides() -> None:
    section = QuizSection(
        questions=("q-multiple", "q-nowhere"), select=Selection(themes=("河长制",), kinds=("single", "multiple"))
    )
    assert [one.id for one in questions_of(library(), section)] == ["q-multiple", "q-single"]
    assert [one.id for one in questions_of(library(), QuizSection(questions=("q-true",)))] == ["q-true"]
