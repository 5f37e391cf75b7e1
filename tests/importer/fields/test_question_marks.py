"""What announces a kind of question in a bank."""

from __future__ import annotations

import pytest

from generator.importer.fields.question_marks import answered_with, section_kind
from generator.model.question_kinds import QUESTION_KINDS, QuestionKind


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_head_with_the_label_of_a_kind_announces_it(kind: QuestionKind) -> None:
    assert section_kind(f"一、{QUESTION_KINDS[kind].label}") == kind
    assert answered_with(kind) == QUESTION_KINDS[kind].answered_with


def test_a_head_may_leave_open_how_many_options_are_right() -> None:
    assert section_kind("二、选择题（每小题2分）") == "choice"
    assert answered_with("choice") == "letters"


def test_what_is_no_kind_is_answered_in_no_known_way() -> None:
    assert (section_kind("一、总论"), answered_with("")) == (None, "")
