"""What may be wrong in a matching question by itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.questions.matching import Matching


def said(pairs: list[tuple[str, str]], distractors: tuple[str, ...] = ()) -> list[tuple[Any, str]]:
    data = {"id": "q", "kind": "matching", "stem": "题", "distractors": distractors}
    question = Matching.model_validate(data | {"pairs": [{"left": left, "right": right} for left, right in pairs]})
    return [(flaw.path, flaw.message) for flaw in question.flaws()]


def test_each_item_belongs_to_one_other() -> None:
    assert said([("东", "清"), ("西", "浊")], ("浑",)) == []


@pytest.mark.parametrize(
    ("pairs", "distractors", "path", "message"),
    [
        ([("东", "清"), ("东", "浊")], (), ("pairs", 1, "left"), "“东”与第 1 对相同，答案不唯一"),
        ([("东", "清"), ("西", "清")], (), ("pairs", 1, "right"), "“清”与第 1 对相同，答案不唯一"),
        ([("东", "清"), ("西", "浊")], ("清",), ("distractors", 0), "干扰项“清”与别的项相同"),
        ([("东", "清"), ("西", "浊")], ("浑", "浑"), ("distractors", 1), "干扰项“浑”与别的项相同"),
    ],
)
def test_an_item_that_stands_twice_leaves_two_answers(
    pairs: list[tuple[str, str]], distractors: tuple[str, ...], path: tuple[Any, ...], message: str
) -> None:
    assert said(pairs, distractors) == [(path, message)]
