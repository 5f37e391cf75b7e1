"""How statements are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.true_false import TrueFalseComposer
from generator.model.document import CorrectVerdict
from generator.model.questions.true_false import TrueFalse


def test_a_statement_has_a_bracket_two_bubbles_and_a_verdict() -> None:
    statement = TrueFalse(id="q", kind="true_false", stem="河有河长。（　）", answer=False)
    composer = TrueFalseComposer()
    assert composer.stem(statement)[1] is True
    assert composer.marks(statement) == ("√", "×")
    assert composer.correct(statement, ()) == CorrectVerdict(is_true=False)
    assert (composer.order(statement, "s", ("A", "B")), composer.printed(statement, ())) == ((), [])
