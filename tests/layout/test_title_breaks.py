"""Long titles are broken by the sense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import pytest

from generator.layout.title_breaks import balanced_width, broken_title, lines_of_title, pairs_of
from generator.model.document import Document, Emphasis, Inlines, LineBreak, Meta, Paragraph, Text, plain
from generator.text.width import text_width

CORPUS = "推动生态文明建设。生态产品价值。推动绿色低碳循环发展。碳达峰、碳中和。建立健全机制。河湖长制管护办法。" * 40
PAIRS = Counter(before + after for before, after in pairwise(CORPUS))


@pytest.mark.parametrize(
    ("title", "capacity", "lines"),
    [
        ("短短一行", 19, ("短短一行",)),
        ("统筹有序做好碳达峰、碳中和工作", 14, ("统筹有序做好", "碳达峰、碳中和工作")),
        ("以示例为指引推动生态文明建设实现新进步", 16, ("以示例为指引", "推动生态文明建设实现新进步")),
        ("关于建立健全生态产品价值实现机制的意见", 16, ("关于建立健全生态产品价值", "实现机制的意见")),
        ("先把一条河的账算清楚，再谈怎样长效管护", 16, ("先把一条河的账算清楚，", "再谈怎样长效管护")),
        ("印发《河湖长制管护办法》的通知和有关说明", 16, ("印发《河湖长制管护办法》的", "通知和有关说明")),
    ],
)
def test_titles_are_broken_where_words_end(title: str, capacity: float, lines: tuple[str, ...]) -> None:
    assert broken_title(title, capacity, PAIRS) == lines


@pytest.mark.parametrize("length", [20, 33, 47, 90])
def test_lines_fit_and_nothing_is_lost(length: int) -> None:
    title = ("河湖（含支流）“三看”2026年办法，" * 10)[:length]
    lines = broken_title(title, 12, {})
    assert "".join(lines) == title
    assert all(text_width(line) <= 12 for line in lines)
    assert not any(line[0] in "，）”年" or line[-1] in "（“" for line in lines)


def test_title_that_cannot_be_broken_stays_whole() -> None:
    assert broken_title("a" * 60, 10, {}) == ("a" * 60,)


def broken_at(title: str, capacity: float = 19, pairs: Mapping[str, int] | None = None) -> list[int]:
    """Return how many characters the lines of a title hold."""
    return [len(line) for line in broken_title(title, capacity, pairs or {})]


def marked(length: int, **marks: str) -> str:
    """Return so many characters with marks behind some of them, by their number: c10="，"."""
    characters = ["字"] * length
    for place, mark in marks.items():
        characters[int(place[1:]) - 1] = mark
    return "".join(characters)


def test_lines_are_of_like_length_where_nothing_speaks_for_another_place() -> None:
    assert broken_at(marked(20)) == [10, 10]
    assert broken_at(marked(39)) == [13, 13, 13]


@pytest.mark.parametrize("good", "、》”）的和与及")
def test_a_good_end_is_worth_two_characters_of_unevenness(good: str) -> None:
    assert broken_at(marked(20, c8=good)) == [8, 12]
    assert broken_at(marked(20, c7=good)) == [10, 10]


@pytest.mark.parametrize("opening", "《“（")
def test_a_line_may_well_begin_with_an_opening_mark(opening: str) -> None:
    assert broken_at(marked(20, c9=opening)) == [8, 12]


@pytest.mark.parametrize("pause", "，；：")
def test_a_pause_is_worth_five_characters_of_unevenness(pause: str) -> None:
    assert broken_at(marked(20, c14=pause)) == [14, 6]
    assert broken_at(marked(20, c15=pause)) == [10, 10]
    assert broken_at(marked(20, c5=pause)) == [5, 15]


@pytest.mark.parametrize("awkward", "了着地得等们之")
def test_a_line_does_not_begin_with_a_word_that_leans_on_the_one_before(awkward: str) -> None:
    assert broken_at(marked(20, c11=awkward)) == [9, 11]


@pytest.mark.parametrize("awkward", "第不")
def test_a_line_does_not_end_with_a_word_that_leans_on_the_next(awkward: str) -> None:
    assert broken_at(marked(20, c10=awkward)) == [9, 11]


def test_an_awkward_break_costs_as_much_as_a_pair_that_meets_sixty_times() -> None:
    title = marked(20, c11="了")
    assert broken_at(title, pairs={"字字": 90, "了字": 90}) == [10, 10]  # log2 of 91 is 6.5, and one character 0.24
    assert broken_at(title, pairs={"字字": 50, "了字": 50}) == [9, 11]  # 5.7


def test_what_often_meets_belongs_together() -> None:
    title = "甲" * 9 + "乙丙" + "甲" * 9
    assert broken_at(title) == [10, 10]
    assert broken_at(title, pairs={"乙丙": 1}) == [9, 11]


@pytest.mark.parametrize(
    ("before", "after"), [("字", "，"), ("字", "—"), ("（", "字"), ("A", "b"), ("2", "0"), ("6", "年")]
)
def test_no_line_ends_inside_what_belongs_together(before: str, after: str) -> None:
    assert broken_at("字" * 9 + before + after + "字" * 9, pairs={"字字": 10**6}) != [10, 10]


def test_a_break_that_nothing_allows_is_not_made() -> None:
    assert broken_at("，" * 30) == [30]


def test_no_line_is_blank() -> None:
    # The word has room on a line, the word with its blank has not.
    assert broken_title("a" * 34 + " ", 19, {}) == ("a" * 34 + " ",)


def test_a_title_that_fits_to_a_hair_stays_on_one_line() -> None:
    assert broken_at(marked(19)) == [19]
    assert broken_at(marked(38)) == [19, 19]
    assert broken_at(marked(20), capacity=20) == [20]
    assert broken_at("甲乙", capacity=1) == [1, 1]


def test_one_line_more_is_taken_where_the_fewest_do_not_do() -> None:
    # 38 characters, of which the 19th begins no line's end: they need three lines.
    assert len(broken_at(marked(38, c20="，"))) == 3


def test_blanks_at_the_ends_of_lines_are_not_printed() -> None:
    assert broken_title("字" * 10 + "　" + "字" * 10, 19, {}) == ("字" * 10, "字" * 10)


def test_pairs_are_counted_in_the_whole_document_when_they_are_first_asked_for() -> None:
    blocks = (Paragraph(content=plain("生态生态")), Paragraph(content=plain("生态")))
    pairs = pairs_of(Document(kind="pack", name="d", meta=Meta(title="题"), blocks=blocks))
    assert pairs() is pairs()
    assert (pairs()["生态"], pairs()["态生"]) == (3, 1)


NO_PAIRS: Mapping[str, int] = {}


def lines(title: Inlines, capacity: float) -> tuple[Inlines, ...]:
    return lines_of_title(title, capacity, lambda: NO_PAIRS)


EM = Emphasis(content=plain("重"))


@pytest.mark.parametrize(
    ("title", "capacity", "wanted"),
    [
        (plain("前半　后半"), 5, (plain("前半　后半"),)),
        (plain("前半　后半"), 4, (plain("前半"), plain("后半"))),
        (plain("前半　　后半　"), 4, (plain("前半"), plain("后半"))),
        (plain("统筹有序做好　碳"), 6, (plain("统筹有序做好"), plain("碳"))),
        (plain("甲乙丙丁　碳"), 3, (plain("甲乙"), plain("丙丁"), plain("碳"))),
        ((Text(text="甲"), LineBreak(), Text(text="乙")), 9, (plain("甲"), plain("乙"))),
        ((Text(text="甲甲甲甲"), LineBreak(), Text(text="乙")), 2, (plain("甲甲"), plain("甲甲"), plain("乙"))),
        ((Text(text="甲　乙"), EM, Text(text="丙")), 3, (plain("甲"), (Text(text="乙"), EM, Text(text="丙")))),
        ((EM, Text(text="乙丙丁戊")), 3, ((EM, Text(text="乙丙丁戊")),)),
        ((EM, Text(text="　"), EM), 2, ((EM,), (EM,))),
        ((), 3, ((),)),
    ],
)
def test_a_title_is_broken_at_its_gaps_first(title: Inlines, capacity: float, wanted: tuple[Inlines, ...]) -> None:
    assert lines(title, capacity) == wanted


def test_marked_words_in_pieces_of_text_count_as_one_line() -> None:
    assert lines((Text(text="甲甲"), Text(text="乙乙")), 2) == (plain("甲甲"), plain("乙乙"))


@pytest.mark.parametrize(
    ("widths", "capacity", "width"),
    [((10,), 10, 0), ((11,), 10, 7), ((3, 25), 10, 10), ((21,), 19, 12), ((20, 4), 19, 11)],
)
def test_long_lines_are_set_in_a_width_that_makes_them_alike(
    widths: tuple[int, ...], capacity: float, width: float
) -> None:
    assert balanced_width([plain("字" * count) for count in widths], capacity) == width
