"""What is typed of the part `argument`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.scaffolds.argument import ArgumentPart


def typed(fields: dict[str, Any]) -> ArgumentPart:
    return ArgumentPart.model_validate({"kind": "argument", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"positions": ["甲"], "answers": [["一", "二", "三"]]})
    assert part.title == "立场—依据—反驳"
    assert list(part.flaws()) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"positions": ["甲"], "answers": [["一"], ["二"]]}, [(("answers",), "row-length")]),
        ({"positions": ["甲"], "answers": [["一", "二", "三", "四"]]}, [(("answers",), "row-length")]),
        ({"rows": 1, "answers": [["一"], ["二"]]}, [(("answers",), "row-length")]),
    ],
)
def test_its_flaws_are_found_in_their_place(fields: dict[str, Any], found: list[Any]) -> None:
    assert [(flaw.path, flaw.code) for flaw in typed(fields).flaws()] == found
