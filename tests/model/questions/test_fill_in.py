"""What may be wrong in a question with blanks by itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.questions.fill_in import FillIn


def fill_in(stem: str, answer: Any) -> FillIn:
    return FillIn(id="q", kind="blank", stem=stem, answer=answer)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("甲", (("甲",),)),
        (["甲", "乙"], (("甲",), ("乙",))),
        ([["甲", "子"], "乙"], (("甲", "子"), ("乙",))),
    ],
)
def test_a_blank_has_one_answer_or_several_equally_good_ones(typed: Any, answer: Any) -> None:
    assert fill_in("___", typed).answer == answer


@pytest.mark.parametrize(
    ("stem", "answer", "said"),
    [
        ("看___，看＿＿＿。", ["水", "岸"], []),
        ("看__。", ["水"], [("stem",)]),
        ("看____。", ["水", "岸"], [("answer",)]),
        ("看____，看____。", ["水", " "], [("answer", 1)]),
        ("看____，看____。", ["水", []], [("answer", 1)]),
    ],
)
def test_each_blank_of_three_dashes_has_an_answer(stem: str, answer: Any, said: list[Any]) -> None:
    assert [flaw.path for flaw in fill_in(stem, answer).flaws()] == said


def test_the_flaw_counts_blanks_and_answers() -> None:
    (flaw,) = fill_in("看____。", ["水", "岸"]).flaws()
    assert (flaw.message, flaw.code, flaw.severity) == ("题干里有 1 个空，答案有 2 个", "blank-count", "error")
