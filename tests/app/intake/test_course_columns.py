"""Columns are added to the course as text."""

from __future__ import annotations

import pytest
import yaml

from generator.app.intake.course_columns import settle_columns, with_columns
from generator.model.column import STANDARD_COLUMNS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("columns: [编者按, 讲话]  # 我的\nname: 课\n", "columns: [编者按, 讲话, 案例]  # 我的\nname: 课\n"),
        (
            "name: 课\ncolumns:\n  - 编者按\n  - 讲话   # 我的\nschool: 某校\n",
            "name: 课\ncolumns:\n  - 编者按\n  - 讲话   # 我的\n  - 案例\nschool: 某校\n",
        ),
        ("columns: [编者按,\n  讲话]\n", "columns: [编者按,\n  讲话, 案例]\n"),
        ("columns: [编者按, {name: 讲话, role: speech}]\n", "columns: [编者按, {name: 讲话, role: speech}, 案例]\n"),
        (
            "columns:\n- 编者按\n- name: 讲话\n  role: speech\nname: 课\n",
            "columns:\n- 编者按\n- name: 讲话\n  role: speech\n- 案例\nname: 课\n",
        ),
    ],
)
def test_a_column_is_added_behind_the_others(before: str, after: str) -> None:
    assert with_columns(before, ["案例"]) == after


def test_a_course_without_columns_gets_the_usual_ones_too() -> None:
    text = with_columns("name: 课\n", ["案例"])
    assert text is not None
    assert yaml.safe_load(text)["columns"] == [*STANDARD_COLUMNS, "案例"]


@pytest.mark.parametrize("before", ["columns: 讲话\n", "columns: []\n", "columns: [\n", "- 1\n"])
def test_what_is_no_list_is_left_to_a_person(before: str) -> None:
    assert with_columns(before, ["案例"]) is None


def test_the_doubt_is_settled_on_its_line() -> None:
    text = "id: a\n# 存疑：课程里没有栏目“案例”；可以改成“讲话”\n# 存疑：别的\n"
    assert settle_columns(text) == "id: a\n# 栏目已加进课程\n# 存疑：别的\n"
