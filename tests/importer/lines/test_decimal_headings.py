"""Headings that are counted 1, 1.1, 1.2, 2 get the style of a heading, figures at a line's beginning do not."""

from __future__ import annotations

import pytest

from generator.importer.lines.decimal_headings import style_decimals
from generator.importer.manuscript import Line

CHAPTERS = ("1 书角的来历", "1.1 旧书架", "1.2 新规则", "2 节水小组", "2.1 记账", "书角和水表都有人管。")


def styles(*texts: str, first: str = "") -> list[str]:
    lines = [Line(number=n, raw=text, style=first if not n else "") for n, text in enumerate(texts)]
    return [line.style for line in style_decimals(lines)]


def test_chapters_and_sections_are_headings() -> None:
    assert styles(*CHAPTERS) == ["heading1", "heading2", "heading2", "heading1", "heading2", ""]


def test_a_line_with_a_style_keeps_it() -> None:
    assert styles(*CHAPTERS, first="title")[0] == "title"


def test_two_sections_are_too_few() -> None:
    assert styles("1 书角", "1.1 旧书架", "2 水表", "2.1 记账") == [""] * 4
    assert styles("1.1 旧书架", "1.2 新规则", "1.3 书目") == ["heading2"] * 3


@pytest.mark.parametrize(
    "chapter",
    [
        "第１章 书角",
        "1．书角",
        "1.书角",
        "1、书角",
        "1章书角",
        "1 “书角”",
        "1 《书角》",
        "1 Books",
        "第 1 章 书角",
        "1\u3000书角",
    ],
)
def test_a_chapter_may_be_counted_in_several_ways(chapter: str) -> None:
    assert styles(chapter, *CHAPTERS[1:])[0] == "heading1"


@pytest.mark.parametrize(
    "section", ["１．１ 旧书架", "1.1旧书架", "1.1.1 旧书架", "1.1 “旧”书架", "1.1 《旧》书架", "1.1 Old"]
)
def test_a_section_may_be_counted_in_several_ways(section: str) -> None:
    assert styles(section, "1.2 新规则", "1.3 书目")[0] == "heading2"


@pytest.mark.parametrize(
    "text",
    [
        "1书角",
        "1 书",
        "3 书角的来历",
        "1 万册图书",
        "1 年以后",
        "1 b",
        "1 书角。",
        "1 书角；",
        "1 书角，",
        "1 书角：",
        "1 书角！",
        "1 书角？",
        "1 书角、",
        "1 " + "书" * 39,
    ],
)
def test_what_only_looks_like_a_chapter_is_none(text: str) -> None:
    wanted = "heading1" if text == "1 书" else ""
    assert styles(text, *CHAPTERS[1:])[0] == wanted


def test_a_heading_has_forty_characters_at_most() -> None:
    assert styles("1 " + "书" * 38, *CHAPTERS[1:])[0] == "heading1"


def test_sections_must_count_on() -> None:
    texts = ("1.1 旧书架", "1.2 新规则", "3.4 别的", "1.2 再说新规则", "2.2 水表", "2.1 记账", "2.2 公布")
    assert styles(*texts) == ["heading2", "heading2", "", "heading2", "", "heading2", "heading2"]


def test_the_first_section_may_stand_in_a_later_chapter() -> None:
    assert styles("3.1 旧书架", "3.2 新规则", "3.3 书目", "4.1 水表") == ["heading2"] * 4
    assert styles("3.2 旧书架", "3.3 新规则", "3.4 书目", "4.2 水表") == [""] * 4


def test_chapters_go_on_for_three_beyond_the_last_with_sections() -> None:
    texts = (*CHAPTERS[:5], *(f"{n} 书角" for n in range(3, 8)))
    assert styles(*texts)[5:] == ["heading1", "heading1", "heading1", "", ""]


@pytest.mark.parametrize(
    "figure", ["1.2 万册", "1.2 亿元", "1.2 吨", "1.2 倍", "1.2 公里", "1.2 米", "1.2 美元", "1.2 小时"]
)
def test_a_figure_with_a_unit_is_no_section(figure: str) -> None:
    assert styles("1.1 旧书架", figure, "1.2 新规则", "1.3 书目") == ["heading2", "", "heading2", "heading2"]
