"""Compose questions that are answered in prose, on ruled lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.assembly.markup import parse_blocks
from generator.assembly.question_kinds.composer import Composer
from generator.assembly.shuffling import Order
from generator.model.document import Block, Blocks, WritingSpace
from generator.model.questions.prose import Essay, ShortAnswer


class ProseComposer(Composer[ShortAnswer | Essay]):
    """Compose a question with room to write, a model answer and a marking guide."""

    def space(self, question: ShortAnswer | Essay) -> WritingSpace:
        """Return the lines that the teacher asked for."""
        return WritingSpace(lines=question.lines)

    def model_answer(self, question: ShortAnswer | Essay) -> tuple[Blocks, tuple[tuple[str, float], ...]]:
        """Return the model answer and the marking guide."""
        rubric = tuple((line.text, line.points) for line in question.rubric)
        return parse_blocks(question.answer, ("answer",)), rubric

    def printed(self, question: ShortAnswer | Essay, order: Order) -> list[Any]:
        """Return how many lines there are."""
        return [question.lines]

    def place_on_sheet(self, question: ShortAnswer | Essay, number: int, label: str) -> Iterator[Block]:
        """Yield a frame with the lines."""
        yield WritingSpace(lines=question.lines, label=label, classes=("framed",))
