"""What is typed of the course and its reference data."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.course import Course, DataTable, Fact, Theme


def test_a_name_is_enough() -> None:
    course = Course.model_validate({"name": "课"})
    assert (course.series, course.design, course.term.weeks, course.pack_columns) == ("教学活页", "base", 16, 1)
    assert course.formats == ("pdf", "docx", "pptx", "html")


def test_numbers_are_read_from_text() -> None:
    course = Course.model_validate({"name": "课", "handout_per_page": " 4 ", "figure_years": "2"})
    assert (course.handout_per_page, course.figure_years) == (4, 2)


@pytest.mark.parametrize(
    "fields",
    [{"handout_per_page": "5"}, {"colour": "green"}, {"pack_columns": 3}, {"figure_years": "-1"}, {"formats": ["odt"]}],
)
def test_what_cannot_be_printed_is_a_mistake(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Course.model_validate({"name": "课", **fields})


def test_a_theme_is_printed_by_its_label_or_its_id() -> None:
    assert Theme(id="water", label="水").name == "水"
    assert Theme(id="水").name == "水"


def test_a_fact_has_a_source() -> None:
    with pytest.raises(ValidationError, match="source"):
        Fact.model_validate({"id": "f", "what": "河道数", "value": "12"})


def test_a_table_has_a_header_and_a_row() -> None:
    with pytest.raises(ValidationError):
        DataTable.model_validate({"id": "t", "title": "表", "header": ["甲"], "rows": []})
