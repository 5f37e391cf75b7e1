"""What is known of the kinds of question."""

from __future__ import annotations

import re
from itertools import combinations
from typing import get_args

import pytest

from generator.model.question_kinds import QUESTION_KINDS, QuestionKind, has_verdict, is_bubbled


def test_each_kind_has_its_row() -> None:
    assert tuple(QUESTION_KINDS) == get_args(QuestionKind)
    assert len({row.label for row in QUESTION_KINDS.values()}) == len(QUESTION_KINDS)


def test_a_scanner_reads_letters_and_verdicts() -> None:
    assert [kind for kind in QUESTION_KINDS if is_bubbled(kind)] == ["single", "multiple", "true_false"]
    assert [kind for kind in QUESTION_KINDS if has_verdict(kind)] == ["true_false"]


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_the_name_of_a_kind_announces_it_in_a_bank_and_may_be_typed(kind: QuestionKind) -> None:
    row = QUESTION_KINDS[kind]
    assert re.fullmatch(f"(?:{row.heads})题?", row.label)
    assert re.fullmatch(row.heads, row.brief)
    assert row.label in row.typed or row.label.startswith(row.brief)


def test_no_word_announces_two_kinds() -> None:
    for one, other in combinations(QUESTION_KINDS.values(), 2):
        assert not set(one.heads.split("|")) & set(other.heads.split("|"))
