"""What is known about one line among its neighbours."""

from __future__ import annotations

import pytest

from generator.importer.counters import CounterMark
from generator.importer.lines.grid import Grid
from generator.importer.lines.line_clues import SALUTATION, Clues, clues_of, ending_of, is_bare_head, is_quoted
from generator.importer.manuscript import Line

GRID = Grid(width=32.0, indent=2.0, fit=1.0, widths=(0.5, 0.68, 0.5, 0.25, 0.25, 0.9, 0.8, 0.5, 0.5, 0.5, 0.5))
NOBODY: frozenset[str] = frozenset()


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts)]


def clues(*texts: str, at: int = 0, labels: frozenset[str] = NOBODY) -> Clues:
    return clues_of(lines(*texts), at, GRID, labels)


def test_all_clues_of_a_plain_line() -> None:
    assert clues("书角不大，", "人人都用") == Clues(
        width=4.5,
        need=1.0,
        ending="comma",
        mark=None,
        label=False,
        salutation=False,
        forbidden=False,
        quoted=False,
        bare_head=False,
        frame=False,
        deep=False,
        gap=0,
        is_heading=False,
    )


def test_the_extent_of_a_printed_line_is_its_width() -> None:
    line = Line(number=1, raw="书角", extent=0.5)
    assert clues_of([line], 0, GRID, NOBODY).width == 16.0


@pytest.mark.parametrize(
    ("following", "need"),
    [
        ("书角", 1.0),
        ("2023年", 2.0),
        ("20.5%的书", 2.65),
        ("——书角", 1.6),
        ("……书角", 2.0),
        ("书。角", 1.5),
        ("书”，角", 2.0),
        ("……》书", 2.5),
        ("Book corner", 2.18),
        ("，", 0.5),
    ],
)
def test_the_next_line_begins_with_what_could_not_be_parted(following: str, need: float) -> None:
    assert round(clues("书", following).need, 2) == need


def test_the_last_line_needs_room_for_one_character() -> None:
    assert clues("书").need == 1.0


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        *((f"书角{mark}", "stop") for mark in "。！？…!?"),
        ("“书角。”", "stop"),
        ("书角。）", "stop"),
        *((f"书角{mark}", "pause") for mark in "；：;:"),
        *((f"书角{mark}", "comma") for mark in "，、,"),
        ("（书角）", "stop"),
        ("(书角)", "stop"),
        ("在书角（走廊）", "other"),
        ("（走廊）书角", "other"),
        ("“书角”", "other"),
        ("）", "other"),
        ("书角", "other"),
    ],
)
def test_a_line_ends_in_one_of_four_ways(text: str, ending: str) -> None:
    assert ending_of(text) == ending


@pytest.mark.parametrize(
    "opening",
    ["尊敬的", "亲爱的", "各位", "女士们", "先生们", "同志们", "朋友们", "老师们", "同学们", "大家好", "谢谢"],
)
def test_a_salutation_opens_a_line(opening: str) -> None:
    assert clues(f"{opening}老师").salutation
    assert not SALUTATION.match(f"书{opening}")


@pytest.mark.parametrize("mark", "，。、；：？！）》”’」』】〉…%％℃,.;:?!]")
def test_some_marks_begin_no_line(mark: str) -> None:
    assert clues(f"{mark}书").forbidden


@pytest.mark.parametrize("text", ["“书角”", "「书角」", "『书角』"])
def test_a_line_may_be_one_quotation(text: str) -> None:
    assert is_quoted(text)
    assert clues(text).quoted


@pytest.mark.parametrize("text", ["“书角。”", "“书角！”", "“书角…”", "“书角", "书角”", "“”", "书角"])
def test_a_sentence_or_a_part_of_a_line_is_none(text: str) -> None:
    assert not is_quoted(text)


@pytest.mark.parametrize(
    ("texts", "at", "expected"),
    [
        (("（二）工作原则。", "书角不大"), 0, True),
        (("（二）工作原则和几条办法那。", "书角不大"), 0, True),  # fourteen characters
        (("（二）工作原则和几条办法那里。", "书角不大"), 0, False),
        (("（二）工作原则", "书角不大"), 0, False),
        (("（二）工作原则。",), 0, False),  # the last line
        (("书角不大；", "（二）工作原则。", "书角"), 1, False),
        (("书角不大，", "（二）工作原则。", "书角"), 1, False),
        (("书角不大。", "（二）工作原则。", "书角"), 1, True),
        (("（二）工作原则。", "书角不大；"), 0, True),
        (("二、工作原则。", "书角不大"), 0, False),
        (("工作原则。", "书角不大"), 0, False),
        (("（二）工作原则。", "（三）主要目标。"), 0, False),  # an item of a list
        (("（二）工作原则。", "（三）主要目标是让人人都有书读"), 0, True),
        (("（二）工作原则。", "（三）主要目标是让人人都有书"), 0, False),
        (("（二）工作原则。", "三、主要目标"), 0, True),
    ],
)
def test_a_heading_with_a_stop_is_told_from_an_item(texts: tuple[str, ...], at: int, *, expected: bool) -> None:
    assert is_bare_head(lines(*texts), at) is expected
    assert clues(*texts, at=at).bare_head is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("前 言", True), ("结束语", True), ("前言。", False), ("前言 " + " " * 5 + "。", False)]
)
def test_a_part_may_have_a_usual_name(text: str, *, expected: bool) -> None:
    assert clues(text).frame is expected


def test_a_usual_name_is_set_in_nine_characters_at_most() -> None:
    assert clues("前" + " " * 7 + "言").frame
    assert not clues("前" + " " * 8 + "言").frame


@pytest.mark.parametrize(
    ("blanks", "deep"),
    [
        ("", False),
        ("\u3000", False),
        ("\u3000\u2002", True),
        ("\u3000\u3000", True),
        ("\u3000" * 4 + "\u2002", True),
        ("\u3000" * 5, False),
        ("\u3000 ", False),
    ],
)
def test_a_printed_indent_is_two_to_four_characters_deep(blanks: str, *, deep: bool) -> None:
    assert clues(f"{blanks}书角").deep is deep


def test_an_indent_of_seven_fifths_is_enough() -> None:
    assert [clues(" " * n + "书角").deep for n in (5, 6)] == [False, True]
    assert [clues(" " * n + "书角").deep for n in (18, 19)] == [True, False]


@pytest.mark.parametrize(("gap", "known"), [(0, 0), (1, 1), (2, 2), (7, 2)])
def test_more_than_two_blank_lines_are_as_good_as_two(gap: int, known: int) -> None:
    assert clues_of([Line(number=1, raw="书角", gap=gap)], 0, GRID, NOBODY).gap == known


def test_a_style_may_say_that_a_line_is_a_heading() -> None:
    assert clues_of([Line(number=1, raw="书角", style="heading2")], 0, GRID, NOBODY).is_heading
    assert not clues_of([Line(number=1, raw="书角", style="title")], 0, GRID, NOBODY).is_heading


def test_a_speaker_opens_a_line() -> None:
    assert clues("记者：书从哪来？", labels=frozenset({"记者"})).label
    assert not clues("记者：书从哪来？", labels=frozenset({"馆员"})).label
    assert not clues("记者：书从哪来？").label


THIRD = CounterMark(system="ordinal", text="第三，", loose=True)


@pytest.mark.parametrize(
    ("above", "mark"),
    [
        (("书角有三件事。",), THIRD),
        (("一是灯，第二，是书。",), None),
        (("第二，是书。",), THIRD),  # it opens that line
        (("过第二，是书。",), THIRD),
        (("过去第二，是书。",), None),
        (("过去第二，是书。", *["书角不大。"] * 7), None),
        (("过去第二，是书。", *["书角不大。"] * 8), THIRD),
        (("过去第一，是书。",), THIRD),
    ],
)
def test_an_ordinal_that_goes_on_from_a_sentence_opens_nothing(
    above: tuple[str, ...], mark: CounterMark | None
) -> None:
    assert clues(*above, "第三，是灯。", at=len(above)).mark == mark


@pytest.mark.parametrize(
    ("above", "text"),
    [("过去第零，", "第一，"), ("过去第〇，", "第一，"), ("过去首先，", "其次，"), ("过去一、", "二、")],
)
def test_the_first_and_other_systems_always_open(above: str, text: str) -> None:
    assert clues(above, f"{text}书角", at=1).mark is not None


@pytest.mark.parametrize(("count", "before"), list(zip("二三四五六七八九", "一二三四五六七八", strict=True)))
def test_each_ordinal_goes_on_from_the_one_before(count: str, before: str) -> None:
    assert clues(f"书角{before}是旧，", f"{count}是新。", at=1).mark is None
    assert clues("书角不大，", f"{count}是新。", at=1).mark is not None
