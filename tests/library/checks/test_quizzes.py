"""What does not fit in a quiz is named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.misfits import MATERIAL, QUIZ, Misfit, assert_named
from tests.library.workspaces import HERE, loaded

ERRORS: dict[str, Misfit] = {
    "points that do not add up": ("units/u1.yaml", QUIZ.replace("total: 2", f"total: {HERE}5"), "加起来是 2", "总分"),
    "question without points": (
        "units/u1.yaml",
        QUIZ.replace("- points: 2\n        questions: [s-1]", f"- questions: [{HERE}s-1]"),
        "没有分值",
        "points",
    ),
    "section without questions": (
        "units/u1.yaml",
        QUIZ.replace("- points: 2\n        questions: [s-1]", f"- {HERE}points: 2"),
        "没有题目",
        "questions",
    ),
    "question twice in a quiz": ("units/u1.yaml", QUIZ.replace("[s-1]", f"[s-1, {HERE}s-1]"), "第 1 大题", "删掉"),
    "question in two sections": (
        "units/u1.yaml",
        QUIZ.replace("total: 2", "total: 4") + "      - points: 2\n        questions: [▲s-1]\n",
        "第 1 大题",
        "删掉",
    ),
    "misspelt question of a quiz": ("units/u1.yaml", QUIZ.replace("[s-1]", f"[{HERE}s-11]"), "题目“s-11”", "“s-1”"),
    "form twice": ("units/u1.yaml", QUIZ.replace("total: 2", f"total: 2\n    forms: [A, {HERE}A]"), "A 卷", "删掉"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_does_not_fit_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    assert_named(ERRORS[name], tmp_path)


def test_points_of_parts_and_sections_add_up(tmp_path: Path) -> None:
    material = (
        MATERIAL + "  approved: true\n  materials: {text: 材料}\n  parts:\n"
        "    - {id: p1, kind: short, stem: 甲, answer: 乙, points: 0.1}\n"
        "    - {id: p2, kind: short, stem: 甲, answer: 乙, points: 0.2}\n"
    )
    unit = QUIZ.replace("total: 2", "total: 2.3") + "      - questions: [q]\n"
    assert loaded(tmp_path, {"questions/new.yaml": material, "units/u1.yaml": unit}).problems == ()


def test_an_unknown_question_does_not_make_the_total_wrong_too(tmp_path: Path) -> None:
    unit = QUIZ.replace("[s-1]", "[s-1, gone]")
    assert [p.code for p in loaded(tmp_path, {"units/u1.yaml": unit}).problems] == ["unknown-question"]
