"""What may be typed at a place of a record, by its JSON Schema."""

from __future__ import annotations

from typing import Any

from generator.library.schema.walk import expected_keys, expected_tags, properties

PART: dict[str, Any] = {"properties": {"kind": {}, "prompt": {}}}
CHART: dict[str, Any] = {"properties": {"kind": {}, "table": {"title": "表"}}}
SCHEMA: dict[str, Any] = {
    "$defs": {"Writing": PART, "Chart": CHART},
    "properties": {
        "title": {},
        "parts": {
            "anyOf": [
                {"type": "null"},
                {
                    "items": {
                        "discriminator": {"mapping": {"writing": "#/$defs/Writing", "chart": "#/$defs/Chart"}},
                    }
                },
            ]
        },
    },
}
DATA = {"title": "题", "parts": [{"kind": "chart", "table": "t"}, {"prompt": "写"}, {"kind": "none"}]}


def test_the_keys_of_a_record_come_in_the_order_of_the_schema() -> None:
    assert expected_keys(SCHEMA, DATA, ()) == ("title", "parts")
    assert expected_keys(SCHEMA, DATA, ("title",)) == ()


def test_the_keys_of_an_item_are_those_of_its_kind() -> None:
    assert expected_keys(SCHEMA, DATA, ("parts", 0)) == ("kind", "table")
    assert properties(SCHEMA, DATA, ("parts", 0))["table"] == {"title": "表"}
    assert expected_keys(SCHEMA, DATA, ("parts", 1)) == ()
    assert expected_keys(SCHEMA, DATA, ("parts", 2)) == ()


def test_the_words_for_a_kind_are_known_where_one_is_needed() -> None:
    assert expected_tags(SCHEMA, DATA, ("parts", 1)) == ("writing", "chart")
    assert expected_tags(SCHEMA, DATA, ()) == ()


def test_one_value_may_be_typed_for_a_list() -> None:
    data = {"parts": {"kind": "writing"}}
    assert expected_keys(SCHEMA, data, ("parts",)) == ("kind", "prompt")
