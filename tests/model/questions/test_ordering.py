"""What may be wrong in an ordering question by itself."""

from __future__ import annotations

from generator.model.questions.ordering import Ordering


def test_items_that_are_alike_have_no_order() -> None:
    question = Ordering(id="q", kind="ordering", stem="题", items=("甲", "乙", "甲"))
    assert [(flaw.path, flaw.message) for flaw in question.flaws()] == [(("items", 2), "这一项“甲”与第 1 项相同")]
    assert list(Ordering(id="q", kind="ordering", stem="题", items=("甲", "乙", "丙")).flaws()) == []
