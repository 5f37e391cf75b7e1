"""Headings of a PDF are told by the size of their type."""

from __future__ import annotations

from generator.importer.manuscript import Line
from generator.importer.readers.pdf_heads import heads_by_size

TEXT = "书角建在走廊的尽头，那里原来是一面空墙，堆着没人要的桌椅"


def heads(
    *rows: tuple[str, float], pages: dict[int, int] | None = None, tops: tuple[int, ...] = ()
) -> dict[tuple[int, int], int]:
    lines = [
        Line(number=n, raw=text, page=(pages or {}).get(n, 1), page_top=n in tops) for n, (text, _) in enumerate(rows)
    ]
    return heads_by_size(lines, {n: size for n, (_, size) in enumerate(rows) if size})


BODY = (TEXT, 10.5)


def test_the_larger_the_type_the_higher_the_level() -> None:
    assert heads(("定规则", 14), BODY, ("谁来清点", 12), BODY, ("守规则", 14), BODY) == {
        (0, 1): 1,
        (2, 3): 2,
        (4, 5): 1,
    }


def test_type_that_stands_once_above_all_others_is_that_of_the_title() -> None:
    assert heads(("走廊里的书角", 20), BODY, ("定规则", 14), BODY, ("守规则", 14), BODY) == {
        (0, 1): 1,
        (2, 3): 1,
        (4, 5): 1,
    }


def test_there_are_three_levels() -> None:
    rows = [row for size in (20, 18, 16, 14) for row in (("定规则", size), BODY, ("守规则", size), BODY)]
    assert sorted(heads(*rows).values()) == [1, 1, 2, 2, 3, 3]


def test_lines_of_one_size_on_one_page_are_one_heading() -> None:
    assert heads(BODY, ("走廊里的书角", 14), ("和它的规则", 14), BODY) == {(1, 3): 1}
    assert heads(BODY, ("走廊里的书角", 14), ("和它的规则", 14), BODY, pages={2: 2, 3: 2}) == {(1, 2): 1, (2, 3): 1}
    assert heads(BODY, ("走廊里的书角", 16), ("和它的规则", 14), BODY) == {(1, 2): 1, (2, 3): 1}
    assert heads(BODY, ("走廊里的书角", 14)) == {(1, 2): 1}


def test_type_a_seventh_larger_is_large() -> None:
    assert heads(("定规则", 12), BODY) == {(0, 1): 1}
    assert heads(("定规则", 11.5), BODY) == {}


def test_paragraphs_sentences_and_numbers_in_large_type_are_none() -> None:
    for text in ("规则由大家定。", "规则；", "规则，", "规则：", "书", "12", "Rules", "书" * 91):
        assert heads((text, 14), BODY, BODY, BODY, BODY) == {}
    assert heads(("书" * 90, 14), *[BODY] * 9) == {(0, 1): 1}
    assert heads(*[("书角", 14)] * 4, BODY) == {(0, 4): 1}
    assert heads(*[("书角", 14)] * 5, BODY) == {}


def test_a_running_head_is_none() -> None:
    rows = (("校刊第3页", 14), BODY, BODY, ("校刊第4页", 14), BODY)
    assert heads(*rows, tops=(0, 3)) == {}
    assert heads(*rows) == {(0, 1): 1, (3, 4): 1}


def test_without_sizes_nothing_is_told() -> None:
    assert heads((TEXT, 0), ("定规则", 0)) == {}


def test_a_line_with_a_style_is_none() -> None:
    lines = [Line(number=0, raw="定规则", style="row"), Line(number=1, raw=TEXT)]
    assert heads_by_size(lines, {0: 14.0, 1: 10.5}) == {}
