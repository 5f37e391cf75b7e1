"""Rows of text on slides, and where text is cut."""

from __future__ import annotations

import pytest

from generator.layout.deck.text import content_width, cut, cut_to_lines, line_count, plain_text
from generator.model.document import Blank, Emphasis, Inlines, LineBreak, Link, Mark, Strong, Text, plain

BLANK = "\ufffc"


def test_plain_text_counts_a_blank_as_one_character_and_a_line_break_as_one() -> None:
    content: Inlines = (
        Text(text="甲"),
        Blank(answer="乙丙"),
        LineBreak(),
        Strong(content=plain("丁")),
        Link(target="#x", content=(Emphasis(content=plain("戊")), Mark(content=plain("己")))),
    )
    assert plain_text(content) == f"甲{BLANK}\n丁戊己"


# --------------------------------------------------------------------------------------------------------- width


@pytest.mark.parametrize(
    ("content", "width"),
    [
        (plain("甲乙"), 2),
        (plain("甲\n乙丙丁"), 3),
        (plain("2035年"), 4 * 0.58 + 1),
        ((Blank(width=5),), 5),
        ((Blank(width=1, answer="甲乙"),), 3),
        ((Blank(width=3, answer="甲乙"),), 3),
        ((Strong(content=plain("甲")), Text(text="乙")), 2),
        ((), 0),
    ],
)
def test_width_is_that_of_the_longest_line_asked_for(content: Inlines, width: float) -> None:
    assert content_width(content) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, 1),
        ("一二三四五", 5, 1),
        ("一二三四五六", 5, 2),
        ("一二三\n四", 5, 2),
        # A mark takes the character before it along; an opening one the character behind it.
        ("一二三四五，", 5, 2),
        ("一二三四五六七八九，一二三四", 5, 3),
        ("一二三四（五", 5, 2),
        ("一二（三", 3, 2),
        ("一二三—四五", 3, 3),
        # Words stay whole: eight letters of 0.58 come to 4.64.
        ("一二abcdeghk", 5, 2),
        ("abcdeghk", 4.6, 2),
        ("一abcdeghk", 4.6, 3),
        # A blank that does not fit ends its line and is gone.
        ("一二三四五 六七八九十", 5, 2),
        ("一二三四五 六七八九十", 5.3, 2),
        # One character wider than the line has a line of its own.
        ("一二", 0.5, 2),
        ("x" * 10, 1.2, 5),
        ("甲" + "x" * 10, 1.2, 6),
        # Two rows are full to the edge.
        ("—" * 10, 5, 2),
    ],
)
def test_lines_that_text_takes(text: str, width: float, lines: int) -> None:
    assert line_count(plain(text), width) == lines


def test_what_is_taken_of_the_first_line_counts_once() -> None:
    assert line_count(plain("一二三"), 5, first=2) == 1
    assert line_count(plain("一二三"), 5, first=2.5) == 2
    assert line_count(plain("一\n二三四五"), 5, first=4) == 2
    assert line_count(plain("一二三四五六七"), 5, first=5) == 3


def test_a_blank_is_no_word() -> None:
    assert line_count((Text(text="ab"), Blank(width=3), Text(text="cd")), 4.2) == 2


def test_a_blank_wider_than_the_line_fills_one_and_a_mark_that_clings_to_one_counts() -> None:
    assert line_count((Blank(width=20), Text(text="一")), 10) == 2
    assert line_count((Blank(width=4), Text(text="，一")), 5) == 2


# ------------------------------------------------------------------------------------------------------- cutting


def test_a_cut_goes_through_what_is_marked() -> None:
    content: Inlines = (Text(text="甲"), Strong(content=plain("乙丙")), Text(text="丁"))
    assert cut(content, 2) == (
        (Text(text="甲"), Strong(content=plain("乙"))),
        (Strong(content=plain("丙")), Text(text="丁")),
    )
    assert cut(content, 3) == (content[:2], content[2:])
    assert cut(content, 0) == ((), content)
    assert cut(content, 9) == (content, ())


def test_a_line_break_at_the_cut_is_dropped_on_both_sides() -> None:
    content = plain("甲\n\n乙")
    assert [cut(content, count) for count in (1, 2, 3)] == [(plain("甲"), plain("乙"))] * 3


def halves(text: str, width: float, lines: int = 1, *, first: float = 0, tail: str = "") -> tuple[str, str]:
    head, rest = cut_to_lines(plain(text), width, lines, first=first, tail=plain(tail))
    return plain_text(head), plain_text(rest)


@pytest.mark.parametrize(
    ("text", "width", "halved"),
    [
        ("一二三四", 4, ("一二三四", "")),
        ("先立后破。立要立得住，破要破得稳。", 8, ("先立后破。", "立要立得住，破要破得稳。")),
        ("先立，后破，立要立得住", 8, ("先立，后破，", "立要立得住")),
        # The end of a sentence is taken from 35 in a hundred of the row on, that of a clause from half of it on.
        ("一二三四五六。" + "二" * 20, 20, ("一二三四五六。", "二" * 20)),
        ("一二三四五。" + "二" * 20, 20, ("一二三四五。" + "二" * 14, "二" * 6)),
        ("一二三四，" + "二" * 20, 10, ("一二三四，", "二" * 20)),
        ("一二三，" + "二" * 20, 10, ("一二三，" + "二" * 6, "二" * 14)),
        ("一“二三。”" + "二" * 20, 8, ("一“二三。”", "二" * 20)),
        # Nothing is torn that clings together, unless it is longer than a dozen characters.
        ("一二三四五，六", 5, ("一二三四", "五，六")),
        ("一二（三四", 3, ("一二", "（三四")),
        ("一二abc三", 4, ("一二abc", "三")),
        ("一二abcde三", 4, ("一二", "abcde三")),
        ("一二" + "a" * 40, 8.4, ("一二", "a" * 40)),
        ("一二" + "a" * 40, 9, ("一二" + "a" * 12, "a" * 28)),
        ("一“二三四。”五六七八", 6, ("一“二三", "四。”五六七八")),
    ],
)
def test_text_is_cut_at_a_sentence_a_clause_or_where_it_must(text: str, width: float, halved: tuple[str, str]) -> None:
    assert halves(text, width) == halved


def test_several_lines_and_what_is_taken_of_the_first() -> None:
    assert halves("一二三四五六七八", 3, 2) == ("一二三四五六", "七八")
    assert halves("一二三四五六七八", 3, 2, first=1) == ("一二三四五", "六七八")


def test_a_line_that_nothing_is_taken_of_is_filled() -> None:
    assert cut_to_lines(plain("一二三四五"), 5, 1) == (plain("一二三四五"), ())


def test_the_tail_has_room_behind_the_head() -> None:
    assert halves("一二三四五六", 5, tail="（续）") == ("一二", "三四五六")
    assert halves("一二", 5, tail="（续）") == ("一二", "")


def test_a_line_break_at_the_end_is_dropped() -> None:
    assert halves("甲\n", 5) == ("甲", "")


def test_at_least_one_character_is_cut_off() -> None:
    assert halves("一二", 0.5) == ("一", "二")
