"""A text from outside is printed as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.markup.escaping import escaped
from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import GapToken, TextToken, walk_inline_tokens


def printed(text: str) -> str:
    return "".join(token.text for token in walk_inline_tokens(parse_text(text).blocks) if isinstance(token, TextToken))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("水位升了。", "水位升了。"),
        ("10^8^与10^8", r"10\^8\^与10\^8"),
        ("H~2~O", r"H\~2~O"),
        ("见$x^2$式", r"见\$x\^2$式"),
        ("5*3", "5*3"),
        ("**重点**", r"\**重点\**"),
        ("<b>粗</b>", r"\<b>粗\</b>"),
        ("# 号", r"\# 号"),
        ("- 号", r"\- 号"),
        ("-5度", "-5度"),
        ("a__b", r"a\__b"),
        (r"C:\甲\*", r"C:\甲\\*"),
        ("____年", r"\____年"),
        ("![图](a.png)", r"\![图](a.png)"),
        ("| 甲 | 乙 |", r"\| 甲 | 乙 |"),
    ],
)
def test_a_backslash_stands_before_each_mark_and_nowhere_else(text: str, typed: str) -> None:
    assert escaped(text) == typed


def test_a_gap_of_a_question_remains_one() -> None:
    typed = escaped("长江长____公里，a__b", gaps=True)
    assert typed == r"长江长____公里，a\__b"
    assert any(isinstance(token, GapToken) for token in walk_inline_tokens(parse_text(typed).blocks))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("法a1 *=_[]()\\#>-~^$<b&;|!`+."), min_size=1, max_size=24))
def test_every_line_is_printed_as_it_stands_and_has_no_fault(text: str) -> None:
    typed = escaped(text)
    assert not parse_text(typed).faults
    assert printed(typed).split() == text.split()
