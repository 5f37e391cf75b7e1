"""Freeze a quiz into one of its forms: what is asked, in which order, for how many points.

Paper, answer sheet and key are all written from the frozen value, and its id, which they all bear, is made of what
the paper prints. The answers are no part of it: an id must not help to guess them, and a corrected explanation does
not make another paper.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from generator.assembly.choice import choose_questions
from generator.assembly.orders import Order, authored, order_on_form
from generator.errors import UserError
from generator.library.library import Library
from generator.library.points import points_of, rubric_sum
from generator.model.document import points_text
from generator.model.question import (
    QUESTION_LABELS,
    Essay,
    FillIn,
    Matching,
    MaterialQuestion,
    MultipleChoice,
    Ordering,
    Part,
    Question,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from generator.model.unit import QuizPlan, QuizSection, Unit

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMERALS = "〇一二三四五六七八九"
# No I, L, O, 1, 0: an id is compared by eye.
_ID_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_ID_LENGTH = 6
_DEFAULT_POINTS = 1.0
# An option about the others, and words that name an option by its letter, hold in one order only.
_ABOUT_OTHERS = re.compile(r"^\s*(以上|上述|前[一二两三四五]|全部都|都(不)?[对是])")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenQuestion:
    """A question with its number, points and orders on one form.

    `order` holds the places in the bank of what stands under A, B, C… (options of a choice, right column of a
    matching) or ①②③ (items of an ordering); it is empty for other kinds.
    """

    question: Question | Part
    number: str
    points: float
    order: Order = ()
    parts: tuple[FrozenQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenSection:
    """A section of a form; `equal_points` when its heading says what each question is worth."""

    title: str
    heading: str
    intro: str
    questions: tuple[FrozenQuestion, ...]
    equal_points: bool

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
            freeze_question(chosen[place], str(first + n), seed, forms, section.points) for n, place in enumerate(order)
        )
        sections.append(_section(number, section, questions, _INTROS | (_ON_THE_SHEET if plan.answer_sheet else {})))
    frozen = FrozenQuiz(unit=unit.id, plan=plan, form=form, form_id="", sections=tuple(sections))
    return replace(frozen, form_id=f"{form}-{_fingerprint(frozen)}")


def freeze_question(
    question: Question | Part, number: str, seed: str, forms: Sequence[str], points: float | None = None
) -> FrozenQuestion:
    """Return a question as it stands on the last of `forms`; `points` is what its section gives for each.

    Points are reckoned as the library checks them. Where nothing says what a question is worth (in a worksheet, which
    prints no points), its marking guide does.
    """
    parts: tuple[FrozenQuestion, ...] = ()
    if isinstance(question, MaterialQuestion):
        parts = tuple(
            freeze_question(part, f"（{n}）", seed, forms, points) for n, part in enumerate(question.parts, 1)
        )
        worth = sum(part.points for part in parts)
    else:
        worth = points_of(question, points) or rubric_sum(question) or _DEFAULT_POINTS
    return FrozenQuestion(
        question=question, number=number, points=worth, order=_order(question, seed, forms), parts=parts
    )


def right_column(question: Matching) -> tuple[str, ...]:
    """Return the right items of a matching as typed, each once, distractors last."""
    return tuple(dict.fromkeys((*(pair.right for pair in question.pairs), *question.distractors)))


def correct_marks(frozen: FrozenQuestion) -> tuple[str, ...]:
    """Return the marks that answer a question on this form: B; A, C; B, A (by left item); ②, ①, ③; 对."""
    question = frozen.question
    match question:
        case SingleChoice():
            return (LETTERS[frozen.order.index(LETTERS.index(question.answer.strip().upper()))],)
        case MultipleChoice():
            return tuple(sorted(LETTERS[frozen.order.index(LETTERS.index(letter))] for letter in set(question.answer)))
        case TrueFalse():
            return ("对" if question.answer else "错",)
        case Matching():
            places = [right_column(question).index(pair.right) for pair in question.pairs]
            return tuple(LETTERS[frozen.order.index(place)] for place in places)
        case Ordering():
            return tuple(CIRCLED[frozen.order.index(place)] for place in range(len(question.items)))
        case _:
            return ()


def chinese_number(number: int) -> str:
    """Return a number below 100 in Chinese: 一, 十, 十二, 二十."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return head + (_NUMERALS[ones] if ones or not tens else "")


# ----------------------------------------------------------------------------------------------------- orders


def _order(question: Question | Part, seed: str, forms: Sequence[str]) -> Order:
    match question:
        case SingleChoice() | MultipleChoice():
            count = len(question.options)
            return authored(count) if is_fixed(question) else order_on_form(count, seed, question.id, forms)
        case Matching():
            return order_on_form(len(right_column(question)), seed, question.id, forms, first_as_typed=False)
        case Ordering():
            return order_on_form(len(question.items), seed, question.id, forms, first_as_typed=False)
        case _:
            return ()


def is_fixed(question: SingleChoice | MultipleChoice) -> bool:
    """Say whether the options keep their places: the teacher said so, or some words hold in this order only.

    Such words are an option like 以上都对, and a stem, option or explanation that names an option by its letter.
    """
    if question.fixed_order or any(_ABOUT_OTHERS.search(option) for option in question.options):
        return True
    letters = LETTERS[: len(question.options)]
    named = re.compile(rf"(?<![A-Za-z0-9])[{letters}]{{1,{len(letters)}}}(?![A-Za-z0-9])")
    return any(named.search(text) for text in (question.stem, question.explanation, *question.options))


# --------------------------------------------------------------------------------------------------- sections


def _section(
    number: int, section: QuizSection, questions: tuple[FrozenQuestion, ...], intros: Mapping[str, str]
) -> FrozenSection:
    kinds = dict.fromkeys(question.question.kind for question in questions)
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    title = section.title or QUESTION_LABELS.get(kind, "综合题")
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
        intro=section.intro or intros.get(kind, ""),
        questions=questions,
        equal_points=equal,
    )


# What every paper says, where the teacher says nothing; how marks are taken off is the school's to say.
_INTROS = {
    "single": "每小题只有一个选项符合题意。",
    "multiple": "每小题有两个或两个以上选项符合题意。",
    "true_false": "判断下列说法是否正确，正确的画“√”，错误的画“×”。",
}

_ON_THE_SHEET = {"true_false": "判断下列说法是否正确，在答题卡上正确的涂“√”，错误的涂“×”。"}

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
    shown: list[Any] = [frozen.number, points_text(frozen.points), question.kind, question.stem]
    match question:
        case SingleChoice() | MultipleChoice():
            shown += [question.options[place] for place in frozen.order]
        case Matching():
            shown += [[pair.left for pair in question.pairs], [right_column(question)[place] for place in frozen.order]]
        case Ordering():
            shown += [question.items[place] for place in frozen.order]
        case ShortAnswer() | Essay():
            shown.append(question.lines)
        case MaterialQuestion():
            shown += [material.model_dump() for material in question.materials]
            shown += [_printed(part) for part in frozen.parts]
        case TrueFalse() | FillIn():
            pass
    return shown
