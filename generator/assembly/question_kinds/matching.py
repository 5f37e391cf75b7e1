"""Compose matching questions: a left column as typed, a right column that is shuffled on every form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.assembly.question_kinds.composer import LETTERS, Composer, Shown, answer_grid, lettered
from generator.assembly.shuffling import Order, order_on_form
from generator.model.document import Block, Correct, CorrectPairs
from generator.model.questions.matching import Matching


class MatchingComposer(Composer[Matching]):
    """Compose two columns, the left with numbers, the right with letters."""

    def order(self, question: Matching, seed: str, forms: Sequence[str]) -> Order:
        """Return the order of the right column; as typed it would give the answer."""
        return order_on_form(len(right_column(question)), seed, question.id, forms, first_as_typed=False)

    def shown(self, question: Matching, order: Order) -> Shown:
        """Return the two columns."""
        return Shown(
            left=lettered([pair.left for pair in question.pairs], _numbers(question)),
            right=lettered(_right(question, order), LETTERS),
        )

    def correct(self, question: Matching, order: Order) -> Correct:
        """Return the letter that belongs to each number."""
        column = right_column(question)
        letters = [LETTERS[order.index(column.index(pair.right))] for pair in question.pairs]
        return CorrectPairs(pairs=tuple(zip(_numbers(question), letters, strict=True)))

    def printed(self, question: Matching, order: Order) -> list[Any]:
        """Return the two columns."""
        return [[pair.left for pair in question.pairs], _right(question, order)]

    def place_on_sheet(self, question: Matching, number: int, label: str) -> Iterator[Block]:
        """Yield a grid with a cell for the letter of each number."""
        yield answer_grid(f"第{number}题", _numbers(question))


def right_column(question: Matching) -> tuple[str, ...]:
    """Return the right items of a matching as typed, each once, distractors last."""
    return tuple(dict.fromkeys((*(pair.right for pair in question.pairs), *question.distractors)))


def _right(question: Matching, order: Order) -> list[str]:
    column = right_column(question)
    return [column[place] for place in order]


def _numbers(question: Matching) -> list[str]:
    return [str(n) for n in range(1, len(question.pairs) + 1)]
