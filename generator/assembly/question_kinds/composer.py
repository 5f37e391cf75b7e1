"""The composer of a kind of question; each kind overrides what is its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.assembly.blanks import blank_width
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.shuffling import Order
from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Cell,
    Correct,
    Inline,
    Option,
    Paragraph,
    Table,
    Text,
    WritingSpace,
    plain,
)
from generator.model.question import Part, Question

QuestionT = TypeVar("QuestionT", bound=Question | Part, contravariant=True)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NARROWEST_GAP = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a question shows below its stem on one form."""

    options: tuple[Option, ...] = ()
    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    items: tuple[Option, ...] = ()


class Composer(Generic[QuestionT]):
    """Compose one kind of question; without anything of its own it has a stem, and one gap on an answer sheet."""

    def order(self, question: QuestionT, seed: str, forms: Sequence[str]) -> Order:
        """Return the places in the bank of what is under A, B, C … on the last of `forms`."""
        return ()

    def stem(self, question: QuestionT) -> tuple[Blocks, bool]:
        """Return the stem and whether the bracket for the answer belongs at its end."""
        return parse_blocks(question.stem, ("stem",)), False

    def shown(self, question: QuestionT, order: Order) -> Shown:
        """Return options, pairs or items in their order on this form."""
        return Shown()

    def space(self, question: QuestionT) -> WritingSpace | None:
        """Return the room that the answer wants."""
        return None

    def correct(self, question: QuestionT, order: Order) -> Correct | None:
        """Return the right answer on this form, where it can be marked without judgement."""
        return None

    def model_answer(self, question: QuestionT) -> tuple[Blocks, tuple[tuple[str, float], ...]]:
        """Return an answer in prose and how it is marked."""
        return (), ()

    def printed(self, question: QuestionT, order: Order) -> list[Any]:
        """Return what the paper prints of it besides number, points, kind and stem: all that makes the form's id."""
        return []

    def marks(self, question: QuestionT) -> tuple[str, ...]:
        """Return the bubbles of its row on an answer sheet; none where the answer is written."""
        return ()

    def place_on_sheet(self, question: QuestionT, number: int, label: str) -> Iterator[Block]:
        """Yield where the answer is written on an answer sheet; `label` is its whole number, with its points."""
        yield answer_line(label, gaps=1, width=blank_width(()))


def lettered(texts: Sequence[str], letters: Sequence[str]) -> tuple[Option, ...]:
    """Return texts as options with these letters."""
    return tuple(
        Option(letter=letter, content=parse_inlines(text)) for letter, text in zip(letters, texts, strict=False)
    )


def answer_line(label: str, *, gaps: int, width: float) -> Paragraph:
    """Return the line of one question on an answer sheet: its label, gaps for its answers, counted if several."""
    content: list[Inline] = [Text(text=label)]
    for n in range(1, gaps + 1):
        if gaps > 1:
            content.append(Text(text=("\u3000" if n > 1 else "") + f"（{n}）"))
        content.append(Blank(width=max(width, _NARROWEST_GAP)))
    return Paragraph(content=tuple(content), classes=("task", "answer-line"))


def answer_grid(label: str, numbers: Sequence[str], answers: Sequence[str] = (), width: int = 0) -> Table:
    """Return a grid of numbers, a cell for each answer; a row shorter than `width` is filled up with empty cells."""
    padding = [""] * (width - len(numbers))
    found = [*answers, *("" for _ in numbers[len(answers) :]), *padding]
    return Table(
        header=tuple(Cell(content=plain(text), header=True) for text in (label, *numbers, *padding)),
        rows=((Cell(content=plain("答案"), header=True), *(Cell(content=plain(answer)) for answer in found)),),
        widths=(1.6, *(1.0 for _ in found)),
        classes=("answers",),
    )
