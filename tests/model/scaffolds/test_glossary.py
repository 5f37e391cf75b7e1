"""What is typed of the part `glossary`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scaffolds.glossary import GlossaryPart


def typed(fields: dict[str, Any]) -> GlossaryPart:
    return GlossaryPart.model_validate({"kind": "glossary", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({})
    assert part.title == "词语卡"
    assert list(part.flaws()) == []


def test_meanings_are_hidden_and_nothing_unknown() -> None:
    assert typed({"hide": "meaning"}).hide == "meaning"
    with pytest.raises(ValidationError):
        typed({"hide": "term"})
