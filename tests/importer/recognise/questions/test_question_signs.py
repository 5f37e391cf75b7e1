"""A text looks like a question bank by what stands on its lines."""

from __future__ import annotations

import pytest

from generator.importer.manuscript import split
from generator.importer.recognise.questions.question_signs import looks_like_questions, opens_options

CHOICE = ["1. 书角在哪里？", "A. 走廊", "B. 操场", "答案：A"]


@pytest.mark.parametrize(
    ("lines", "least", "most"),
    [
        ([*CHOICE, "2. 谁来管？", "A. 值日生", "B. 校长", "答案：A"], 0.9, 0.98),
        (["一、填空题", "1. 书角在____。", "2. 书有____册。"], 0.8, 0.98),
        (["简答题", "1. 书角从哪里来？", "答案：同学们带来的。"], 0.8, 0.8),
        (["题型：单选", "题干：书角在哪里？", "答案：A", "题型：判断", "题干：书角在走廊。", "答案：对"], 0.9, 0.9),
        (["书角在哪里？", "A. 走廊", "B. 操场", "谁来管？", "A. 值日生", "B. 校长"], 0.8, 0.8),
        (["书角在哪里？", "A. 走廊", "B. 操场"], 0.0, 0.0),
        (["1. 办好书角。", "2. 管好图书。", "3. 读好书。"], 0.0, 0.0),
        ([*CHOICE, "2. 谁来管？", *["书角办在走廊尽头，都是同学们带来的书。"] * 40], 0.3, 0.3),
    ],
)
def test_signs_of_questions_are_weighed(lines: list[str], least: float, most: float) -> None:
    assert least <= looks_like_questions(split("\n".join(lines))) <= most


def test_a_list_of_options_opens_with_a() -> None:
    assert opens_options("A. 走廊")
    assert not opens_options("B. 操场")
