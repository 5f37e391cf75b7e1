from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer.characters import joined
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.line_clues import Clues
from generator.importer.lines.line_costs import Habits
from generator.importer.lines.speakers import find_labels
from generator.importer.lines.unwrap import LineGroup, cheapest, unwrap
from generator.importer.manuscript import Line, split
from tests.importer.invented import paragraphs
from tests.importer.lines.test_line_costs import GRID, clues, mark
from tests.importer.typesetter import Press, wrap

LONG = [p for seed in range(12) for p in paragraphs(seed, 4)]


def set_lines(texts: list[str], press: Press) -> list[Line]:
    rows = [row for text in texts for row in wrap(text, press, press.width, press.width - 2)]
    return [Line(number=n, raw=row, gap=1) for n, row in enumerate(rows, 1)]


@pytest.mark.parametrize("width", [20, 25, 28, 32, 38, 42])
@pytest.mark.parametrize("mark", [0.5, 0.75, 1.0])
def test_the_measure_is_found_from_the_lines(width: float, mark: float) -> None:
    grid = measure([line.text for line in set_lines(LONG, Press(width=width, mark=mark))])
    assert grid.is_printed
    assert abs(grid.width - width) < 2  # where every line has as many marks, their width cannot be told from the page
    assert grid.indent == 2


def test_lines_that_nobody_broke_are_paragraphs_of_their_own() -> None:
    lines = list(split("书角的来历\n" + "\n".join(LONG)).lines)
    grid = measure([line.text for line in lines])
    assert not grid.is_printed
    blocks = unwrap(lines, grid)
    assert [b.kind for b in blocks] == ["heading"] + ["paragraph"] * len(LONG)


def joined_blocks(texts: list[str], press: Press) -> list[tuple[str, str]]:
    lines = set_lines(texts, press)
    grid = measure([line.text for line in set_lines(LONG, press)])
    found = unwrap(lines, grid, labels=find_labels(lines))
    return [(b.kind, "".join(lines[n].text for n in b.lines)) for b in found]


def test_headings_salutations_items_and_turns_are_told_apart() -> None:
    texts = [
        "尊敬的各位老师，",
        "亲爱的同学们：",
        paragraphs(1, 1)[0],
        "一、总体要求",
        "（一）工作原则。",
        "（二）主要目标。到 2025 年，" + paragraphs(2, 1)[0],
        "———人人有责。" + paragraphs(3, 1)[0],
        "公共的东西要有人照看",
        paragraphs(4, 1)[0],
        "《校园》：您怎样看？",
        "赵某：" + paragraphs(5, 1)[0],
        "《校园》：还有吗？",
        "赵某：" + paragraphs(6, 1)[0],
        "谢谢大家。",
    ]
    heads = {"一、总体要求", "（一）工作原则。", "公共的东西要有人照看"}
    assert joined_blocks(texts, Press()) == [("heading" if t in heads else "paragraph", t) for t in texts]


def test_a_heading_after_a_full_last_line_is_found() -> None:
    full = "水" * 29 + "。" + ""
    text = "这一段的末行正好排满整整一行，没有一点空白，" * 3
    text = text[: 30 + 32 * 2 - 1]
    texts = [text[:-1] + "。", "没有编号的小标题", paragraphs(3, 1)[0]]
    assert joined_blocks(texts, Press(mark=1.0))[1] == ("heading", "没有编号的小标题")
    assert full  # the measure of the page


def test_an_ordinal_inside_a_sentence_opens_nothing() -> None:
    lead = "过去一年里有三件大事，第一，书架全部降低了高度，低年级也够得着。第二，登记本改成了活页的。"
    texts = [lead + "第三，灯修好了，晚上也能看书，" + paragraphs(4, 1)[0]]
    assert len(joined_blocks(texts, Press())) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LONG), min_size=1, max_size=10), st.sampled_from([24.0, 32.0, 38.0]))
def test_what_was_unwrapped_stays_as_it_is(texts: list[str], width: float) -> None:
    lines = set_lines(texts, Press(width=width, mark=1.0))
    once = [joined(lines[n].text for n in b.lines) for b in unwrap(lines, measure([line.text for line in lines]))]
    again = list(split("\n".join(once)).lines)
    blocks = unwrap(again, measure([line.text for line in again]))
    assert [joined(again[n].text for n in b.lines) for b in blocks] == once


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LONG), min_size=1, max_size=10), st.sampled_from([24.0, 32.0, 38.0]))
def test_each_line_goes_into_one_block_in_its_order(texts: list[str], width: float) -> None:
    lines = set_lines(texts, Press(width=width))
    blocks = unwrap(lines, measure([line.text for line in lines]))
    assert [n for block in blocks for n in block.lines] == list(range(len(lines)))


# S a paragraph of one line; F M L its first, middle and last lines; H a heading of one line; A B C its lines if more.
READINGS: tuple[tuple[str, list[Clues], str, float], ...] = (
    ("a paragraph of one line", [clues(ending="stop")], "S", 6.036),
    ("a heading of one line", [clues(width=8.0)], "H", 6.266),
    ("two lines", [clues(width=30.0), clues(width=9.0, ending="stop")], "FL", 6.036),
    ("three lines", [clues(width=30.0), clues(width=32.0), clues(width=9.0, ending="stop")], "FML", 6.536),
    (
        "four lines",
        [clues(width=30.0), clues(width=32.0), clues(width=32.0), clues(width=9.0, ending="stop")],
        "FMML",
        6.886,
    ),
    (
        "two paragraphs",
        [clues(width=30.0), clues(width=9.0, ending="stop"), clues(width=30.0), clues(width=9.0, ending="stop")],
        "FLFL",
        12.071,
    ),
    (
        "a heading and a paragraph",
        [clues(width=8.0), clues(width=30.0), clues(width=9.0, ending="stop")],
        "HFL",
        12.301,
    ),
    ("a paragraph and a heading", [clues(width=20.0, ending="stop"), clues(width=8.0)], "SH", 12.301),
    ("two short paragraphs", [clues(width=20.0, ending="stop"), clues(width=21.0, ending="stop")], "SS", 12.071),
    ("a heading of two lines", [clues(is_heading=True), clues(is_heading=True, forbidden=True)], "AC", -34.7),
    (
        "a heading of three lines",
        [clues(is_heading=True), clues(is_heading=True, forbidden=True), clues(is_heading=True, forbidden=True)],
        "ABC",
        -50.7,
    ),
    (
        "a heading of four lines",
        [
            clues(is_heading=True),
            clues(is_heading=True, forbidden=True),
            clues(is_heading=True, forbidden=True),
            clues(is_heading=True, forbidden=True),
        ],
        "ABBC",
        -64.7,
    ),
    (
        "a heading of two lines below a paragraph",
        [clues(width=20.0, ending="stop"), clues(is_heading=True), clues(is_heading=True, forbidden=True)],
        "SAC",
        -28.664,
    ),
    ("two headings", [clues(is_heading=True), clues(is_heading=True)], "AC", -34.7),
    (
        "a paragraph below a heading of two lines",
        [clues(is_heading=True), clues(is_heading=True, forbidden=True), clues(ending="stop")],
        "ACS",
        -28.664,
    ),
    (
        "a paragraph of two lines below a heading of two",
        [
            clues(is_heading=True),
            clues(is_heading=True, forbidden=True),
            clues(width=30.0),
            clues(width=9.0, ending="stop"),
        ],
        "ACFL",
        -28.664,
    ),
    (
        "a heading below a heading of two lines",
        [clues(is_heading=True), clues(is_heading=True, forbidden=True), clues(is_heading=True)],
        "ACH",
        -51.9,
    ),
    (
        "a heading of two lines below a heading",
        [
            clues(is_heading=True),
            clues(is_heading=True, mark=mark("han", "一、")),
            clues(is_heading=True, forbidden=True),
        ],
        "HAC",
        -54.7,
    ),
)


@pytest.mark.parametrize(("name", "lines", "states", "cost"), READINGS)
def test_the_cheapest_reading_of_all_lines_is_found(name: str, lines: list[Clues], states: str, cost: float) -> None:
    found, read = cheapest(lines, GRID, Habits())
    assert (read, round(found, 3)) == (states, cost), name


LOOSE = Grid(width=0.0, indent=2.0, fit=0.0, widths=(0.5,) * 11)


def kinds(*texts: str, style: str = "", grid: Grid = LOOSE) -> str:
    """Return p for each paragraph and h for each heading."""
    lines = [Line(number=n, raw=text, style=style) for n, text in enumerate(texts)]
    blocks = unwrap(lines, grid)
    assert [block.lines for block in blocks] == [(n,) for n in range(len(texts))]
    return "".join(block.kind[0] for block in blocks)


def test_nothing_has_no_blocks() -> None:
    assert unwrap([], LOOSE) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("书角的来历", "书角不大。"), "hp"),
        (("书" * 40, "书角不大。"), "hp"),
        (("书" * 41, "书角不大。"), "pp"),
        (("书角：", "书角不大。"), "pp"),
        (("各位同学", "书角不大。"), "pp"),
        (("（二）工作原则。", "书角不大。"), "hp"),
        (("“书角”", "书角不大。", "“水表”"), "hph"),
        (("“书角好！”", "书角不大。", "“水表好！”"), "ppp"),
    ],
)
def test_whole_lines_are_judged_one_by_one(texts: tuple[str, ...], expected: str) -> None:
    assert kinds(*texts) == expected


def test_two_quotations_that_end_as_sentences_do_are_headings() -> None:
    assert kinds("“书角？”", "书角不大。", "“水表？”") == "hph"
    assert kinds("“书角？”", "书角不大。") == "pp"
    assert kinds("“书角？”", "“" + "书" * 36 + "？”", "书角。") == "hhp"  # forty characters at most
    assert kinds("“书角？”", "“" + "书" * 38 + "？”", "书角。") == "ppp"


@pytest.mark.parametrize(
    ("style", "expected"),
    [("heading1", "hhh"), ("paragraph", "ppp"), ("item", "ppp"), ("whole", "hph"), ("", "hph"), ("title", "ppp")],
)
def test_a_style_says_more_than_the_words(style: str, expected: str) -> None:
    wanted = expected[:2] + "p" if style == "whole" else expected  # nothing stands below the last line
    assert kinds("书角的来历", "书角不大。", "水表", style=style) == wanted
    assert kinds("书角的来历", "书角不大。", "水表", style=style or "quote", grid=GRID)[1] == expected[1]


def test_a_single_whole_line_may_be_a_heading() -> None:
    assert kinds("书角的来历", style="whole") == "h"


def test_a_whole_line_with_a_stop_is_no_bare_heading() -> None:
    assert kinds("（二）工作原则。", "书角不大。", style="whole") == "pp"


def test_two_rounds_of_learning_tell_a_deep_line_that_begins_nothing() -> None:
    texts = ["书" * 30, "书" * 32, "书" * 9 + "。"] * 6
    lines = [Line(number=n, raw=text, gap=2 if n % 3 == 0 else 0) for n, text in enumerate(texts)]
    grid = Grid(width=32.0, indent=2.0, fit=1.0, widths=(0.5,) * 11)
    assert unwrap(lines, grid) == [LineGroup(kind="paragraph", lines=(n, n + 1, n + 2)) for n in range(0, 18, 3)]
