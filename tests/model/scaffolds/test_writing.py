"""What is typed of the part `writing`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.scaffolds.writing import WritingPart


def typed(fields: dict[str, Any]) -> WritingPart:
    return WritingPart.model_validate({"kind": "writing", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"prompt": "写"})
    assert part.title == "写一写"
    assert list(part.flaws()) == []


@pytest.mark.parametrize("space", ["lines", "box", "grid"])
def test_space_is_ruled_boxed_or_squared(space: str) -> None:
    assert typed({"prompt": "写", "space": space}).space == space
