"""Columns are typed as a name or with a role; usual names carry their role."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from generator.model.column import (
    ROLES,
    STANDARD_COLUMNS,
    Column,
    columns_of,
    get_role,
    kinds_in_column,
    role_of_kind,
    usual_column,
)
from generator.model.course import Course
from generator.model.excerpt import TextKind


def test_names_and_roles_may_stand_side_by_side() -> None:
    course = Course.model_validate({"name": "课", "columns": ["案例", {"name": "外媒观察", "role": "foreign"}]})
    assert course.column_names == ("案例", "外媒观察")
    assert [column.plays for column in course.columns] == [None, get_role("foreign")]


def test_one_column_needs_no_list() -> None:
    assert Course.model_validate({"name": "课", "columns": "案例"}).column_names == ("案例",)


def test_a_course_that_names_no_columns_has_the_usual_ones_with_their_roles() -> None:
    course = Course(name="课")
    assert course.column_names == STANDARD_COLUMNS
    assert [column.plays for column in course.columns] == list(ROLES)


def test_a_usual_name_carries_its_role_unless_another_is_typed() -> None:
    assert Column(name="海外声音").plays == get_role("foreign")
    assert Column(name="海外声音", role="expert").plays == get_role("expert")


def test_an_unknown_role_is_a_mistake() -> None:
    with pytest.raises(ValidationError, match="literal_error"):
        Column.model_validate({"name": "案例", "role": "case"})


def test_the_editors_column_is_the_one_of_that_role() -> None:
    named = Course.model_validate({"name": "课", "columns": ["案例", {"name": "卷首", "role": "editor"}]})
    assert named.editor_column == "卷首"
    assert Course.model_validate({"name": "课", "columns": ["案例"]}).editor_column == "编者按"


def test_a_column_that_the_course_does_not_list_has_the_role_of_its_name() -> None:
    course = Course.model_validate({"name": "课", "columns": ["案例"]})
    assert course.role_of("海外声音") == get_role("foreign")
    assert course.role_of("案例") is None


def test_each_kind_of_text_belongs_in_one_column() -> None:
    kinds = [kind for role in ROLES for kind in role.kinds]
    assert sorted(kinds) == sorted(get_args(TextKind))
    assert role_of_kind("media_roundup") == get_role("foreign")
    assert role_of_kind("poem") is None
    assert usual_column("policy") == "政策意见"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("海外之声", {"media_roundup"}), ("外媒看", {"media_roundup"}), ("政策速递", {"policy"}), ("案例", set())],
)
def test_the_name_of_a_documents_column_tells_the_kind_of_its_texts(name: str, kinds: set[str]) -> None:
    assert kinds_in_column(name) == kinds


def test_columns_are_made_of_names() -> None:
    assert columns_of(("案例",)) == (Column(name="案例"),)
