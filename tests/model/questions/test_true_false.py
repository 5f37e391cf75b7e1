"""How a statement is called true or false."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.questions.true_false import TrueFalse


@pytest.mark.parametrize(("typed", "answer"), [("对", True), (" √ ", True), ("T", True), ("错误", False), ("×", False)])
def test_the_usual_words_and_marks_are_read(typed: str, answer: bool) -> None:
    question = TrueFalse.model_validate({"id": "q", "kind": "true_false", "stem": "题", "answer": typed})
    assert question.answer == answer
    assert list(question.flaws()) == []


def test_another_word_is_refused_with_those_that_may_be_typed() -> None:
    with pytest.raises(ValidationError, match="应写“对”或“错”"):
        TrueFalse.model_validate({"id": "q", "kind": "true_false", "stem": "题", "answer": "也许"})
