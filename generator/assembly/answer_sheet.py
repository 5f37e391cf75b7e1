"""Compose the answer sheet: bubbles for number, form and choices, frames and lines for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from generator.assembly.blanks import blank_width
from generator.assembly.forms import LETTERS, FrozenQuestion, FrozenQuiz, FrozenSection, chinese_number
from generator.assembly.questions import answer_width, short_answer, writing_space
from generator.assembly.tables import header_row
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Heading,
    Inline,
    Paragraph,
    Table,
    Text,
    WritingSpace,
    plain,
    points_text,
)
from generator.model.question import FillIn, Matching, MultipleChoice, Ordering, SingleChoice, TrueFalse

# How many answers stand side by side in a grid.
_GRID = 10
BUBBLE_KINDS = ("single", "multiple", "true_false")
_DIGITS = "0123456789"
_TRUTH = ("√", "×")


def sheet_blocks(frozen: FrozenQuiz) -> Iterator[Block]:
    """Yield what stands on a quiz's answer sheet: first all that a scanner reads, then what a person marks."""
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
    asked = [(label, leaf) for section in frozen.sections for label, leaf in _leaves(section) if _is_bubbled(leaf)]
    if not asked:
        return
    points = points_text(sum(leaf.points for _, leaf in asked))
    yield Heading(
        level=2,
        content=plain(f"选择题、判断题（共{len(asked)}小题，共{points}分，用2B铅笔填涂）"),
        classes=("section",),
    )
    for marks, group in groupby(asked, key=lambda one: _marks(one[1])):
        yield Table(rows=tuple(_bubbles(label, marks) for label, _ in group), classes=("bubbles", "choices"))


def _leaves(section: FrozenSection) -> Iterator[tuple[str, FrozenQuestion]]:
    """Yield what is answered one by one, with its whole number: 7, 19（1）."""
    for question in section.questions:
        if question.parts:
            yield from ((question.number + part.number, part) for part in question.parts)
        else:
            yield question.number, question


def _is_bubbled(frozen: FrozenQuestion) -> bool:
    return frozen.question.kind in BUBBLE_KINDS


def _marks(frozen: FrozenQuestion) -> tuple[str, ...]:
    match frozen.question:
        case SingleChoice() | MultipleChoice():
            return tuple(LETTERS[: len(frozen.question.options)])
        case TrueFalse():
            return _TRUTH
        case _:
            return ()


# ---------------------------------------------------------------------------------------------------- writing


def _places(section: FrozenSection) -> Iterator[Block]:
    """Yield where the answers of a section are written that are no bubbles."""
    for question in section.questions:
        if question.parts:
            for part in question.parts:
                if not _is_bubbled(part):
                    yield from _place(part, question.number + part.number, show_points=True)
        elif not _is_bubbled(question):
            yield from _place(question, f"{question.number}．", show_points=not section.equal_points)


def _place(frozen: FrozenQuestion, label: str, *, show_points: bool) -> Iterator[Block]:
    question = frozen.question
    if isinstance(question, Matching):
        yield grid(f"第{frozen.number}题", [str(n) for n in range(1, len(question.pairs) + 1)])
    elif isinstance(question, Ordering):
        yield grid(f"第{frozen.number}题", [f"第{chinese_number(n)}" for n in range(1, len(question.items) + 1)])
    elif isinstance(question, FillIn):
        yield _line(label, frozen, show_points=show_points, gaps=len(question.answer), width=answer_width(question))
    elif space := writing_space(question):
        points = f"（{points_text(frozen.points)}分）" if show_points else ""
        yield WritingSpace(lines=space.lines, label=label + points, classes=("framed",))
    else:
        yield _line(label, frozen, show_points=show_points, gaps=1, width=blank_width(()))


def _line(label: str, frozen: FrozenQuestion, *, show_points: bool, gaps: int, width: float) -> Paragraph:
    """Return the line of one question: its number, its points, gaps for its answers."""
    points = f"（{points_text(frozen.points)}分）" if show_points else ""
    content: list[Inline] = [Text(text=label + points)]
    for n in range(1, gaps + 1):
        if gaps > 1:
            content.append(Text(text=("\u3000" if n > 1 else "") + f"（{n}）"))
        content.append(Blank(width=max(width, 8)))
    return Paragraph(content=tuple(content), classes=("task", "answer-line"))


# ------------------------------------------------------------------------------------------------------ grids


def answer_grids(questions: Sequence[FrozenQuestion]) -> Iterator[Table]:
    """Yield grids of short answers, all as wide as the widest, at most ten questions in each."""
    if not questions:
        return
    width = ceil(len(questions) / ceil(len(questions) / _GRID))
    for at in range(0, len(questions), width):
        row = questions[at : at + width]
        yield grid("题号", [question.number for question in row], [short_answer(question) for question in row], width)


def grid(label: str, numbers: Sequence[str], answers: Sequence[str] = (), width: int = 0) -> Table:
    """Return one grid; a row that is shorter than `width` is filled up with empty cells."""
    padding = [""] * (width - len(numbers))
    found = [*answers, *("" for _ in numbers[len(answers) :]), *padding]
    return Table(
        header=header_row((label, *numbers, *padding)),
        rows=((Cell(content=plain("答案"), header=True), *(Cell(content=plain(answer)) for answer in found)),),
        widths=(1.6, *(1.0 for _ in found)),
        classes=("answers",),
    )
