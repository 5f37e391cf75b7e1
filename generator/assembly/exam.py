"""Prepare the outer form of a paper: its sheet, its 密封线, its boxes for marks."""

from __future__ import annotations

from generator.assembly.forms import FrozenQuiz
from generator.assembly.tables import header_row
from generator.library.library import Library
from generator.model.document import Cell, Paper, Seal, Table, plain
from generator.model.paper import PaperPlan
from generator.model.unit import QuizPlan
from generator.text.chinese_numbers import chinese_number

_LINES_OF_MARKS = ("得分", "阅卷人")


def paper_of(plan: PaperPlan) -> Paper:
    """Return the sheet that a plan asks for."""
    width, height = plan.millimetres
    return Paper(name=plan.name, width=width, height=height, columns=plan.column_count)


def quiz_paper(library: Library, plan: QuizPlan) -> Paper:
    """Return the sheet of a quiz: its own, or the course's."""
    return paper_of(plan.paper or library.course.paper)


def seal_of(plan: QuizPlan) -> Seal | None:
    """Return the 密封线 that a quiz asks for."""
    return None if plan.seal == "none" else Seal(pages=plan.seal, fields=plan.seal_fields)


def has_score_table(plan: QuizPlan) -> bool:
    """Return whether the head of the paper has a table for the marks of all sections."""
    return plan.marks in ("table", "both") or (plan.marks == "auto" and not plan.answer_sheet)


def has_boxes(plan: QuizPlan) -> bool:
    """Return whether each section has boxes for 得分 and 评卷人."""
    return plan.marks in ("boxes", "both") or (plan.marks == "auto" and not plan.answer_sheet)


def score_table(frozen: FrozenQuiz) -> Table:
    """Return the table at a paper's head: 题号, 得分, 阅卷人, a column for each section and one for the sum."""
    numbers = [chinese_number(n) for n in range(1, len(frozen.sections) + 1)]
    empty = tuple(Cell() for _ in (*numbers, ""))
    return Table(
        header=header_row(("题号", *numbers, "总分")),
        rows=tuple((Cell(content=plain(label), header=True), *empty) for label in _LINES_OF_MARKS),
        widths=(1.5, *(1.0 for _ in numbers), 1.3),
        classes=("score",),
    )
