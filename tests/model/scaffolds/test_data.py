"""What is typed of the part `data`, and what may be wrong in it."""

from __future__ import annotations

from typing import Any

from generator.model.scaffolds.data import DataPart


def typed(fields: dict[str, Any]) -> DataPart:
    return DataPart.model_validate({"kind": "data", **fields})


def test_a_part_has_its_title_and_no_flaw() -> None:
    part = typed({"facts": "f"})
    assert part.title == "数据卡"
    assert list(part.flaws()) == []


def test_its_flaw_is_found() -> None:
    assert [(flaw.path, flaw.code) for flaw in typed({}).flaws()] == [((), "empty-part")]


def test_a_table_is_something_to_read_too() -> None:
    assert list(typed({"table": "t"}).flaws()) == []
