"""Editors get a JSON Schema a kind of file, in Chinese, that takes what the loader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.library.schema import schemas


def schema(name: str) -> Any:
    return json.loads(schemas()[name])


def test_every_kind_of_file_has_a_schema() -> None:
    assert sorted(schemas()) == [
        "course.json", "events.json", "excerpt.json", "facts.json", "glossary.json",
        "question.json", "sources.json", "tables.json", "themes.json", "unit.json",
    ]  # fmt: skip


def test_the_same_bytes_every_time() -> None:
    assert schemas() == schemas()


def test_a_key_may_hold_a_number_where_text_is_meant() -> None:
    excerpt = schema("excerpt.json")["definitions"]["record"]
    assert excerpt["properties"]["title"]["type"] == ["string", "number", "boolean"]
    assert excerpt["properties"]["note"]["type"] == ["string", "number", "boolean", "null"]
    assert excerpt["additionalProperties"] is False
    assert excerpt["required"] == ["id", "title", "column", "text"]


def test_one_value_may_stand_for_a_list_where_the_loader_takes_it() -> None:
    themes = schema("excerpt.json")["definitions"]["record"]["properties"]["themes"]["anyOf"]
    text = ["string", "number", "boolean"]
    assert themes == [{"items": {"type": text}, "type": "array"}, {"type": text}, {"type": "null"}]
    pairs = schema("question.json")["definitions"]["Matching"]["properties"]["pairs"]
    assert pairs["type"] == "array"


def test_answers_may_be_written_as_the_manual_says() -> None:
    kinds = schema("question.json")["definitions"]
    assert {"type": "string"} in kinds["MultipleChoice"]["properties"]["answer"]["anyOf"]
    assert "对" in kinds["TrueFalse"]["properties"]["answer"]["enum"]
    assert kinds["FillIn"]["properties"]["answer"]["anyOf"][1]["items"]["anyOf"][1]["type"] == "array"


def test_a_file_holds_a_list_or_one_record() -> None:
    assert schema("themes.json")["type"] == "array"
    assert schema("question.json")["then"]["type"] == "array"
    assert schema("course.json")["allOf"] == [{"$ref": "#/definitions/record"}]


def test_every_key_is_described_in_chinese() -> None:
    described = 0
    for name in schemas():
        for model, definition in schema(name)["definitions"].items():
            for key, words in definition.get("properties", {}).items():
                described += 1
                text = words.get("description", "") + definition.get("description", "")
                assert any("\u4e00" <= c <= "\u9fff" for c in words.get("description", "")), (name, model, key)
                assert "`" not in text, (name, model, key)
    assert described > 300


def test_every_reference_leads_somewhere() -> None:
    seen = 0
    for name in schemas():
        whole = schema(name)
        for reference in _references(whole):
            seen += 1
            assert reference.removeprefix("#/definitions/") in whole["definitions"]
    assert seen > 50


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
