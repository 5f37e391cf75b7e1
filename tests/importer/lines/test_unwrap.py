from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer.characters import joined
from generator.importer.lines.grid import measure
from generator.importer.lines.speakers import find_labels
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line, split
from tests.importer.invented import paragraphs
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
