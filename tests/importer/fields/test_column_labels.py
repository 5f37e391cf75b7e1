"""Lines that name a column of a collection are told from lines that look like them."""

from __future__ import annotations

import pytest

from generator.importer.fields.column_labels import find_labels
from generator.importer.manuscript import Line
from generator.model.column import STANDARD_COLUMNS

USUAL = next(iter(STANDARD_COLUMNS))


def labels(*texts: str) -> list[tuple[int, str, str]]:
    lines = [Line(number=n, raw=text) for n, text in enumerate(texts)]
    return [(label.place, label.name, label.rest) for label in find_labels(lines)]


@pytest.mark.parametrize("text", ["【校园观察】", "〖校园观察〗", "［校园 观察］", "[校园观察]", "【 校园观察 】"])
def test_a_name_in_brackets_is_a_column(text: str) -> None:
    assert labels("前文。", text) == [(1, "校园观察", "")]


def test_what_else_stands_on_the_line_is_kept() -> None:
    assert labels("【校园观察】 走廊里的书角") == [(0, "校园观察", "走廊里的书角")]


@pytest.mark.parametrize(
    "text",
    [
        "【答案】",
        "【解析】",
        "【材料一】",
        "【案例2】",
        "【摘要】",
        "【作者】",
        "【选择题】",
        "（校园观察）",
        "【校】",
        "【" + "书" * 15 + "】",
    ],
)
def test_other_words_in_brackets_name_none(text: str) -> None:
    assert labels(text) == []


def test_a_line_of_more_than_sixty_characters_names_none() -> None:
    assert labels("【校园观察】" + "书" * 54) != []
    assert labels("【校园观察】" + "书" * 55) == []


def test_who_speaks_twice_is_no_column() -> None:
    talk = ["【小书】书角在哪里？", "【小书】谁来清点？"]
    assert labels(*talk, "【小书】") == []
    assert labels(talk[0], "【小书】") == [(0, "小书", "书角在哪里？"), (1, "小书", "")]


def test_ornaments_mean_something_when_two_names_stand_in_them() -> None:
    assert labels("★校园观察★", "后文。", "★人人议论★") == [(0, "校园观察", ""), (2, "人人议论", "")]
    assert labels("★校园观察★", "★校园观察★") == [(0, "校园观察", ""), (1, "校园观察", "")]
    assert labels("★校园观察★") == []
    assert labels("★校园观察★", "●人人议论●") == []


def test_a_usual_name_is_a_column_even_when_counted() -> None:
    assert labels(USUAL) == [(0, USUAL, "")]
    assert labels(f"一、{USUAL}") == [(0, USUAL, "")]
    assert labels(f"第二板块：{USUAL}") == [(0, USUAL, "")]
    assert labels(f"■{USUAL}■") == [(0, USUAL, "")]
    assert labels(f"我们的{USUAL}") == []


CONTENTS = ["目录", "校园观察", "走廊里的书角……1", "人人议论", "水表换了……5"]


def test_a_name_in_the_contents_is_a_column_where_it_stands_again() -> None:
    text = ["走廊里的书角", "书角不大。", "校园观察", "后文。", "人人议论", "水表换了"]
    assert labels(*CONTENTS, *text) == [
        (1, "校园观察", ""),
        (3, "人人议论", ""),
        (7, "校园观察", ""),
        (9, "人人议论", ""),
    ]


def test_one_name_of_the_contents_is_too_few() -> None:
    assert labels(*CONTENTS, "走廊里的书角", "校园观察", "后文。") == []


def test_without_a_contents_list_bare_names_are_text() -> None:
    assert labels(*CONTENTS[1:], "走廊里的书角", "校园观察", "人人议论") == []
