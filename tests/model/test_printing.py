"""How a school prints: its classes and its copier."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.printing import PrintPlan

CLASSES = [{"name": "高一1班", "students": 45}, {"name": "高一2班", "students": 43}]


def test_each_class_gets_its_spare_copies() -> None:
    assert PrintPlan.model_validate({"classes": CLASSES, "spare": 2}).students == 92
    assert PrintPlan().students == 0


@pytest.mark.parametrize(
    ("typed", "layout"),
    [
        ("双面", "a4"),
        ("二合一", "a3"),
        (" 骑马订 ", "booklet"),
        ("小册子", "booklet"),
        ("A3", "a3"),
    ],
)
def test_a_layout_may_be_said_in_chinese(typed: str, layout: str) -> None:
    assert PrintPlan.model_validate({"layout": typed}).layout == layout


def test_an_unknown_layout_is_a_mistake() -> None:
    with pytest.raises(ValidationError):
        PrintPlan.model_validate({"layout": "a5"})
