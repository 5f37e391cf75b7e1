"""Compose questions with blanks: gaps of one width, which hold the answers in a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.assembly.blanks import blank_width
from generator.assembly.markup import parse_blocks
from generator.assembly.question_kinds.composer import Composer, answer_line
from generator.assembly.shuffling import Order
from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Correct,
    CorrectWords,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    Script,
    Strong,
    Table,
)
from generator.model.questions.fill_in import FillIn


class FillInComposer(Composer[FillIn]):
    """Compose a stem with gaps."""

    def stem(self, question: FillIn) -> tuple[Blocks, bool]:
        """Return the stem, each answer on its gap; a student's edition takes them away."""
        answers = iter(equals[0] for equals in question.answer)
        width = _width(question)
        return tuple(_filled_block(block, answers, width) for block in parse_blocks(question.stem, ("stem",))), False

    def correct(self, question: FillIn, order: Order) -> Correct:
        """Return the words of each blank."""
        return CorrectWords(blanks=question.answer)

    def place_on_sheet(self, question: FillIn, number: int, label: str) -> Iterator[Block]:
        """Yield a line with as many gaps as the stem has."""
        yield answer_line(label, gaps=len(question.answer), width=_width(question))


def _width(question: FillIn) -> float:
    return blank_width(equals[0] for equals in question.answer)


def _filled_block(block: Block, answers: Iterator[str], width: float) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, content=_filled(block.content, answers, width))
        case ListBlock():
            items = (tuple(_filled_block(one, answers, width) for one in item) for item in block.items)
            return replace(block, items=tuple(items))
        case Table():
            header, *rows = (
                tuple(replace(cell, content=_filled(cell.content, answers, width)) for cell in row)
                for row in (block.header, *block.rows)
            )
            return replace(block, header=header, rows=tuple(rows))
        case _:
            return block


def _filled(inlines: Inlines, answers: Iterator[str], width: float) -> Inlines:
    """Return inlines with the answers on their gaps, in order, each gap at least that wide."""
    filled: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Blank):
            filled.append(replace(inline, answer=next(answers, ""), width=max(inline.width, width)))
        elif isinstance(inline, Strong | Emphasis | Mark | Script | Link):
            filled.append(replace(inline, content=_filled(inline.content, answers, width)))
        else:
            filled.append(inline)
    return tuple(filled)
