"""What is typed of the part `source_analysis`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.source_analysis import SourceAnalysisPart


def typed(fields: dict[str, Any]) -> SourceAnalysisPart:
    return SourceAnalysisPart.model_validate({"kind": "source_analysis", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"excerpts": "a"})
    assert part.title == "来源追问"
    assert list(part.flaws()) == []


def test_an_excerpt_must_be_asked_about() -> None:
    with pytest.raises(ValidationError):
        typed({"excerpts": []})
