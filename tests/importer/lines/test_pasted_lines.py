"""Paragraphs that are printed lines are joined again, whole paragraphs are left alone."""

from __future__ import annotations

import pytest

from generator.importer.lines.pasted_lines import loosened
from generator.importer.manuscript import Line

TEXT = "书角建在走廊的尽头，那里原来是一面空墙，堆着没人要的桌椅。后来大家把桌椅搬走，刷了墙，钉了架子，" * 12


def pasted(width: int, *, style: str = "whole") -> list[Line]:
    pieces = [TEXT[n : n + width] for n in range(0, len(TEXT) - width, width)]
    return [Line(number=n, raw=piece, style=style) for n, piece in enumerate(pieces, 1)]


def test_lines_of_one_width_that_cut_sentences_are_loosened() -> None:
    assert {line.style for line in loosened(pasted(30))} == {""}


def test_what_has_another_style_keeps_it() -> None:
    lines = [*pasted(30), Line(number=90, raw="书角的来历", style="title")]
    assert [line.style for line in loosened(lines)][-2:] == ["", "title"]


def test_paragraphs_stay_whole() -> None:
    lines = [Line(number=n, raw=TEXT + "好。", style="whole") for n in range(14)]
    assert loosened(lines) == lines


def test_eleven_long_lines_are_too_few_to_tell() -> None:
    assert {line.style for line in loosened(pasted(30)[:12])} == {""}
    assert {line.style for line in loosened(pasted(30)[:11])} == {"whole"}


def is_loosened(*rows: str) -> bool:
    lines = loosened([Line(number=n, raw=row, style="whole") for n, row in enumerate(rows)])
    return {line.style for line in lines} == {""}


@pytest.mark.parametrize("stop", "。！？：；”）…!?:;)")
def test_six_in_ten_full_lines_must_cut_a_sentence(stop: str) -> None:
    assert is_loosened(*["书" * 30] * 12, *["书" * 29 + stop] * 8)
    assert not is_loosened(*["书" * 30] * 11, *["书" * 29 + stop] * 9)


def test_a_line_of_twelve_characters_is_long() -> None:
    assert is_loosened(*["书" * 12] * 12)
    assert not is_loosened(*["书" * 11] * 12)


def test_half_of_the_lines_must_lie_on_the_measure() -> None:
    others = ["书" * size for size in (12, 14, 16, 18, 20, 22)]
    assert is_loosened(*["书" * 30] * 6, *others)
    assert not is_loosened(*["书" * 30] * 6, *others, "书" * 24)


def test_lines_two_characters_short_are_full() -> None:
    assert not is_loosened(*["书" * 30] * 8, *["书" * 27 + "，。"] * 6)
    assert is_loosened(*["书" * 30] * 8, *["书" * 26 + "。"] * 6)
