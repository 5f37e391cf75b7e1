"""A box ends where its measure or its style does, or at the next heading."""

from __future__ import annotations

import re

import pytest

from generator.importer.fields.boxes import BOX, box_size, box_text
from generator.importer.lines.grid import Grid
from generator.importer.manuscript import Line

PRINTED = Grid(width=30.0, indent=2.0, fit=1.0, widths=(0.5,) * 7 + (1.0,) * 3 + (0.5,))
LOOSE = Grid(width=30.0, indent=2.0, fit=0.0, widths=PRINTED.widths)
CAPTION = re.compile("图[0-9]")


def size(*texts: str, grid: Grid = PRINTED) -> tuple[int, bool]:
    lines = [Line(number=n, raw=text) for n, text in enumerate(texts)]
    return box_size(lines, 0, grid, CAPTION)


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("专栏1 书角的来历", "专栏1", "书角的来历"),
        ("专栏 三：书角", "专栏 三", "书角"),
        ("链接2", "链接2", ""),
        ("专栏", "专栏", ""),
        ("案例１．书角", "案例１", "书角"),
    ],
)
def test_a_box_has_a_label_and_a_title(text: str, label: str, rest: str) -> None:
    found = BOX.match(text)
    assert found is not None
    assert found.groups() == (label, rest)


@pytest.mark.parametrize("text", ["案例", "小专栏1", "资料室"])
def test_another_word_is_no_box(text: str) -> None:
    assert BOX.match(text) is None


def test_a_styled_box_is_as_long_as_its_group() -> None:
    lines = [Line(number=n, raw="书角", style="box", group=1 + n // 3) for n in range(4)]
    assert box_size([*lines, Line(number=9, raw="书角")], 0, PRINTED, CAPTION) == (3, True)
    assert box_size(lines, 3, PRINTED, CAPTION) == (1, True)


@pytest.mark.parametrize("end", ["一、定规则", "专栏2 水表", "图3 书角", "结 语"])
def test_in_a_text_that_is_not_printed_a_box_reaches_to_the_next_heading(end: str) -> None:
    assert size("书角不大。", "人人都用。", end, "后文。", grid=LOOSE) == (2, False)


@pytest.mark.parametrize("end", ["一、定规则。", "图3表明，人人都用。", "1. 定规则", "一、" + "书" * 39])
def test_a_sentence_does_not_end_a_box(end: str) -> None:
    assert size("书角不大。", end, "后文。", grid=LOOSE) == (3, False)


def test_a_heading_by_its_style_ends_a_box() -> None:
    lines = [Line(number=0, raw="书角不大。"), Line(number=1, raw="定规则", style="heading2")]
    assert box_size(lines, 0, LOOSE, CAPTION) == (1, False)


def test_lines_wider_than_the_page_are_the_box() -> None:
    wide, text = "书" * 33, "角" * 29 + "。"
    assert size(wide, wide, "书角。", text, text, text) == (3, True)
    assert size(wide, wide, "书角。", "水表。", wide, "规则。", text, text) == (6, True)


def test_lines_narrower_than_the_page_are_the_box() -> None:
    narrow, text = "书" * 24, "角" * 30
    assert size(narrow, narrow, "书角。", text, text) == (3, True)
    assert size(narrow, narrow, "书角。", "角" * 24, text) == (3, True)  # the first line of the next paragraph
    assert size(text, text, text) == (3, False)


def test_a_box_has_paragraphs() -> None:
    lines = [
        Line(number=n, raw=raw)
        for n, raw in enumerate(("　　" + "书" * 22, "书" * 24, "书" * 12 + "。", "　　人人都用。"))
    ]
    assert box_text(lines, PRINTED) == ["书" * 58 + "。", "人人都用。"]
    assert box_text([], PRINTED) == []
