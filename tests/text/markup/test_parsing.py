"""The same text is parsed once."""

from __future__ import annotations

from generator.text.markup.parsing import parse_line, parse_text
from generator.text.markup.tokens import ParagraphToken


def test_a_text_is_parsed_once() -> None:
    text = "一段**只在这里**的话。"
    assert parse_text(text) is parse_text(text)


def test_a_line_is_one_paragraph_whatever_it_begins_with() -> None:
    assert "".join(getattr(token, "text", "") for token in parse_line("- 甲\n1. 乙").inlines) == "- 甲1. 乙"


def test_a_line_that_is_a_paragraph_is_not_parsed_again() -> None:
    text = "一段==也只在这里==的话。"
    block = parse_text(text).blocks[0]
    assert isinstance(block, ParagraphToken)
    assert parse_line(text).inlines is block.content
