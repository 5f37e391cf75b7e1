"""What is typed of the part `inquiry`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.inquiry import InquiryPart


def typed(fields: dict[str, Any]) -> InquiryPart:
    return InquiryPart.model_validate({"kind": "inquiry", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({})
    assert part.title == "议题探究"
    assert list(part.flaws()) == []


def test_a_chain_of_questions_has_a_link() -> None:
    assert len(typed({}).steps) == 3
    with pytest.raises(ValidationError):
        typed({"steps": []})
