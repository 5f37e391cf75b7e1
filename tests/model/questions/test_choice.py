"""What may be wrong in a choice question by itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.questions.choice import MultipleChoice, SingleChoice


def single(**fields: Any) -> SingleChoice:
    return SingleChoice(
        **{"id": "q", "kind": "single", "stem": "题", "options": ["甲", "乙", "丙"], "answer": "B"} | fields
    )


def multiple(**fields: Any) -> MultipleChoice:
    data = {"id": "q", "kind": "multiple", "stem": "题", "options": ["甲", "乙", "丙"], "answer": "AB"}
    return MultipleChoice(**data | fields)


def said(question: SingleChoice | MultipleChoice) -> list[tuple[Any, ...]]:
    return [(flaw.path, flaw.message, flaw.severity) for flaw in question.flaws()]


def test_letters_of_options_are_in_order() -> None:
    assert said(single()) == said(single(answer="C")) == said(multiple()) == []


@pytest.mark.parametrize(
    ("answer", "message", "hint"),
    [
        ("D", "答案“D”不是选项的字母（A–C）", "数一数选项，或者改答案"),
        ("甲", "“answer”应写选项的字母，不写选项的内容", "写成 answer: A"),
        ("丁戊", "答案“丁戊”不是选项的字母（A–C）", "只写字母，例如 answer: B"),
        ("。", "答案“。”不是选项的字母（A–C）", "只写字母，例如 answer: B"),
        ("AB", "单选题只能有一个答案，写了 2 个", "只留一个，或者改成 kind: multiple"),
        ("Ｂ", "答案“Ｂ”应只写半角的大写字母", "写成 answer: B"),
    ],
)
def test_one_letter_names_the_right_option(answer: str, message: str, hint: str) -> None:
    (flaw,) = single(answer=answer).flaws()
    assert (flaw.path, flaw.message, flaw.hint, flaw.code) == (("answer",), message, hint, "answer-letter")


def test_several_letters_are_read_however_they_are_parted() -> None:
    assert [multiple(answer=answer).answer for answer in ("ac", "A,C", "A、C", ["A", "C"])] == [("A", "C")] * 4


def test_a_letter_stands_once() -> None:
    assert said(multiple(answer="ABA")) == [(("answer",), "答案里的“A”写了两次", "error")]


def test_one_right_option_of_several_is_doubtful_and_not_wrong() -> None:
    assert said(multiple(answer="A")) == [(("answer",), "多选题只写了一个答案", "warning")]
    assert said(multiple(answer="D")) == [(("answer",), "答案“D”不是选项的字母（A–C）", "error")]


def test_options_differ_by_more_than_blanks() -> None:
    assert said(single(options=["甲 乙", "丙", "甲乙"])) == [(("options", 2), "选项“甲乙”与第 1 项相同", "error")]


def test_options_bear_no_letters_of_their_own() -> None:
    assert said(single(options=["A. 甲", "（B）乙", "Ｃ、丙"])) == [(("options", 0), "选项里不要写字母", "error")]
    assert said(single(options=["A. 甲", "B. 乙", "丙"])) == []
