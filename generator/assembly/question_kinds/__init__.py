"""Compose each kind of question: a module a kind, or two that differ in a row of facts only."""

from __future__ import annotations

from typing import Any

from generator.assembly.question_kinds.choice import MultipleComposer, SingleComposer
from generator.assembly.question_kinds.composer import Composer
from generator.assembly.question_kinds.fill_in import FillInComposer
from generator.assembly.question_kinds.matching import MatchingComposer
from generator.assembly.question_kinds.material import MaterialComposer
from generator.assembly.question_kinds.ordering import OrderingComposer
from generator.assembly.question_kinds.prose import ProseComposer
from generator.assembly.question_kinds.true_false import TrueFalseComposer
from generator.model.question import Part, Question
from generator.model.question_kinds import QuestionKind

COMPOSERS: dict[QuestionKind, Composer[Any]] = {
    "single": SingleComposer(),
    "multiple": MultipleComposer(),
    "true_false": TrueFalseComposer(),
    "blank": FillInComposer(),
    "matching": MatchingComposer(),
    "ordering": OrderingComposer(),
    "short": ProseComposer(),
    "essay": ProseComposer(),
    "material": MaterialComposer(),
}


def composer_of(question: Question | Part) -> Composer[Any]:
    """Return the composer of a kind of question."""
    return COMPOSERS[question.kind]
