"""Compose ordering questions: items that are shuffled on every form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.assembly.question_kinds.composer import Composer, Shown, answer_grid, lettered
from generator.assembly.shuffling import Order, order_on_form
from generator.model.document import Block, Correct, CorrectOrder
from generator.model.questions.ordering import Ordering
from generator.text.chinese_numbers import chinese_number
from generator.text.circled import CIRCLED


class OrderingComposer(Composer[Ordering]):
    """Compose items with circled numbers, to be brought into their right order."""

    def order(self, question: Ordering, seed: str, forms: Sequence[str]) -> Order:
        """Return the order of the items; as typed it would give the answer."""
        return order_on_form(len(question.items), seed, question.id, forms, first_as_typed=False)

    def shown(self, question: Ordering, order: Order) -> Shown:
        """Return the items."""
        return Shown(items=lettered(self.printed(question, order), CIRCLED))

    def correct(self, question: Ordering, order: Order) -> Correct:
        """Return the circled numbers of this form in their right order."""
        return CorrectOrder(letters=tuple(CIRCLED[order.index(place)] for place in range(len(question.items))))

    def printed(self, question: Ordering, order: Order) -> list[Any]:
        """Return the items."""
        return [question.items[place] for place in order]

    def place_on_sheet(self, question: Ordering, number: int, label: str) -> Iterator[Block]:
        """Yield a grid with a cell for each place of the order."""
        yield answer_grid(f"第{number}题", [f"第{chinese_number(n)}" for n in range(1, len(question.items) + 1)])
