"""Notes at the feet of pages and at the end of a text are told from what is text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.lines.footnotes import Footnote, find_footnotes, take_footnotes
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript

OPEN = "书角建在走廊的尽头，那里原来是一面空墙，堆着没人要的桌椅"
SHUT = OPEN + "。"


def page(*texts: str) -> list[Line]:
    """Return a page of these lines, and the first line of the next one."""
    lines = [Line(number=n, raw=text) for n, text in enumerate((*texts, "下一页的首行"), 1)]
    return [*lines[:-1], replace(lines[-1], page_top=True)]


def notes(*texts: str) -> list[tuple[tuple[int, ...], str]]:
    return [(note.places, note.mark) for note in find_footnotes(page(*texts), ())]


@pytest.mark.parametrize("mark", ["①", "❶", "⑴", "[1]", "［１］", "〔12〕", "【3】", "*", "＊＊", "†"])
def test_a_note_may_open_with_many_marks(mark: str) -> None:
    assert notes(SHUT, OPEN, f"{mark}参见《校园年鉴》。") == [((2,), mark)]


@pytest.mark.parametrize("mark", ["(1)", "（1）", "注：", "注1：", "1.", "****"])
def test_a_bracket_of_text_opens_none(mark: str) -> None:
    assert notes(SHUT, OPEN, f"{mark}参见《校园年鉴》。") == []


@pytest.mark.parametrize(
    "words",
    [
        "参见甲",
        "参考甲",
        "详见甲",
        "见《甲",
        "见第甲",
        "来源甲",
        "引自甲",
        "转引甲",
        "同上",
        "出处甲",
        "注：甲",
        "数据甲",
        "统计甲",
        "《甲》",
        "http://a",
        "https://a",
        "www.a",
        "第3页",
        "第１卷",
        "作者甲",
        "本文甲",
        "指甲",
        "即甲",
    ],
)
def test_what_interrupts_a_sentence_and_speaks_as_notes_do_is_one(words: str) -> None:
    assert notes(SHUT, OPEN, f"①{words}") == [((2,), "①")]


@pytest.mark.parametrize("words", ["甲乙丙丁", "第一甲"])
def test_what_interrupts_a_sentence_but_says_nothing_of_the_kind_is_none(words: str) -> None:
    assert notes(SHUT, OPEN, f"①{words}") == []


@pytest.mark.parametrize(
    "words",
    [
        "数据来自甲",
        "资料来源甲",
        "图片来自甲",
        "文字来源甲",
        "参见甲",
        "详见甲",
        "引自甲",
        "转引甲",
        "同上",
        "来源：甲",
        "https://a",
        "http://a",
        "第3版",
        "第９页",
    ],
)
def test_below_a_whole_sentence_only_what_cites_is_one(words: str) -> None:
    assert notes(SHUT, SHUT, f"①{words}") == [((2,), "①")]


@pytest.mark.parametrize("words", ["《甲》", "作者甲", "即甲", "指甲", "统计甲"])
def test_below_a_whole_sentence_what_only_names_a_book_is_none(words: str) -> None:
    assert notes(SHUT, SHUT, f"①{words}") == []
    assert notes(SHUT, OPEN, f"①{words}") == [((2,), "①")]


@pytest.mark.parametrize("end", "。！？；：，”")
def test_a_sentence_may_end_with_several_marks(end: str) -> None:
    assert notes(SHUT, OPEN + end, "①即甲") == []


def test_a_mark_in_the_text_above_makes_a_note_of_any_line() -> None:
    assert notes("书角①建在走廊。", SHUT, "①甲乙丙") == [((2,), "①")]
    assert notes("①书角建在走廊。", SHUT, "①甲乙丙") == []  # it opens that line
    assert notes("书角①建在走廊。", SHUT, "①甲乙丙①") == []
    assert notes("书角（1）建在走廊。", SHUT, "（1）甲乙丙") == []


def test_two_items_below_a_whole_sentence_are_a_list() -> None:
    assert notes(SHUT, SHUT, "①参见甲", "②乙丙") == []
    assert notes(SHUT, OPEN, "①参见甲", "②乙丙") == [((2,), "①"), ((3,), "②")]


def test_a_note_may_run_over_several_lines() -> None:
    assert notes(SHUT, OPEN, "①参见《校园", "年鉴》。", "②同上") == [((2, 3), "①"), ((4,), "②")]


def test_a_list_in_the_text_may_stand_above_the_notes() -> None:
    assert notes(SHUT, "①甲乙丙丁戊，", "②己庚辛", "③参见《甲》") == [((3,), "③")]


def test_a_page_that_opens_with_a_mark_has_no_notes() -> None:
    assert notes("①参见《甲》。", "②同上") == []


def test_a_note_stands_among_the_last_eight_lines() -> None:
    rest = [f"第{n}" for n in range(7)]
    assert notes(SHUT, OPEN, "①参见甲", *rest) == [(tuple(range(2, 10)), "①")]
    assert notes(SHUT, OPEN, "①参见甲", *rest, "八") == []


def test_page_numbers_end_pages_and_are_no_part_of_notes() -> None:
    lines = [Line(number=n, raw=text) for n, text in enumerate((SHUT, OPEN, "①参见甲", "—3—", "乙丙", SHUT))]
    assert find_footnotes(lines, {3}) == [Footnote(places=(2,), mark="①")]
    assert find_footnotes(lines, ()) == []
    lines.insert(3, replace(lines[3], raw="续甲"))
    assert find_footnotes(lines, {4}) == [Footnote(places=(2, 3), mark="①")]


def test_the_last_page_has_only_notes_at_the_end() -> None:
    lines = [Line(number=n, raw=text) for n, text in enumerate((SHUT, OPEN, "①参见甲"))]
    assert find_footnotes(lines, ()) == []


def at_end(*texts: str) -> list[tuple[tuple[int, ...], str]]:
    lines = [Line(number=n, raw=text) for n, text in enumerate((SHUT, *texts))]
    return [(note.places, note.mark) for note in find_footnotes(lines, ())]


@pytest.mark.parametrize("head", ["注释", "注 释：", "脚注", "尾　注", "参考文献", "参 考 文 献:", "引文注释"])
def test_a_heading_opens_the_notes_at_the_end(head: str) -> None:
    assert at_end(head, "1.参见甲", "续", "２、同上") == [((1,), ""), ((2, 3), "1."), ((4,), "２、")]
    assert at_end(head, "①参见甲") == [((1,), ""), ((2,), "①")]


def test_a_heading_without_notes_is_text() -> None:
    assert at_end("注释") == []
    assert at_end("注释", "书角") == []
    assert at_end("注释法", "1.参见甲") == []


def test_bracketed_numbers_that_count_from_one_are_notes_at_the_end() -> None:
    assert at_end("[1]甲", "续", "［2］乙", "丙", "[3]丁") == [((1, 2), "[1]"), ((3, 4), "［2］"), ((5,), "[3]")]
    assert at_end("〔１〕甲", "〔２〕乙") == [((1,), "〔１〕"), ((2,), "〔２〕")]
    assert at_end("[1]甲") == []  # one alone
    assert at_end("[2]甲", "[3]乙") == []
    assert at_end("【1】甲", "【2】乙") == []
    assert at_end("[1]甲", "二", "[2]乙", "丁") == [((1, 2), "[1]"), ((3, 4), "[2]")]
    assert at_end("[1]甲", "二", "三", "[2]乙", "丁") == []  # most lines have none


def test_notes_at_the_end_are_sought_in_the_last_eighty_lines() -> None:
    rest = ["续"] * 78
    assert at_end("注释", "1.甲", *rest)[0] == ((1,), "")
    assert at_end("注释", "1.甲", *rest, "续") == []


def test_a_foot_note_is_not_taken_twice() -> None:
    lines = page(SHUT, OPEN, "[1]参见甲", "[2]同上")[:-1]
    lines.append(Line(number=9, raw="[3]丙", page_top=True))
    assert [note.places for note in find_footnotes(lines, ())] == [(2,), (3,), (4,)]


def test_notes_are_entered_and_their_heading_is_removed() -> None:
    lines = [Line(number=n, raw=text) for n, text in enumerate((SHUT, "注释", "1.参见", "《甲》"), 1)]
    ledger = Ledger(Manuscript(lines=tuple(lines), length=4))
    assert take_footnotes(lines, (), ledger) == [("", (1,)), ("1.参见《甲》", (2, 3))]
    assert [ledger.role_of(line) for line in lines] == [None, Role.NOISE, Role.FOOTNOTE, Role.FOOTNOTE]
    report = ledger.close()
    assert [(f.lines, f.reason, f.text) for f in report.recognised] == [((3, 4), "脚注", "1.参见《甲》")]
    assert [(f.lines, f.reason) for f in report.removed] == [((2,), "注释的标题")]
