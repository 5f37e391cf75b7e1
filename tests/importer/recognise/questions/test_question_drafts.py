"""Typed questions become questions in the fields of the course, with their doubts."""

from __future__ import annotations

import pytest

from generator.importer.recognise.questions.question_drafts import QuestionBank, read_bank
from generator.importer.values.as_json import as_json
from tests.importer.opened import opened


def bank(*lines: str) -> QuestionBank:
    text, ledger = opened(*lines)
    found = read_bank(text, ledger)
    assert ledger.close().left_over == ()
    return found


def test_a_choice_has_its_options_without_the_marks_that_end_them() -> None:
    lines = ("A. 走廊；", "B. 操场。", "答案：A", "解析：在走廊尽头。", "难度：易")
    [question] = bank("1. 书角在哪里？（2分）", *lines).questions
    assert as_json(question) == {
        "id": "i1-q001", "kind": "single", "stem": "书角在哪里？",
        "options": ["走廊", "操场"], "answer": "A", "explanation": "在走廊尽头。", "difficulty": "易", "points": "2",
    }  # fmt: skip
    assert question.is_valid and question.remarks == ()


@pytest.mark.parametrize(
    ("lines", "kind", "answer"),
    [
        (("判断题", "1. 书角在走廊。（√）"), "true_false", "对"),
        (("判断题", "1. 书角在操场。", "答案：×"), "true_false", "错"),
        (("填空题", "1. 书角在____，有____册书。", "答案：走廊；320"), "blank", ("走廊", "320")),
        (("简答题", "1. 书角从哪里来？", "答案：同学们带来的。"), "short", "同学们带来的。"),
        (("论述题", "1. 谈谈书角。", "答案：言之有理即可。"), "essay", "言之有理即可。"),
    ],
)
def test_the_answer_of_a_kind(lines: tuple[str, ...], kind: str, answer: object) -> None:
    [question] = bank(*lines).questions
    assert (question.kind, question.answer, question.is_valid) == (kind, answer, True)


@pytest.mark.parametrize(
    ("lines", "doubt", "is_valid"),
    [
        (("单选题", "1. 书角在哪里？", "A. 走廊", "B. 操场"), "没有找到答案", False),
        (("单选题", "1. 书角在哪里？", "A. 走廊", "B. 操场", "答案：D"), "答案 D 没有对应的选项", True),
        (("单选题", "1. 谁来管？", "A. 我", "B. 你", "答案：AB"), "单选题有 2 个答案，已改为多选", True),
        (("填空题", "1. 在____，有____册。", "答案：走廊"), "题干有 2 个空，答案有 1 个", True),
        (("连线题", "1. 连一连。", "答案：略"), "连线题和排序题请照原文改写", True),
    ],
)
def test_what_is_doubtful_is_a_remark(lines: tuple[str, ...], doubt: str, *, is_valid: bool) -> None:
    [question] = bank(*lines).questions
    assert doubt in [remark.text for remark in question.remarks]
    assert question.is_valid is is_valid
