"""What may be wrong in a question on material by itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.questions.material import MaterialQuestion


def material(*worths: float | None, materials: Any = ("读",), **fields: Any) -> MaterialQuestion:
    parts = [
        {"id": f"p{n}", "kind": "true_false", "stem": "题", "answer": "对", "points": worth}
        for n, worth in enumerate(worths)
    ]
    texts = [{"text": one} if isinstance(one, str) else one for one in materials]
    data = {"id": "q", "kind": "material", "stem": "题", "materials": texts, "parts": parts}
    return MaterialQuestion.model_validate(data | fields)


@pytest.mark.parametrize(
    "question",
    [material(2, 3), material(2, 3, points=5), material(None, 3, points=9), material(0.1, 0.2, points=0.3)],
)
def test_its_points_are_the_sum_of_its_parts_or_not_said(question: MaterialQuestion) -> None:
    assert list(question.flaws()) == []


def test_other_points_are_wrong() -> None:
    (flaw,) = material(2, 3, points=6).flaws()
    assert (flaw.path, flaw.message) == (("points",), "各小题合计 5 分，这里写的是 6 分")


@pytest.mark.parametrize(
    ("typed", "is_empty"),
    [
        ({"text": "读"}, False),
        ({"excerpt": "x", "quote": "读"}, False),
        ({"excerpt": "x"}, True),
        ({"quote": "读"}, True),
        ({"label": "一"}, True),
    ],
)
def test_a_material_has_words(typed: dict[str, str], is_empty: bool) -> None:
    flaws = list(material(2, materials=[{"text": "读"}, typed]).flaws())
    assert [(flaw.path, flaw.code) for flaw in flaws] == [(("materials", 1), "empty-material")] * is_empty


def test_its_parts_and_its_reading_are_known_whatever_the_kind() -> None:
    question = material(2, 3)
    assert (question.subquestions, question.reading) == (question.parts, question.materials)
    assert (question.parts[0].subquestions, question.parts[0].reading, question.marking) == ((), (), ())
