"""Paragraphs that are printed lines are joined again, whole paragraphs are left alone."""

from __future__ import annotations

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
