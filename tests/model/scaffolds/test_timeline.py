"""What is typed of the part `timeline`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.timeline import TimelinePart


def typed(fields: dict[str, Any]) -> TimelinePart:
    return TimelinePart.model_validate({"kind": "timeline", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({})
    assert part.title == "时间轴"
    assert list(part.flaws()) == []


def test_a_cell_of_the_table_is_hidden_and_no_other() -> None:
    assert typed({"hide": "date"}).hide == "date"
    with pytest.raises(ValidationError):
        typed({"hide": "year"})
