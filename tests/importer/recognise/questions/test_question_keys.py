"""The list of answers at the end of a bank is dealt out to its questions."""

from __future__ import annotations

import pytest

from generator.importer.recognise.questions.question_bank import TypedBank, read_typed
from generator.importer.recognise.questions.question_keys import read_keys, short_answers
from tests.importer.opened import doubts, opened

ASKED = ("1. 书角在哪里？", "A. 走廊", "B. 操场", "2. 谁来管？", "A. 值日生", "B. 校长")


def keyed(*answers: str) -> tuple[TypedBank, list[str]]:
    text, ledger = opened(*ASKED, *answers)
    bank = read_typed(text, ledger)
    read_keys(bank, ledger)
    return bank, doubts(ledger)


@pytest.mark.parametrize(
    "answers",
    [
        ("参考答案", "1-2 AB"),
        ("参考答案", "1. A 2. B"),
        ("参考答案：1.A 2.B",),
        ("题号 1 2", "答案 A B"),
        ("参考答案", "1. A 因为它在走廊尽头。", "2. B 因为校长定的。"),
    ],
)
def test_answers_reach_their_questions(answers: tuple[str, ...]) -> None:
    bank, told = keyed(*answers)
    assert [question.answer[:1] for question in bank.questions] == ["A", "B"]
    assert told == []


def test_an_answer_without_a_question_is_doubted() -> None:
    assert keyed("参考答案", "1-3 ABA")[1] == ["答案里的第 3 题在题目里没有"]


def test_a_range_with_more_or_fewer_answers_than_questions_is_doubted_and_answers_none() -> None:
    bank, told = keyed("参考答案", "1-2 ABA")
    assert [question.answer for question in bank.questions] == ["", ""]
    assert told == ["这一段题号与答案的个数对不上，没有采用，请照原件补上"]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("1-3 ABC", [(1, "A"), (2, "B"), (3, "C")]),
        ("1~2 A，B", [(1, "A"), (2, "B")]),
        ("6. AB 7.√", [(6, "AB"), (7, "√")]),
        ("1-3 AB", []),
        ("1-2 ABC 3. D", [(3, "D")]),
        ("3-1 ABC", []),
        ("1-60 " + "A" * 60, [(n, "A") for n in range(1, 61)]),
        ("1-61 " + "A" * 61, []),
    ],
)
def test_short_answers_stand_in_ranges_or_one_by_one(text: str, answers: list[tuple[int, str]]) -> None:
    assert [(number, answer) for number, answer, _ in short_answers(text) if answer] == answers
