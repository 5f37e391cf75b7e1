"""Page numbers and running heads are told from lines that merely recur."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.lines.page_furniture import find_noise
from generator.importer.manuscript import Line

TENS = "一二三四五六七八九十"


def text(count: int) -> list[Line]:
    """Return so many lines of text, each of them other words, that end no sentence."""
    digits = "甲乙丙丁戊己庚辛壬癸"
    return [
        Line(number=n, raw=f"书角里第{digits[n // 10 % 10]}排第{digits[n % 10]}格的书都已经登记过了还没有人借")
        for n in range(count)
    ]


def found(lines: list[Line]) -> dict[int, str]:
    return {noise.place: noise.reason for noise in find_noise(lines)}


def with_lines(count: int, shown: dict[int, str], *, tops: tuple[int, ...] = ()) -> list[Line]:
    lines = text(count)
    for place, raw in shown.items():
        lines[place] = replace(lines[place], raw=raw)
    return [replace(line, page_top=n in tops) for n, line in enumerate(lines)]


@pytest.mark.parametrize(
    "number",
    [
        "—8—",
        "- 8 -",
        "第 8 页",
        "第８页",
        "Page 8",
        "p. 8",
        "8/12",
        "8 / 12",
        "第 8 页 共 12 页",
        "8 of 12",
        "·8·",
        "[8]",
        "（8）",
        "〔8〕",
        "~8~",
        "|8|",
        "— ８ —",
        "第 8 页，共 12 页",
        "8／12 页",
        "—xii—",
        "— IV —",
        "－Ⅳ－",
        "—1234—",
    ],
)
def test_a_dressed_number_is_a_page_number_wherever_it_stands(number: str) -> None:
    assert found(with_lines(9, {4: number})) == {4: "页码"}


@pytest.mark.parametrize("words", ["8", "12345", "—12345—", "8 本", "第 8 章", "xii", "—xiiiiiii—", "8 of the"])
def test_other_lines_with_a_number_are_text(words: str) -> None:
    assert found(with_lines(9, {4: words})) == {}


def test_a_page_number_is_at_most_twenty_four_characters_long() -> None:
    assert found(with_lines(9, {4: "—" * 11 + "8" + "—" * 12})) == {4: "页码"}
    assert found(with_lines(9, {4: "—" * 12 + "8" + "—" * 12})) == {}


def test_a_line_with_a_style_is_no_page_number() -> None:
    lines = with_lines(9, {4: "—8—"})
    lines[4] = replace(lines[4], style="row")
    assert found(lines) == {}


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({10: "1", 20: "2", 30: "3"}, True),
        ({10: "1", 20: "2"}, False),  # two are too few
        ({10: "3", 20: "2", 30: "1"}, False),
        ({10: "1", 20: "2", 30: "2", 40: "3", 50: "4", 60: "5"}, True),  # four of five rise
        ({10: "1", 20: "2", 30: "2", 40: "3", 50: "4"}, False),  # three of four
        ({10: "1", 13: "2", 16: "3"}, True),
        ({10: "1", 12: "2", 14: "3"}, False),  # cells of a table follow one another closely
        ({10: "1", 12: "2", 20: "3", 30: "4", 40: "5", 50: "6"}, True),  # one of six
        ({10: "1", 12: "2", 14: "3", 30: "4", 40: "5", 50: "6"}, False),  # two of six
    ],
)
def test_bare_numbers_are_page_numbers_when_they_rise_far_apart(numbers: dict[int, str], *, expected: bool) -> None:
    assert found(with_lines(80, numbers)) == (dict.fromkeys(numbers, "页码") if expected else {})


def test_bare_numbers_at_the_edges_of_pages_are_page_numbers() -> None:
    assert found(with_lines(40, {10: "7"}, tops=(10,))) == {10: "页码"}
    assert found(with_lines(40, {10: "7"}, tops=(11,))) == {10: "页码"}
    assert found(with_lines(40, {39: "7"})) == {39: "页码"}
    assert found(with_lines(40, {10: "7"}, tops=(9, 12))) == {}
    numbers = {5: "9", 10: "8", 15: "7", 20: "6", 25: "5"}
    assert len(found(with_lines(40, numbers, tops=(5, 10, 15, 20)))) == 5  # four of five
    assert found(with_lines(40, numbers, tops=(5, 10, 15))) == {}


def test_numbers_may_run_backwards() -> None:
    shown = {4: "—8—", 15: "—10—", 30: "—16—", 45: "—76—", 50: "—37—"}
    assert found(with_lines(60, shown)) == {
        4: "页码",
        15: "页码",
        30: "页码（数字倒排，应为 61）",
        45: "页码（数字倒排，应为 67）",
        50: "页码（数字倒排，应为 73）",
    }


@pytest.mark.parametrize(
    ("numbers", "turned"),
    [
        ((21, 31, 12), True),
        ((21, 30, 14), True),
        ((12, 13, 14), False),  # they rise as they are
        ((31, 12), False),  # two are too few
        ((31, 21, 41), False),  # they rise in neither way
        ((21, 21, 13), False),
    ],
)
def test_numbers_are_turned_where_that_makes_them_rise(numbers: tuple[int, ...], *, turned: bool) -> None:
    shown = {10 * n: f"—{number}—" for n, number in enumerate(numbers, 1)}
    assert any("倒排" in reason for reason in found(with_lines(60, shown)).values()) is turned


def heads(*places: int, words: str = "校园活页", tops: tuple[int, ...] | None = None, count: int = 90) -> list[int]:
    shown = {place: words.format(n) for n, place in enumerate(places, 1)}
    return list(found(with_lines(count, shown, tops=places if tops is None else tops)))


def test_a_head_at_the_tops_of_pages_is_noise() -> None:
    assert heads(20, 40, 60) == [20, 40, 60]
    assert (
        found(with_lines(90, dict.fromkeys((20, 40, 60), "校园活页"), tops=(20, 40, 60)))[40]
        == "页眉或页脚（重复 3 次）"
    )
    assert heads(20, 40, 60, tops=(21, 41, 61)) == [20, 40, 60]  # a foot
    assert heads(20, 40, 60, tops=(22, 42, 62)) == []


@pytest.mark.parametrize("end", "。！？；：…”")
def test_a_sentence_that_recurs_is_none(end: str) -> None:
    assert heads(20, 40, 60, words=f"校园活页{end}") == []


def test_a_head_has_forty_characters_at_most_and_two_at_least() -> None:
    assert heads(20, 40, 60, words="书") == []
    assert heads(20, 40, 60, words="书角") == [20, 40, 60]
    wide = dict.fromkeys(range(1, 12), "长" * 60)
    for size, places in ((40, [20, 40, 60]), (41, [])):
        lines = with_lines(90, wide | dict.fromkeys((20, 40, 60), "书" * size), tops=(20, 40, 60))
        assert list(found(lines)) == places


def test_a_whole_line_of_text_that_recurs_is_none() -> None:
    assert len(text(1)[0].raw) == 23
    assert heads(20, 40, 60, words="书" * 16) == [20, 40, 60]
    assert heads(20, 40, 60, words="书" * 17) == []


def test_a_line_with_a_style_is_no_head() -> None:
    lines = with_lines(90, dict.fromkeys((20, 40, 60), "校园活页"), tops=(20, 40, 60))
    assert find_noise([replace(line, style="heading1" if n == 20 else "") for n, line in enumerate(lines)]) == []


def test_the_title_comes_first_and_is_none() -> None:
    lines = with_lines(90, dict.fromkeys((2, 20, 40, 60), "校园活页"), tops=(20, 40, 60))
    assert list(found(lines)) == [20, 40, 60]
    assert list(found(with_lines(90, dict.fromkeys((3, 20, 40, 60), "校园活页"), tops=(20, 40, 60)))) == [3, 20, 40, 60]


def test_pages_have_twelve_lines_or_more() -> None:
    assert heads(20, 32, 44) == [20, 32, 44]
    assert heads(20, 31, 42) == []
    assert heads(20, 31, 42, 53) == [20, 31, 42, 53]  # four, all of them at the edge
    assert heads(20, 31, 42, 53, tops=(20, 31, 42)) == []
    assert heads(20, 31, 42, 53, words="书角第{}排") == []


def test_four_in_five_heads_must_be_at_an_edge() -> None:
    ends = dict.fromkeys(range(90), "书" * 20 + "。")
    lines = with_lines(90, ends | dict.fromkeys((15, 30, 45, 60, 75), "校园活页"), tops=(15, 30, 45, 60))
    assert list(found(lines)) == [15, 30, 45, 60, 75]
    lines = with_lines(90, ends | dict.fromkeys((15, 30, 45, 60, 75), "校园活页"), tops=(15, 30, 45))
    assert list(found(lines)) == []


def test_four_heads_that_cut_sentences_need_no_edge() -> None:
    assert heads(15, 30, 45, 60, tops=()) == [15, 30, 45, 60]
    assert heads(15, 30, 45, tops=()) == []
    whole = dict.fromkeys((14, 29), "书角里的书都登记过了。")
    lines = with_lines(90, whole | dict.fromkeys((15, 30, 45, 60), "校园活页"))
    assert list(found(lines)) == [15, 30, 45, 60]  # two of four
    whole = dict.fromkeys((14, 29, 44), "书角里的书都登记过了。")
    assert list(found(with_lines(90, whole | dict.fromkeys((15, 30, 45, 60), "校园活页")))) == []


def test_a_short_line_above_a_head_is_no_cut_sentence() -> None:
    for size, places in ((18, [15, 30, 45, 60]), (17, [])):
        above = {n: "书" * (size - 1) + "甲乙丙丁"[n % 4] for n in (14, 29, 44)}
        assert list(found(with_lines(90, above | dict.fromkeys((15, 30, 45, 60), "校园活页")))) == places


def test_the_line_above_a_page_number_is_the_one_that_is_cut() -> None:
    shown = {n - 1: f"—{n}—" for n in (15, 30, 45, 60)} | dict.fromkeys((15, 30, 45, 60), "校园活页")
    assert len(found(with_lines(90, shown))) == 8


def test_articles_from_one_newspaper_have_no_running_head() -> None:
    assert heads(19, 39, 59, 79, words="源自《校园周报》2023年5月{}日", tops=(20, 40, 60, 80)) == []


@pytest.mark.parametrize(
    ("words", "places", "tops", "expected"),
    [
        ("校刊合订本{}", (0, 20, 40, 60), (0, 20, 40, 60), True),
        ("校刊合订本{}", (20, 40, 60), (20, 40, 60), True),
        ("校刊合订本{}", (20, 40, 60, 80), (), True),  # it counts pages
        ("（校刊{}）", (20, 40, 60), (), True),  # it cuts sentences
        ("一、校刊{}", (20, 40, 60), (20, 40, 60), True),
        ("一、校刊{}", (20, 40, 60), (20, 40), False),  # a heading that is counted
        ("{}", (20, 40, 60), (20, 40, 60), True),
    ],
)
def test_a_head_may_bear_the_number_of_its_page(
    words: str, places: tuple[int, ...], tops: tuple[int, ...], *, expected: bool
) -> None:
    assert heads(*places, words=words, tops=tops) == (list(places) if expected else [])


def closed(words: str, numbers: tuple[int, ...], *, tops: tuple[int, ...] = ()) -> bool:
    """Return whether heads with these numbers, which cut no sentences, are noise."""
    places = [20 * n for n in range(1, len(numbers) + 1)]
    shown = {place - 1: "书角里的书都登记过了。" for place in places}
    lines = with_lines(120, shown | {p: words.format(n) for p, n in zip(places, numbers, strict=True)}, tops=tops)
    return bool(found(lines))


def test_numbered_heads_must_rise() -> None:
    assert closed("校刊合订本{}", (1, 2, 3, 4))
    assert closed("校刊合订本{}", (2, 4, 6, 8))
    assert not closed("校刊合订本{}", (1, 2, 3))
    assert not closed("校刊合订本{}", (1, 4, 5, 6))
    assert not closed("校刊合订本{}", (1, 2, 2, 4))
    assert not closed("校刊合订本{}", (4, 3, 2, 1), tops=(20, 40, 60, 80))
    assert closed("校刊合订本{}", (1, 9, 20, 30, 40), tops=(20, 40, 60, 80))
    assert not closed("校刊合订本{}", (1, 9, 20, 30, 40), tops=(20, 40, 60))


def test_the_number_of_the_page_comes_last() -> None:
    assert closed("校刊 9 年第 {} 页面", (1, 2, 3, 4))


def test_a_pair_is_a_head_when_it_bears_the_page_or_has_it_beside_it() -> None:
    assert heads(20, 40, words="校园活页{}") == [20, 40]
    assert heads(20, 40, words="校园活页") == []
    assert heads(20, 40, words="校园活{}页") == []
    assert heads(20, 31, words="校园活页{}") == []
    assert heads(20, 32, words="校园活页{}") == [20, 32]
    assert heads(20, 40, words="校园{}") == []  # too short
    assert heads(20, 40, words="校园活{}") == [20, 40]
    assert heads(20, 40, words="校园活页{}", tops=(20,)) == []
    assert heads(20, 40, words="一、校园活页{}") == []
    assert list(found(with_lines(90, {20: "校园活页2", 40: "校园活页1"}, tops=(20, 40)))) == []
    beside = {19: "—1—", 20: "校园活页", 40: "校园活页", 41: "—2—"}
    assert list(found(with_lines(90, beside, tops=(20, 40)))) == [19, 20, 40, 41]
    assert list(found(with_lines(90, {k: v for k, v in beside.items() if k != 41}, tops=(20, 40)))) == [19]


def test_noise_is_in_the_order_of_the_lines() -> None:
    lines = with_lines(90, {10: "—1—", 20: "校园活页", 40: "校园活页", 50: "—2—", 60: "校园活页"}, tops=(20, 40, 60))
    assert list(found(lines)) == [10, 20, 40, 50, 60]
    assert find_noise([]) == []


def test_a_head_with_the_number_of_the_issue_is_the_same_on_all_pages() -> None:
    assert heads(20, 40, 60, words="校刊第4期") == [20, 40, 60]
    assert not closed("校刊合订本{}", (1, 2, 2), tops=(20, 40, 60))


def test_what_adorns_a_head_does_not_count() -> None:
    shown = {20: "校园活页", 40: "—校园活页—", 60: "|校园活页."}
    assert list(found(with_lines(90, shown, tops=(20, 40, 60)))) == [20, 40, 60]


def test_a_roman_number_may_have_three_marks_on_either_side() -> None:
    assert found(with_lines(9, {4: "———xii———"})) == {4: "页码"}
    assert found(with_lines(9, {4: "————xii————"})) == {}
