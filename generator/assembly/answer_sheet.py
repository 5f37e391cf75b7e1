"""Compose the answer sheet: bubbles for number, form and choices, frames and lines for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from generator.assembly.forms import FrozenQuestion, FrozenQuiz, FrozenSection, correct_answer
from generator.assembly.question_kinds import composer_of
from generator.assembly.question_kinds.composer import answer_grid
from generator.layout.question import answer_text, points_note
from generator.model.document import Block, Cell, Heading, Table, plain, points_text
from generator.model.question_kinds import is_bubbled

# How many answers are side by side in a grid.
_GRID = 10
_DIGITS = "0123456789"


def sheet_blocks(frozen: FrozenQuiz) -> Iterator[Block]:
    """Yield what is on a quiz's answer sheet: first all that a scanner reads, then what a person marks."""
    if frozen.plan.id_digits:
        rows = tuple(_bubbles(f"学号{n}", _DIGITS) for n in range(1, frozen.plan.id_digits + 1))
        yield Table(rows=rows, classes=("bubbles", "student-id"))
    if len(frozen.plan.forms) > 1:
        yield Table(rows=(_bubbles("卷别", frozen.plan.forms),), classes=("bubbles", "form"))
    yield from _choices(frozen)
    for section in frozen.sections:
        places = list(_places(section))
        if places:
            yield Heading(level=2, content=plain(section.heading), classes=("section",))
            yield from places


def _bubbles(head: str, marks: Iterable[str]) -> tuple[Cell, ...]:
    return (Cell(content=plain(head), header=True), *(Cell(content=plain(mark)) for mark in marks))


# ---------------------------------------------------------------------------------------------------- choices


def _choices(frozen: FrozenQuiz) -> Iterator[Block]:
    leaves = (pair for section in frozen.sections for pair in _leaves(section))
    asked = [(question, leaf) for question, leaf in leaves if is_bubbled(leaf.question.kind)]
    if not asked:
        return
    points = points_text(sum(leaf.points for _, leaf in asked))
    yield Heading(
        level=2,
        content=plain(f"选择题、判断题（共{len(asked)}小题，共{points}分，用2B铅笔填涂）"),
        classes=("section",),
    )
    for marks, group in groupby(asked, key=lambda one: composer_of(one[1].question).marks(one[1].question)):
        rows = tuple(_bubbles(whole_label(question, leaf).removesuffix("．"), marks) for question, leaf in group)
        yield Table(rows=rows, classes=("bubbles", "choices"))


def _leaves(section: FrozenSection) -> Iterator[tuple[FrozenQuestion, FrozenQuestion]]:
    """Yield what is answered one by one, each after the question that it is a part of, or itself."""
    for question in section.questions:
        yield from ((question, leaf) for leaf in question.parts or (question,))


def whole_label(question: FrozenQuestion, leaf: FrozenQuestion) -> str:
    """Return the whole number of what is answered, before its answer: 7．, 19（1）."""
    return question.mark + (leaf.mark if leaf.is_part else "．")


# ---------------------------------------------------------------------------------------------------- writing


def _places(section: FrozenSection) -> Iterator[Block]:
    """Yield where the answers of a section are written that are no bubbles."""
    for question, leaf in _leaves(section):
        if not is_bubbled(leaf.question.kind):
            points = points_note(leaf.points) if leaf.is_part or not section.equal_points else ""
            label = whole_label(question, leaf) + points
            yield from composer_of(leaf.question).place_on_sheet(leaf.question, leaf.number, label)


# ------------------------------------------------------------------------------------------------------ grids


def answer_grids(questions: Sequence[FrozenQuestion]) -> Iterator[Table]:
    """Yield grids of short answers, all as wide as the widest, at most ten questions in each."""
    if not questions:
        return
    width = ceil(len(questions) / ceil(len(questions) / _GRID))
    for at in range(0, len(questions), width):
        row = questions[at : at + width]
        answers = [answer_text(correct_answer(question)) for question in row]
        yield answer_grid("题号", [question.mark for question in row], answers, width)
