"""Compose choice questions: options that are shuffled, letters that move with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.assembly.question_kinds.composer import LETTERS, Composer, Shown, lettered
from generator.assembly.question_kinds.stems import stem_with_bracket
from generator.assembly.shuffling import Order, authored, order_on_form
from generator.model.document import Blocks, Correct, CorrectLetters
from generator.model.questions.choice import MultipleChoice, SingleChoice

# An option about the others, and words that name an option by its letter, hold in one order only.
_ABOUT_OTHERS = re.compile(r"^\s*(以上|上述|前[一二两三四五]|全部都|都(不)?[对是])")


class _ChoiceComposer(Composer[SingleChoice | MultipleChoice]):
    """Compose a question whose answer is one or several of its options."""

    def order(self, question: SingleChoice | MultipleChoice, seed: str, forms: Sequence[str]) -> Order:
        """Return the order of the options."""
        count = len(question.options)
        return authored(count) if is_fixed(question) else order_on_form(count, seed, question.id, forms)

    def stem(self, question: SingleChoice | MultipleChoice) -> tuple[Blocks, bool]:
        """Return the stem, with a bracket at its end."""
        return stem_with_bracket(question.stem)

    def shown(self, question: SingleChoice | MultipleChoice, order: Order) -> Shown:
        """Return the options."""
        return Shown(options=lettered([question.options[place] for place in order], LETTERS))

    def printed(self, question: SingleChoice | MultipleChoice, order: Order) -> list[Any]:
        """Return the options."""
        return [question.options[place] for place in order]

    def marks(self, question: SingleChoice | MultipleChoice) -> tuple[str, ...]:
        """Return the letters of the options."""
        return tuple(LETTERS[: len(question.options)])


class SingleComposer(_ChoiceComposer):
    """Compose a question with one right option."""

    def correct(self, question: SingleChoice | MultipleChoice, order: Order) -> Correct:
        """Return the letter of the right option on this form."""
        return _correct(str(question.answer).strip().upper(), order)


class MultipleComposer(_ChoiceComposer):
    """Compose a question with several right options."""

    def correct(self, question: SingleChoice | MultipleChoice, order: Order) -> Correct:
        """Return the letters of the right options on this form."""
        return _correct(question.answer, order)


def _correct(typed: Sequence[str], order: Order) -> CorrectLetters:
    return CorrectLetters(letters=tuple(sorted(LETTERS[order.index(LETTERS.index(letter))] for letter in set(typed))))


def is_fixed(question: SingleChoice | MultipleChoice) -> bool:
    """Return whether the options keep their places: the teacher said so, or some words hold in this order only.

    Such words are an option like 以上都对, and a stem, option or explanation that names an option by its letter.
    """
    if question.fixed_order or any(_ABOUT_OTHERS.search(option) for option in question.options):
        return True
    letters = LETTERS[: len(question.options)]
    named = re.compile(rf"(?<![A-Za-z0-9])[{letters}]{{1,{len(letters)}}}(?![A-Za-z0-9])")
    return any(named.search(text) for text in (question.stem, question.explanation, *question.options))
