"""The marks inside a paragraph, as tokens with their places."""

from __future__ import annotations

import pytest

from generator.text.markup.masking import LONGEST
from generator.text.markup.parsing import parse_line
from generator.text.markup.tokens import (
    BreakToken,
    GapToken,
    InlineToken,
    LinkToken,
    StyleToken,
    TextToken,
    token_text,
)


def shown(text: str) -> list[tuple[str, str]]:
    """Return what each outer token is, and the characters that it was typed in."""
    return [(_name(token), text[token.start : token.end]) for token in parse_line(text).inlines]


def _name(token: InlineToken) -> str:
    return token.kind if isinstance(token, StyleToken) else type(token).__name__.removesuffix("Token").lower()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("甲**乙**丙", [("text", "甲"), ("strong", "**乙**"), ("text", "丙")]),
        ("*甲*==乙==", [("emphasis", "*甲*"), ("dots", "==乙==")]),
        ("[张骞](专名)", [("name", "[张骞](专名)")]),
        ("[砥柱](拼音:dǐ zhù)", [("reading", "[砥柱](拼音:dǐ zhù)")]),
        ("[文](https://example.org/)", [("link", "[文](https://example.org/)")]),
        ("填____。", [("text", "填"), ("gap", "____"), ("text", "。")]),
        ("甲，\\\n乙。", [("text", "甲，"), ("break", "\\\n"), ("text", "乙。")]),
        ("10^8^吨", [("text", "10"), ("above", "^8^"), ("text", "吨")]),
        ("H~2~O", [("text", "H"), ("below", "~2~"), ("text", "O")]),
        ("SO~4~^2-^", [("text", "SO"), ("below", "~4~"), ("above", "^2-^")]),
        ("^14^C", [("above", "^14^"), ("text", "C")]),
        ("长*宽*高", [("text", "长"), ("emphasis", "*宽*"), ("text", "高")]),
        ("A*甲*B", [("text", "A"), ("emphasis", "*甲*"), ("text", "B")]),
        ("x^(n+1)^", [("text", "x"), ("above", "^(n+1)^")]),
    ],
)
def test_each_mark_knows_where_it_stands(text: str, tokens: list[tuple[str, str]]) -> None:
    assert shown(text) == tokens


@pytest.mark.parametrize("text", ["2~3周，5~6天", "10~20~30", "2^", "(^o^)", "3 * 4", "3*4*5与(a+b)*c*(d)", "10⁸与H₂O"])
def test_ranges_and_faces_are_no_scripts(text: str) -> None:
    assert token_text(parse_line(text).inlines) == text
    assert all(isinstance(token, TextToken) for token in parse_line(text).inlines)


def test_characters_behind_a_backslash_are_tokens_of_their_own() -> None:
    assert shown(r"甲\*乙") == [("text", "甲"), ("text", "*"), ("text", "乙")]


def test_places_are_those_of_the_text_as_typed() -> None:
    text = "甲\t**乙\r\n丙**"
    (_, strong) = [token for token in parse_line(text).inlines if token.start >= 1]
    assert isinstance(strong, StyleToken)
    assert text[strong.start : strong.end] == "**乙\r\n丙**"
    assert token_text(strong.content) == "乙丙"


@pytest.mark.parametrize("text", ["*甲**甲*甲", "*1**1*1", "**甲" * 3 + "==*" * 9])
def test_a_tangle_is_printed_as_typed_and_never_loses_a_character(text: str) -> None:
    letters = [character for character in text if character not in "*="]
    assert [c for c in token_text(parse_line(text).inlines) if c not in "*="] == letters


def test_a_tangle_is_a_fault() -> None:
    (fault,) = parse_line("*甲**甲*甲").faults
    assert fault.code == "markup-tangle"


@pytest.mark.parametrize(("count", "codes"), [(LONGEST // 5 - 1, []), (LONGEST, ["markup-tangle"])])
def test_of_too_many_marks_none_is_read(count: int, codes: list[str]) -> None:
    parsed = parse_line("**字**" * count)
    assert [fault.code for fault in parsed.faults] == codes
    assert isinstance(parsed.inlines[0], TextToken if codes else StyleToken)


@pytest.mark.parametrize("opening", ["**甲==乙", "**==*", "*甲**乙"])
def test_thousands_of_open_marks_are_faults_and_no_crash(opening: str) -> None:
    assert parse_line(opening * 3000).faults


def test_links_and_gaps_bear_what_they_stand_for() -> None:
    link, gap = parse_line(r"[文](https://example.org/a\_b)______").inlines
    assert isinstance(link, LinkToken)
    assert link.target == "https://example.org/a_b"
    assert isinstance(gap, GapToken)
    assert gap.size == 6


def test_a_break_is_asked_for_by_one_backslash() -> None:
    assert any(isinstance(token, BreakToken) for token in parse_line("甲\\\n乙").inlines)
    assert token_text(parse_line("甲\\\\\n乙").inlines) == "甲\\乙"
