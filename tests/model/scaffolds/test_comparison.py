"""What is typed of the part `comparison`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.comparison import ComparisonPart


def typed(fields: dict[str, Any]) -> ComparisonPart:
    return ComparisonPart.model_validate({"kind": "comparison", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"excerpts": ["a", "b"], "aspects": ["甲"], "answers": [["乙", "丙"]]})
    assert part.title == "互证比较"
    assert list(part.flaws()) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"excerpts": ["a", "b"], "aspects": ["甲", "乙"], "answers": [["丙", "丁"]]}, [(("answers",), "row-length")]),
        ({"excerpts": ["a", "b"], "aspects": ["甲"], "answers": [["乙"]]}, [(("answers", 0), "row-length")]),
    ],
)
def test_its_flaws_are_found_in_their_place(fields: dict[str, Any], found: list[Any]) -> None:
    assert [(flaw.path, flaw.code) for flaw in typed(fields).flaws()] == found


@pytest.mark.parametrize("count", [1, 5])
def test_two_to_four_excerpts_are_compared(count: int) -> None:
    with pytest.raises(ValidationError):
        typed({"excerpts": ["a"] * count})
