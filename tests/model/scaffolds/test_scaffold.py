"""Every kind of part has a word of its own, a label, and Chinese names to guess it by."""

from __future__ import annotations

import pytest

from generator.model.scaffolds import SCAFFOLDS, kind_of
from generator.model.scaffolds.scaffold import Scaffold


def test_words_and_labels_are_told_apart() -> None:
    assert len({kind_of(scaffold) for scaffold in SCAFFOLDS}) == len(SCAFFOLDS) == 12
    assert len({scaffold.label for scaffold in SCAFFOLDS}) == 12


@pytest.mark.parametrize("scaffold", SCAFFOLDS, ids=kind_of)
def test_a_part_may_be_called_by_its_label(scaffold: type[Scaffold]) -> None:
    assert scaffold.label in scaffold.also_called or scaffold.label in ("互证比较", "细读批注")


def test_a_part_has_no_flaw_unless_its_kind_says_so() -> None:
    assert list(Scaffold(kind="any", title="题").flaws()) == []
