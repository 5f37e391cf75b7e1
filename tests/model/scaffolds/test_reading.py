"""What is typed of the part `reading`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.reading import ReadingPart


def typed(fields: dict[str, Any]) -> ReadingPart:
    return ReadingPart.model_validate({"kind": "reading", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"excerpt": "a"})
    assert part.title == "细读批注"
    assert list(part.flaws()) == []


def test_something_must_be_read() -> None:
    with pytest.raises(ValidationError):
        typed({})
