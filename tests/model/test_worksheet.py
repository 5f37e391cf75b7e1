"""What a teacher types of a worksheet."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.writing import WritingPart
from generator.model.worksheet import WorksheetPlan

WRITING = {"kind": "writing", "prompt": "写"}


def plan(**fields: Any) -> WorksheetPlan:
    return WorksheetPlan.model_validate({"id": "w", "title": "单", "parts": [WRITING], **fields})


@pytest.mark.parametrize(("typed", "pages"), [("2", 2), ("2 页", 2), ("2页", 2), ("1 page", 1), ("3 pages", 3)])
def test_a_length_is_typed_in_pages(typed: str, pages: int) -> None:
    assert plan(fit=typed).fit == pages


@pytest.mark.parametrize("typed", ["两页", "0", "21", "2 页半"])
def test_what_is_no_length_is_a_mistake(typed: str) -> None:
    with pytest.raises(ValidationError):
        plan(fit=typed)


def test_a_part_is_of_the_kind_that_it_says() -> None:
    (part,) = plan().parts
    assert isinstance(part, WritingPart) and part.title == "写一写"


@pytest.mark.parametrize("parts", [[], [{"kind": "riddle"}], [{"prompt": "写"}]])
def test_a_sheet_has_parts_of_known_kinds(parts: list[Any]) -> None:
    with pytest.raises(ValidationError):
        plan(parts=parts)
