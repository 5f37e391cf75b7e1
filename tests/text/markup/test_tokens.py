"""Tokens are walked in reading order."""

from __future__ import annotations

from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import TextToken, token_text, walk_inline_tokens


def test_every_kind_of_block_is_walked_in_order() -> None:
    text = "## 甲\n\n乙**丙**\n\n- 丁\n\n> 戊\n\n|己|庚|\n|---|---|\n|辛|壬|"
    tokens = list(walk_inline_tokens(parse_text(text).blocks))
    assert "".join(token.text for token in tokens if isinstance(token, TextToken)) == "甲乙丙丁戊己庚辛壬"
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


def test_the_text_of_inlines_has_no_marks() -> None:
    assert token_text(tuple(walk_inline_tokens(parse_text("甲____乙\\*").blocks))) == "甲乙*"
