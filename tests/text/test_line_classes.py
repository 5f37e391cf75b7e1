"""The classes of characters by which lines break."""

from __future__ import annotations

import re

import pytest

from generator.text.line_classes import (
    CLAUSE_ENDS,
    CLOSING_BRACKETS,
    DASHES,
    HAN,
    NOT_AT_LINE_END,
    NOT_AT_LINE_START,
    OPENING_BRACKETS,
    SENTENCE_CLOSERS,
    SENTENCE_ENDS,
    SENTENCE_STOPS,
    UNDOTTED,
    one_of,
)


@pytest.mark.parametrize("mark", "，。、；：？！）》”’」』】〕％%,.;:?!)]·～")
def test_marks_that_close_begin_no_line(mark: str) -> None:
    assert mark in NOT_AT_LINE_START
    assert mark not in NOT_AT_LINE_END


@pytest.mark.parametrize("mark", "（《〈「『【〔“‘([")
def test_marks_that_open_end_no_line(mark: str) -> None:
    assert mark in NOT_AT_LINE_END
    assert mark not in NOT_AT_LINE_START


def test_a_dash_may_begin_a_line() -> None:
    assert not set(DASHES) & set(NOT_AT_LINE_START)


def test_brackets_pair_off() -> None:
    pairs = dict(zip(OPENING_BRACKETS, CLOSING_BRACKETS, strict=True))
    assert pairs["（"] == "）"
    assert pairs["《"] == "》"
    assert pairs["【"] == "】"
    assert pairs["“"] == "”"
    assert pairs["‘"] == "’"


def test_a_semicolon_ends_a_sentence_but_no_paragraph() -> None:
    assert "；" in SENTENCE_ENDS
    assert "；" not in SENTENCE_STOPS
    assert "；" not in CLAUSE_ENDS


def test_a_class_stands_in_a_regular_expression() -> None:
    assert re.fullmatch(f"{one_of(SENTENCE_CLOSERS)}+", "”）)]\"'")
    assert re.fullmatch(f"[{HAN}]+", "河〇々")
    assert not re.fullmatch(f"[{HAN}]+", "河，")


def test_dots_stand_under_characters_only() -> None:
    assert {"，", "“", "\u3000", " "} <= UNDOTTED
    assert not {"河", "A", "8"} & UNDOTTED
