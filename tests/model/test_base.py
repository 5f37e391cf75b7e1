"""Values that people type are closed, frozen, and forgiving of one value where a list is meant."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.base import Identifier, PartialDate, RequiredText, TextList, Typed


class Card(Typed):
    name: RequiredText
    tags: TextList = ()


def test_an_unknown_key_is_a_mistake() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Card.model_validate({"name": "甲", "nmae": "乙"})


def test_what_was_read_is_never_changed() -> None:
    card = Card(name="甲")
    with pytest.raises(ValidationError):
        setattr(card, "name", "乙")  # noqa: B010  # the type checker forbids it too


def test_blanks_round_a_text_are_no_text() -> None:
    assert Card.model_validate({"name": " 甲\n"}).name == "甲"
    with pytest.raises(ValidationError, match="不能为空"):
        Card.model_validate({"name": "  "})


def test_one_value_is_a_list_of_one_and_an_empty_key_of_none() -> None:
    assert Card.model_validate({"name": "甲", "tags": "水"}).tags == ("水",)
    assert Card.model_validate({"name": "甲", "tags": None}).tags == ()


@pytest.mark.parametrize(("typed", "is_good"), [("u1-s.001_a", True), ("-a", False), ("元", False), ("a" * 81, False)])
def test_an_id_can_be_a_file_name(typed: str, is_good: bool) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(Identifier)
    assert _passes(adapter, typed) is is_good


@pytest.mark.parametrize(
    ("typed", "is_good"),
    [("2021", True), ("2021-12", True), ("2021-02-31", True), ("2021-13", False), ("2021-3", False), ("21", False)],
)
def test_a_date_is_as_precise_as_it_is_known(typed: str, is_good: bool) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(PartialDate)
    assert _passes(adapter, typed) is is_good


def _passes(adapter: TypeAdapter[str], typed: str) -> bool:
    try:
        adapter.validate_python(typed)
    except ValidationError:
        return False
    return True
