"""What is typed of the part `observe`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.scaffolds.observe import ObservePart


def typed(fields: dict[str, Any]) -> ObservePart:
    return ObservePart.model_validate({"kind": "observe", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"task": "看"})
    assert part.title == "观察—思考—提问"
    assert list(part.flaws()) == []


def test_its_flaw_is_found() -> None:
    assert [(flaw.path, flaw.code) for flaw in typed({}).flaws()] == [((), "empty-part")]


@pytest.mark.parametrize("what", [{"excerpt": "a"}, {"table": "t"}, {"events": "e"}])
def test_an_excerpt_a_table_or_events_are_something_to_look_at(what: dict[str, Any]) -> None:
    assert list(typed(what).flaws()) == []
