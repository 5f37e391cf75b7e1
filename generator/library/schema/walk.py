"""Find in a record's JSON Schema what may be typed at a place of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def expected_keys(schema: Mapping[str, Any], data: Any, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys of the mapping at `path` of `data`, in the schema's order; none when it is no mapping."""
    return tuple(properties(schema, data, path))


def expected_tags(schema: Mapping[str, Any], data: Any, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the words that `kind` may be in the mapping at `path` of `data`; none when it needs no kind."""
    node: Mapping[str, Any] | None = schema
    for step in path:
        node = _child(schema, node, data, step) if node else None
        data = data[step]
    return tuple(node["discriminator"]["mapping"]) if node and "discriminator" in node else ()


def properties(schema: Mapping[str, Any], data: Any, path: tuple[str | int, ...]) -> Mapping[str, Any]:
    """Return the schemas of the keys that the mapping at `path` may have, of the kind that `data` says it is."""
    node: Mapping[str, Any] | None = schema
    for step in path:
        if node is None:
            return {}
        node = _child(schema, node, data, step)
        data = data[step]
    found = next(_mappings(schema, node, data), None) if node is not None else None
    return found["properties"] if found else {}


def _child(schema: Mapping[str, Any], node: Mapping[str, Any], data: Any, step: str | int) -> Mapping[str, Any] | None:
    if isinstance(step, int):
        return next((option["items"] for option in _options(schema, node, data) if "items" in option), None)
    found = next(_mappings(schema, node, data), None)
    return found["properties"].get(step) if found else None


def _mappings(schema: Mapping[str, Any], node: Mapping[str, Any], data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield what a mapping there may look like; where one value may replace a list, the list's items too."""
    for option in _options(schema, node, data):
        if "properties" in option:
            yield option
        elif "items" in option and isinstance(data, dict):
            yield from _mappings(schema, option["items"], data)


def _options(schema: Mapping[str, Any], node: Mapping[str, Any], data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield `node` with its references followed and its alternatives laid out, the one of the data's `kind` only."""
    if "$ref" in node:
        yield from _options(schema, schema["$defs"][node["$ref"].rpartition("/")[2]], data)
    elif "discriminator" in node:
        reference = node["discriminator"]["mapping"].get(data.get("kind") if isinstance(data, dict) else None)
        if reference:
            yield from _options(schema, {"$ref": reference}, data)
    elif "anyOf" in node:
        for option in node["anyOf"]:
            yield from _options(schema, option, data)
    else:
        yield node
