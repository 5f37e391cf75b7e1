"""Compose the three prints of a frozen quiz: paper, answer sheet and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from generator.assembly.blueprint import blueprint
from generator.assembly.exam import has_boxes, has_score_table, quiz_paper, score_table, seal_of
from generator.assembly.forms import FrozenQuestion, FrozenQuiz, FrozenSection, chinese_number
from generator.assembly.markup import parse_blocks
from generator.assembly.metadata import unit_meta
from generator.assembly.questions import question_block, short_answer, writing_space
from generator.assembly.tables import header_row
from generator.assembly.transforms import student_edition
from generator.library.library import Library
from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Cell,
    Document,
    DocumentKind,
    Edition,
    Heading,
    Inline,
    Paragraph,
    QuestionBlock,
    Table,
    TeacherNote,
    Text,
    plain,
    points_text,
)
from generator.model.question import FillIn, Matching, Ordering
from generator.model.unit import Unit

# How many answers stand side by side in a grid.
_GRID = 10
# What a teacher may call a form (A/B) and no file can be called.
_NO_FILE_NAME = re.compile(r"[^\w.-]")
_GRID_KINDS = ("single", "multiple", "true_false")


def compose_paper(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the paper: what the students read, without any answer."""
    plan = frozen.plan
    blocks: list[Block] = [*parse_blocks(plan.notice, ("notice",))]
    if has_score_table(plan):
        blocks.append(score_table(frozen))
    for section in frozen.sections:
        blocks += _section_head(section, with_boxes=has_boxes(plan))
        for question in section.questions:
            block = question_block(question, library, show_points=not section.equal_points)
            # What is written on the answer sheet needs no room here.
            blocks.append(_without_space(block) if plan.answer_sheet else block)
    # The key's own questions, stripped: nothing can be asked on the paper that the key does not answer.
    paper = student_edition(_document(library, unit, frozen, "quiz", "paper", "student", tuple(blocks)))
    return replace(paper, paper=quiz_paper(library, plan), seal=seal_of(plan))


def compose_answer_sheet(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the answer sheet: a grid for letters, gaps for words, ruled lines for the rest."""
    blocks: list[Block] = []
    for section in frozen.sections:
        blocks.append(_section_heading(section))
        blocks += _sheet(section.questions, show_points=not section.equal_points)
    return _document(library, unit, frozen, "answer_sheet", "sheet", "student", tuple(blocks))


def compose_key(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the key: a table of answers, each question with answer, explanation and evidence, and the blueprint."""
    blocks: list[Block] = [_heading("答案速查"), *_quick_answers(frozen)]
    for section in frozen.sections:
        blocks.append(_section_heading(section))
        for question in section.questions:
            blocks.append(_without_space(question_block(question, library)))
            if question.question.note:
                blocks.append(TeacherNote(body=parse_blocks(question.question.note)))
    blocks += [_heading("命题双向细目表"), *blueprint(library, frozen)]
    return _document(library, unit, frozen, "key", "key", "teacher", tuple(blocks))


def _document(
    library: Library, unit: Unit, frozen: FrozenQuiz, kind: DocumentKind, name: str, edition: Edition, blocks: Blocks
) -> Document:
    plan = frozen.plan
    return Document(
        kind=kind,
        name=f"{unit.id}-{plan.id}-{_NO_FILE_NAME.sub('-', frozen.form)}-{name}",
        meta=unit_meta(library, unit, title=plan.title, minutes=plan.minutes, total=frozen.total),
        blocks=blocks,
        edition=edition,
        form=frozen.form,
        form_id=frozen.form_id,
    )


def _heading(text: str) -> Heading:
    return Heading(level=2, content=plain(text), classes=("section",))


def _section_heading(section: FrozenSection) -> Heading:
    return _heading(section.heading)


def _section_head(section: FrozenSection, *, with_boxes: bool) -> Blocks:
    heading = _section_heading(section)
    if with_boxes:
        heading = replace(heading, classes=(*heading.classes, "marked"))
    return (heading, *parse_blocks(section.intro, ("intro",)))


def _without_space(block: QuestionBlock) -> QuestionBlock:
    return replace(block, space=None, parts=tuple(_without_space(part) for part in block.parts))


# ----------------------------------------------------------------------------------------------- answer sheet


def _sheet(questions: Sequence[FrozenQuestion], *, show_points: bool) -> Iterable[Block]:
    grid: list[FrozenQuestion] = []
    for question in questions:
        if question.question.kind in _GRID_KINDS:
            grid.append(question)
            continue
        yield from _grids(grid)
        grid = []
        yield from _answer_place(question, show_points=show_points)
    yield from _grids(grid)


def _grids(questions: Sequence[FrozenQuestion], *, answers: bool = False) -> Iterable[Table]:
    """Yield grids of like width, at most ten questions in each."""
    if not questions:
        return
    width = ceil(len(questions) / ceil(len(questions) / _GRID))
    for at in range(0, len(questions), width):
        row = questions[at : at + width]
        yield _grid("题号", [q.number for q in row], [short_answer(q) if answers else "" for q in row], width)


def _grid(label: str, numbers: Sequence[str], answers: Sequence[str], width: int) -> Table:
    """Return one grid; a row that is shorter than the others is filled up with empty cells."""
    padding = [""] * (width - len(numbers))
    return Table(
        header=header_row((label, *numbers, *padding)),
        rows=((Cell(content=plain("答案"), header=True), *(Cell(content=plain(a)) for a in (*answers, *padding))),),
        widths=(1.6, *(1.0 for _ in range(width))),
        classes=("answers",),
    )


def _answer_place(frozen: FrozenQuestion, *, show_points: bool) -> Iterable[Block]:
    question = frozen.question
    if isinstance(question, Matching):
        numbers = [str(n) for n in range(1, len(question.pairs) + 1)]
        yield _grid(f"第{frozen.number}题", numbers, [""] * len(numbers), len(numbers))
    elif isinstance(question, Ordering):
        numbers = [f"第{chinese_number(n)}" for n in range(1, len(question.items) + 1)]
        yield _grid(f"第{frozen.number}题", numbers, [""] * len(numbers), len(numbers))
    elif isinstance(question, FillIn):
        yield _line(frozen, show_points=show_points, gaps=len(question.answer))
    elif frozen.parts:
        yield _line(frozen, show_points=show_points)
        for part in frozen.parts:
            yield from _answer_place(part, show_points=True)
    elif space := writing_space(question):
        yield _line(frozen, show_points=show_points)
        yield space
    else:
        yield _line(frozen, show_points=show_points, gaps=1)


def _line(frozen: FrozenQuestion, *, show_points: bool, gaps: int = 0) -> Paragraph:
    """Return the line of one question on the answer sheet: its number, its points, gaps for its answers."""
    number = frozen.number if frozen.number.startswith("（") else f"{frozen.number}．"
    points = f"（{points_text(frozen.points)}分）" if show_points else ""
    content: list[Inline] = [Text(text=number + points)]
    for n in range(1, gaps + 1):
        if gaps > 1:
            content.append(Text(text=("\u3000" if n > 1 else "") + f"（{n}）"))
        content.append(Blank(width=8))
    return Paragraph(content=tuple(content), classes=("task",))


# -------------------------------------------------------------------------------------------------------- key


def _quick_answers(frozen: FrozenQuiz) -> Iterable[Block]:
    """Yield the short answers: letters in a grid, words on lines; long answers stand with their questions only."""
    for section in frozen.sections:
        grid = [question for question in section.questions if question.question.kind in _GRID_KINDS]
        yield from _grids(grid, answers=True)
        for question in section.questions:
            for asked in question.parts or (question,):
                if asked not in grid and (answer := short_answer(asked)):
                    number = question.number + (asked.number if question.parts else "．")
                    yield Paragraph(content=plain(number + answer), classes=("task",))
