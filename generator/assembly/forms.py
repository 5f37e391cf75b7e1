"""Freeze a quiz into one of its forms: what is asked, in which order, for how many points.

Paper, answer sheet and key are all written from the frozen value, and its id, which they all bear, is made of what
the paper prints. The answers are no part of it: an id must not help to guess them, and a corrected explanation does
not make another paper.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from generator.assembly.question_kinds import composer_of
from generator.assembly.selecting import choose_questions
from generator.assembly.shuffling import Order, order_on_form
from generator.errors import UserError
from generator.layout.question import mark_of
from generator.library.library import Library
from generator.library.points import points_of, rubric_sum
from generator.model.document import Correct, points_text
from generator.model.question import Part, Question
from generator.model.question_kinds import QUESTION_KINDS, QuestionKind
from generator.model.unit import QuizPlan, QuizSection, Unit
from generator.text.chinese_numbers import chinese_number

# No I, L, O, 1, 0: an id is compared by eye.
_ID_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_ID_LENGTH = 6
_DEFAULT_POINTS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenQuestion:
    """A question with its number, points and orders on one form; a part is counted inside its question.

    `order` holds the places in the bank of what is under A, B, C… (options of a choice, right column of a
    matching) or ①②③ (items of an ordering); it is empty for other kinds.
    """

    question: Question | Part
    number: int
    points: float
    is_part: bool = False
    order: Order = ()
    parts: tuple[FrozenQuestion, ...] = ()

    @property
    def mark(self) -> str:
        """Return its number as it is referred to: 12, （1）."""
        return mark_of(self.number, is_part=self.is_part)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenSection:
    """A section of a form; `equal_points` when its heading says what each question is worth, be it the only one."""

    title: str
    heading: str
    intro: str
    questions: tuple[FrozenQuestion, ...]
    equal_points: bool

    @property
    def heading_prints_points(self) -> bool:
        """Return whether the heading says in so many words what each of several questions is worth."""
        return self.equal_points and len(self.questions) > 1

    @property
    def points(self) -> float:
        """Return what the section is worth."""
        return sum(question.points for question in self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenQuiz:
    """One form of a quiz."""

    unit: str
    plan: QuizPlan
    form: str
    form_id: str
    sections: tuple[FrozenSection, ...]

    @property
    def total(self) -> float:
        """Return the sum of all points."""
        return sum(section.points for section in self.sections)


def freeze(library: Library, unit: Unit, plan: QuizPlan, form: str) -> FrozenQuiz:
    """Return one form of a quiz.

    The first of the plan's forms has the order in which the teacher typed questions and options; the others, where
    the plan says so, an order of their own in every section and every question. The right column of a matching and
    the items of an ordering are shuffled on every form, or the paper would give the answer.
    """
    if form not in plan.forms:
        raise UserError(f"测验“{plan.id}”没有 {form} 卷；现有：{'、'.join(plan.forms)}")
    seed = plan.seed or f"{unit.id}/{plan.id}"
    forms = plan.forms[: plan.forms.index(form) + 1] if plan.shuffle else plan.forms[:1]
    sections: list[FrozenSection] = []
    for number, section in enumerate(plan.sections, 1):
        chosen = choose_questions(library, section)
        order = order_on_form(len(chosen), seed, f"section {number}", forms)
        first = 1 + sum(len(before.questions) for before in sections)
        questions = tuple(
            freeze_question(chosen[place], first + n, seed, forms, section.points) for n, place in enumerate(order)
        )
        sections.append(_section(number, section, questions, on_sheet=plan.answer_sheet))
    frozen = FrozenQuiz(unit=unit.id, plan=plan, form=form, form_id="", sections=tuple(sections))
    return replace(frozen, form_id=f"{form}-{_fingerprint(frozen)}")


def freeze_question(
    question: Question | Part, number: int, seed: str, forms: Sequence[str], points: float | None = None
) -> FrozenQuestion:
    """Return a question as it is on the last of `forms`; `points` is what its section gives for each.

    Points are reckoned as the library checks them. Where nothing says what a question is worth (in a worksheet, which
    prints no points), its marking guide does.
    """
    parts = tuple(
        replace(freeze_question(part, n, seed, forms, points), is_part=True)
        for n, part in enumerate(question.subquestions, 1)
    )
    worth = points_of(question, points) or rubric_sum(question) or _DEFAULT_POINTS
    return FrozenQuestion(
        question=question,
        number=number,
        points=sum(part.points for part in parts) if parts else worth,
        order=composer_of(question).order(question, seed, forms),
        parts=parts,
    )


def correct_answer(frozen: FrozenQuestion) -> Correct | None:
    """Return the right answer on this form, where it can be marked without judgement."""
    return composer_of(frozen.question).correct(frozen.question, frozen.order)


# --------------------------------------------------------------------------------------------------- sections


def _section(
    number: int, section: QuizSection, questions: tuple[FrozenQuestion, ...], *, on_sheet: bool
) -> FrozenSection:
    kinds = {question.question.kind for question in questions}
    kind = kinds.pop() if len(kinds) == 1 else None
    title = section.title or (QUESTION_KINDS[kind].label if kind else "综合题")
    worths = {question.points for question in questions}
    equal = len(worths) == 1
    total = points_text(sum(question.points for question in questions))
    count = len(questions)
    if equal and count > 1:
        worth = f"（本题共{count}小题，每小题{points_text(worths.pop())}分，共{total}分）"
    else:
        worth = f"（本题共{count}小题，共{total}分）"
    return FrozenSection(
        title=title,
        heading=f"{chinese_number(number)}、{title}{worth}",
        intro=section.intro or (_intro(kind, on_sheet=on_sheet) if kind else ""),
        questions=questions,
        equal_points=equal,
    )


def _intro(kind: QuestionKind, *, on_sheet: bool) -> str:
    """Return the usual instructions of a section; how marks are taken off is left to the school."""
    row = QUESTION_KINDS[kind]
    return (on_sheet and row.intro_on_sheet) or row.intro


# --------------------------------------------------------------------------------------------------------- id


def _fingerprint(frozen: FrozenQuiz) -> str:
    """Return a short word made of all that the paper prints."""
    plan = frozen.plan
    printed = {
        "unit": frozen.unit,
        "quiz": [plan.id, plan.title, plan.minutes, plan.notice],
        "form": frozen.form,
        "sections": [
            [section.heading, section.intro, [_printed(question) for question in section.questions]]
            for section in frozen.sections
        ],
    }
    data = json.dumps(printed, ensure_ascii=False, sort_keys=True).encode()
    number = int.from_bytes(sha256(data).digest(), "big")
    letters = []
    for _ in range(_ID_LENGTH):
        number, at = divmod(number, len(_ID_LETTERS))
        letters.append(_ID_LETTERS[at])
    return "".join(letters)


def _printed(frozen: FrozenQuestion) -> list[Any]:
    question = frozen.question
    return [
        frozen.mark,
        points_text(frozen.points),
        question.kind,
        question.stem,
        *composer_of(question).printed(question, frozen.order),
        *(_printed(part) for part in frozen.parts),
    ]
