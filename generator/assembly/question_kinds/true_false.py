"""Compose statements to be called true or false."""

from __future__ import annotations

from generator.assembly.question_kinds.composer import Composer
from generator.assembly.question_kinds.stems import stem_with_bracket
from generator.assembly.shuffling import Order
from generator.model.document import Blocks, Correct, CorrectVerdict
from generator.model.questions.true_false import TrueFalse


class TrueFalseComposer(Composer[TrueFalse]):
    """Compose a statement with a bracket for √ or ×."""

    def stem(self, question: TrueFalse) -> tuple[Blocks, bool]:
        """Return the statement, with a bracket at its end."""
        return stem_with_bracket(question.stem)

    def correct(self, question: TrueFalse, order: Order) -> Correct:
        """Return whether the statement is true."""
        return CorrectVerdict(is_true=question.answer)

    def marks(self, question: TrueFalse) -> tuple[str, ...]:
        """Return the marks of the two bubbles."""
        return ("√", "×")
