"""Compose the three prints of a frozen quiz: paper, answer sheet and key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.assembly.answer_sheet import answer_grids, sheet_blocks, whole_label
from generator.assembly.blueprint import blueprint
from generator.assembly.exam import has_boxes, has_score_table, quiz_paper, score_table, seal_of
from generator.assembly.forms import FrozenQuiz, FrozenSection, correct_answer
from generator.assembly.markup import parse_blocks
from generator.assembly.metadata import unit_meta
from generator.assembly.questions import PointsShown, question_block
from generator.assembly.transforms import student_edition
from generator.layout.question import answer_text
from generator.library.library import Library
from generator.model.document import (
    SCANNED,
    Block,
    Blocks,
    Document,
    DocumentKind,
    Edition,
    Heading,
    Paragraph,
    QuestionBlock,
    TeacherNote,
    plain,
)
from generator.model.question_kinds import is_bubbled
from generator.model.unit import Unit

# What a teacher may call a form (A/B) and no file can be called.
_NO_FILE_NAME = re.compile(r"[^\w.-]")


def compose_paper(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the paper: what the students read, without any answer."""
    plan = frozen.plan
    blocks: list[Block] = [*parse_blocks(plan.notice, ("notice",))]
    if has_score_table(plan):
        blocks.append(score_table(frozen))
    for section in frozen.sections:
        blocks += _section_head(section, with_boxes=has_boxes(plan))
        for question in section.questions:
            block = question_block(question, library, points="of parts" if section.equal_points else "all")
            # What is written on the answer sheet needs no room here.
            blocks.append(_without_space(block) if plan.answer_sheet else block)
    # The key's own questions, stripped: nothing can be asked on the paper that the key does not answer.
    paper = student_edition(_document(library, unit, frozen, "quiz", "paper", "student", tuple(blocks)))
    return replace(paper, paper=quiz_paper(library, plan), seal=seal_of(plan))


def compose_answer_sheet(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the answer sheet: bubbles that a scanner reads, gaps for words, frames for the rest."""
    return _document(library, unit, frozen, "answer_sheet", "sheet", "student", tuple(sheet_blocks(frozen)))


def compose_key(library: Library, unit: Unit, frozen: FrozenQuiz) -> Document:
    """Return the key: a table of answers, each question with answer, explanation and evidence, and the blueprint."""
    blocks: list[Block] = [_heading("答案速查"), *_quick_answers(frozen)]
    for section in frozen.sections:
        blocks.append(_section_heading(section))
        points: PointsShown = "of parts" if section.heading_prints_points else "all"
        for question in section.questions:
            blocks.append(_without_space(question_block(question, library, points=points)))
            if question.question.note:
                blocks.append(TeacherNote(body=parse_blocks(question.question.note)))
    blocks += [_heading("命题双向细目表"), *blueprint(library, frozen)]
    key = _document(library, unit, frozen, "key", "key", "teacher", tuple(blocks))
    return replace(key, classes=(SCANNED,)) if frozen.plan.answer_sheet else key


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


# -------------------------------------------------------------------------------------------------------- key


def _quick_answers(frozen: FrozenQuiz) -> Iterable[Block]:
    """Yield the short answers: letters in a grid, words on lines; long answers are with their questions only."""
    for section in frozen.sections:
        grid = [question for question in section.questions if is_bubbled(question.question.kind)]
        yield from answer_grids(grid)
        for question in section.questions:
            for asked in question.parts or (question,):
                if asked not in grid and (answer := answer_text(correct_answer(asked))):
                    yield Paragraph(content=plain(whole_label(question, asked) + answer), classes=("task",))
