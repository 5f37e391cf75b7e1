"""What may be wrong in a question that is answered in prose."""

from __future__ import annotations

import pytest

from generator.model.questions.base import Criterion
from generator.model.questions.prose import Essay, ShortAnswer


def short(points: float | None, *worths: float) -> ShortAnswer:
    rubric = tuple(Criterion(text="说出", points=worth) for worth in worths)
    return ShortAnswer(id="q", kind="short", stem="题", answer="答", points=points, rubric=rubric)


@pytest.mark.parametrize("question", [short(6, 2, 4), short(None, 2, 4), short(6), short(0.3, 0.1, 0.2)])
def test_a_marking_guide_comes_to_the_points(question: ShortAnswer) -> None:
    assert list(question.flaws()) == []


def test_one_that_does_not_is_doubtful() -> None:
    (flaw,) = short(5, 2, 4.5).flaws()
    assert (flaw.path, flaw.message, flaw.severity) == (("rubric",), "评分标准合计 6.5 分，本题 5 分", "warning")


def test_the_marking_guide_is_known_whatever_the_kind() -> None:
    rubric = (Criterion(text="说出", points=2),)
    assert Essay(id="q", kind="essay", stem="题", answer="答", rubric=rubric).marking == rubric
    assert (short(None).lines, Essay(id="q", kind="essay", stem="题", answer="答").lines) == (5, 12)
