"""What is typed of the part `bilingual`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

from generator.model.scaffolds.bilingual import BilingualPart


def typed(fields: dict[str, Any]) -> BilingualPart:
    return BilingualPart.model_validate({"kind": "bilingual", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"excerpts": ["a", "b"]})
    assert part.title == "双语对照"
    assert list(part.flaws()) == []


def test_its_flaw_is_found() -> None:
    assert [(flaw.path, flaw.code) for flaw in typed({"excerpts": ["a"]}).flaws()] == [((), "empty-part")]


def test_pairs_are_two_languages_too() -> None:
    assert list(typed({"pairs": {"chinese": "河", "foreign": "river"}}).flaws()) == []
