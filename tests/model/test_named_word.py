"""Closed words have rows: what is printed, and what people write for them."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.library.yaml.validation_wording import meant_literal
from generator.model.course import FACT_KINDS, FactKind
from generator.model.excerpt import FIDELITIES, TEXT_KINDS, Fidelity, TextKind, text_kind_label


def test_every_word_of_a_set_has_its_row() -> None:
    assert set(FIDELITIES) == set(get_args(Fidelity))
    assert set(TEXT_KINDS) == set(get_args(TextKind))
    assert set(FACT_KINDS) == set(get_args(FactKind))


def test_a_kind_of_text_has_a_name() -> None:
    assert text_kind_label("media_roundup") == "外媒综述"
    assert text_kind_label("poem") == "文章"


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [("摘录", FIDELITIES, "abridged"), ("论文", TEXT_KINDS, "research_article"), ("预计", FACT_KINDS, "forecast")],
)
def test_what_people_write_leads_to_the_word(typed: str, words: dict[str, object], meant: str) -> None:
    assert meant_literal(typed, list(words)) == meant
