"""Derive plain JSON data from values, by the names that their classes state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal


def as_json(value: Any) -> Any:
    """Return a value as dicts, lists and scalars.

    A class states its keys in `JSON`, attributes or properties in their order: `title` is always there, `url=address?`
    is called otherwise and left out when it is empty, `answer~` when it is None. A dataclass without `JSON` gives all
    its fields.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(inner) for inner in value]
    shown = {}
    for key in keys_of(type(value)):
        inner = getattr(value, key.attribute)
        if inner or key.needed == "always" or (key.needed == "given" and inner is not None):
            shown[key.name] = as_json(inner)
    return shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a JSON object: which attribute it shows, and when it is there."""

    name: str
    attribute: str
    needed: Literal["always", "given", "filled"] = "always"


def keys_of(kind: type[Any]) -> tuple[Key, ...]:
    """Return the keys that a class states, or those of all its fields."""
    stated: str | None = getattr(kind, "JSON", None)
    if stated is not None:
        return _stated(stated)
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} states no JSON keys")
    return tuple(Key(name=field.name, attribute=field.name) for field in fields(kind))


@cache
def _stated(keys: str) -> tuple[Key, ...]:
    return tuple(_key(word) for word in keys.split())


def _key(word: str) -> Key:
    name, _, attribute = word.rstrip("?~").partition("=")
    needed: Literal["always", "given", "filled"] = (
        "filled" if word.endswith("?") else "given" if word.endswith("~") else "always"
    )
    return Key(name=name, attribute=attribute or name, needed=needed)
