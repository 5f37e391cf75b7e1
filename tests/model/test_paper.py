"""What a teacher may write for paper."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.paper import Paper, PaperPlan, SealChoice


def paper(value: Any) -> PaperPlan:
    adapter: TypeAdapter[PaperPlan] = TypeAdapter(Paper)
    return adapter.validate_python(value)


@pytest.mark.parametrize(
    ("typed", "name", "millimetres", "columns"),
    [
        ("A4", "A4", (210, 297), 1),
        ("a3", "A3", (420, 297), 2),
        ("8开", "8K", (390, 270), 2),
        ({"size": "16k"}, "16K", (195, 270), 1),
        ({"size": "A3", "columns": "1"}, "A3", (297, 420), 1),
        ({"size": "8K", "columns": "3"}, "8K", (390, 270), 3),
        ({"width": "260", "height": "368"}, "260×368", (260, 368), 1),
        ({"width": "368", "height": "260", "columns": "2"}, "368×260", (368, 260), 2),
    ],
)
def test_sizes_have_names_or_millimetres(typed: Any, name: str, millimetres: tuple[float, float], columns: int) -> None:
    plan = paper(typed)
    assert (plan.name, plan.millimetres, plan.column_count) == (name, millimetres, columns)


@pytest.mark.parametrize("typed", ["A9", {"size": "A4", "columns": "7"}, {"width": "5", "height": "5"}])
def test_a_size_that_no_school_has_is_a_mistake(typed: Any) -> None:
    with pytest.raises(ValidationError):
        paper(typed)


@pytest.mark.parametrize(("typed", "pages"), [("首页", "first"), ("奇数页", "odd"), ("every", "every"), ("无", "none")])
def test_pages_of_the_seal_are_said_in_chinese_too(typed: str, pages: str) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(SealChoice)
    assert adapter.validate_python(typed) == pages
