"""Derive plain JSON data from values, by the names that their classes state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal


def as_json(value: Any, stated: str = "") -> Any:
    """Return a value as dicts, lists and scalars.

    A class states its keys in `JSON`, in their order: `title` is an attribute and always there, `url=page.address?` is
    called otherwise and left out when it is empty, `answer~` when it is None; `pages(number,text?)` states the keys of
    each value in a list. A dataclass without `JSON` gives all its fields.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(inner, stated) for inner in value]
    keys = _stated(stated.replace(",", " ")) if stated else keys_of(type(value))
    found = ((key, attrgetter(key.attribute)(value)) for key in keys)
    return {key.name: as_json(inner, key.inner) for key, inner in found if key.shows(inner)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a JSON object: the attribute, when it is there, and the keys of what it lists."""

    name: str
    attribute: str
    needed: Literal["", "?", "~"] = ""
    inner: str = ""

    def shows(self, value: object) -> bool:
        """Return whether the key is there for this value."""
        return bool(value) if self.needed == "?" else not self.needed or value is not None


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
    made = []
    for word in keys.split():
        bare, _, inner = word.rstrip("?~").rstrip(")").partition("(")
        name, _, attribute = bare.partition("=")
        needed: Literal["", "?", "~"] = "?" if word[-1] == "?" else "~" if word[-1] == "~" else ""
        made.append(Key(name=name, attribute=attribute or name, needed=needed, inner=inner))
    return tuple(made)
