"""What is chosen by tag is found in any value that chooses."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.base import Typed
from generator.model.selection import Selection, selections_of


class Part(Typed):
    title: str = ""
    select: Selection | None = None
    more: Selection | None = None


def test_only_what_is_typed_is_yielded() -> None:
    typed = Part.model_validate({"more": {"themes": "水", "limit": 1}})
    assert list(selections_of(typed)) == [("more", Selection(themes=("水",), limit=1))]
    assert list(selections_of(Part())) == []


def test_kinds_and_difficulties_are_closed_and_may_stand_alone() -> None:
    typed = Selection.model_validate({"kinds": "single", "difficulty": "易"})
    assert (typed.kinds, typed.difficulty) == (("single",), ("易",))
    with pytest.raises(ValidationError):
        Selection.model_validate({"kinds": "riddle"})


def test_a_limit_lets_something_through() -> None:
    with pytest.raises(ValidationError):
        Selection.model_validate({"limit": 0})
