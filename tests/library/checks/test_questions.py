"""What does not fit in a question is named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import BLANK, MATCH, MATERIAL, MULTIPLE, ORDER, SHORT, SINGLE, Misfit, assert_named
from tests.library.workspaces import HERE

ERRORS: dict[str, Misfit] = {
    "evidence of an unknown excerpt": (
        "questions/new.yaml",
        "- id: q\n  kind: true_false\n  stem: 题\n  answer: 对\n  evidence: {excerpt: ▲two-goal, quote: 山顶}\n",
        "摘编“two-goal”",
        "“two-goals”",
    ),
    "letter beyond the options": ("questions/new.yaml", SINGLE + "  options: [甲, 乙]\n  answer: ▲C\n", "A–B", "选项"),
    "two letters of a single choice": (
        "questions/new.yaml",
        SINGLE + "  options: [甲, 乙]\n  answer: ▲AB\n",
        "只能有一个答案",
        "multiple",
    ),
    "option for a letter": (
        "questions/new.yaml",
        SINGLE + "  options: [甲, 乙]\n  answer: ▲乙\n",
        "字母",
        "answer: B",
    ),
    "wide letter": ("questions/new.yaml", SINGLE + "  options: [甲, 乙]\n  answer: ▲Ｂ\n", "半角", "answer: B"),
    "small letter": ("questions/new.yaml", SINGLE + "  options: [甲, 乙]\n  answer: ▲b\n", "大写", "answer: B"),
    "repeated letter": (
        "questions/new.yaml",
        MULTIPLE + "  options: [甲, 乙, 丙]\n  answer: ▲ABA\n",
        "“A”写了两次",
        "删掉",
    ),
    "letter of a multiple choice beyond the options": (
        "questions/new.yaml",
        MULTIPLE + "  options: [甲, 乙, 丙]\n  answer: [A, ▲E]\n".replace(HERE, "").replace("[A", f"{HERE}[A"),
        "“E”",
        "选项",
    ),
    "no letter of a multiple choice": (
        "questions/new.yaml",
        MULTIPLE + "  options: [甲, 乙]\n  answer: ▲[]\n",
        "",
        "B",
    ),
    "repeated option": ("questions/new.yaml", SINGLE + "  options: [甲, 乙, ▲甲]\n  answer: B\n", "第 1 项", "改"),
    "letters typed before options": (
        "questions/new.yaml",
        SINGLE + "  options:\n    - ▲A. 甲\n    - B. 乙\n  answer: B\n",
        "不要写字母",
        "打乱",
    ),
    "too few answers": (
        "questions/new.yaml",
        BLANK.replace("题干", "甲____乙") + "  answer: ▲甲\n",
        "2 个空",
        "answer",
    ),
    "too many answers": ("questions/new.yaml", BLANK + "  answer: ▲[甲, 乙]\n", "1 个空", "[[甲, 乙]]"),
    "no blank in the stem": (
        "questions/new.yaml",
        BLANK.replace("题干____", f"{HERE}题干_") + "  answer: 甲\n",
        "没有空",
        "____",
    ),
    "repeated right side": (
        "questions/new.yaml",
        MATCH + "  pairs:\n    - {left: 甲, right: 一}\n    - {left: 乙, right: ▲一}\n",
        "答案不唯一",
        "改",
    ),
    "distractor that is right": (
        "questions/new.yaml",
        MATCH + "  pairs: [{left: 甲, right: 一}, {left: 乙, right: 二}]\n  distractors: [三, ▲二]\n",
        "干扰项",
        "换",
    ),
    "repeated item to order": ("questions/new.yaml", ORDER + "  items: [一, 二, ▲一]\n", "第 1 项", "改"),
    "material without words": (
        "questions/new.yaml",
        MATERIAL + "  materials:\n    - ▲excerpt: two-goals\n  parts: [{id: p, kind: short, stem: 甲, answer: 乙}]\n",
        "没有文字",
        "quote",
    ),
    "points of a material question": (
        "questions/new.yaml",
        MATERIAL + "  points: ▲10\n  materials: {text: 材料}\n"
        "  parts: [{id: p, kind: short, stem: 甲, answer: 乙, points: 4}]\n",
        "4 分",
        "删掉",
    ),
    "part with the id of a question": (
        "questions/new.yaml",
        MATERIAL + "  materials: {text: 材料}\n  parts: [{id: ▲s-1, kind: short, stem: 甲, answer: 乙}]\n",
        "“s-1”重复",
        "改名",
    ),
}

WARNINGS: dict[str, Misfit] = {
    "question without evidence": (
        "questions/new.yaml",
        "- id: ▲q\n  kind: true_false\n  stem: 题\n  answer: 对\n",
        "没有写依据",
        "evidence",
    ),
    "one letter of a multiple choice": (
        "questions/new.yaml",
        MULTIPLE + "  options: [甲, 乙]\n  answer: ▲A\n",
        "一个答案",
        "single",
    ),
    "marking guide": (
        "questions/new.yaml",
        SHORT + "  answer: 甲\n  points: 5\n  rubric:\n    ▲- {text: 甲, points: 2}\n",
        "2 分",
        "相等",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)


@pytest.mark.parametrize("name", WARNINGS)
def test_what_looks_wrong_is_a_warning_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(WARNINGS[name], tmp_path, severity="warning")
