"""Turn typed data into the model's values, and every mistake in it into a sentence at its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from generator.library.kinds import Kind
from generator.library.marked_yaml import Marked, YamlPath
from generator.library.schema_walk import expected_keys
from generator.library.slips import Mistake
from generator.library.wording import Wording, word

Loc = tuple[int | str, ...]


def validate(kind: Kind, data: Any, marked: Marked, prefix: YamlPath) -> tuple[Any, list[tuple[Mistake, YamlPath]]]:
    """Return the value of one record, or None, and its mistakes with the path of each inside the record."""
    try:
        return kind.adapter.validate_python(data), []
    except ValidationError as error:
        return None, list(_mistakes(kind, data, error, marked, prefix))


def _mistakes(
    kind: Kind, data: Any, error: ValidationError, marked: Marked, prefix: YamlPath
) -> Iterable[tuple[Mistake, YamlPath]]:
    for detail in error.errors(include_url=False):
        path, value = _typed_path(data, detail["loc"])
        if detail["type"] == "too_short" and isinstance(value, list) and len(value) >= detail["ctx"]["min_length"]:
            continue  # the items that are missing have problems of their own
        place = prefix + path
        parent = _at(data, path[:-1])
        wording: Wording = word(
            detail, path, value, expected_keys(kind.json_schema, data, path[:-1]), parent, was_typed=marked.has(place)
        )
        line, column = marked.place(place, key=wording.at_key)
        yield (
            Mistake(line=line, column=column, message=wording.message, hint=wording.hint, code=detail["type"]),
            path,
        )


def _typed_path(data: Any, loc: Loc) -> tuple[YamlPath, Any]:
    """Return the part of pydantic's location that a person typed, and the value there.

    A union's tag (`parts.0.blank.stem`) and the index of one value where a list is meant (`themes.0`) are left out.
    """
    path: list[str | int] = []
    tagged = False
    for n, step in enumerate(loc):
        if isinstance(data, dict):
            if step == data.get("kind") and not tagged and n + 1 < len(loc):
                tagged = True
                continue
            if isinstance(step, str):
                path.append(step)
                data, tagged = data.get(step), False
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            path.append(step)
            data, tagged = data[step], False
    return tuple(path), data


def _at(data: Any, path: YamlPath) -> Any:
    for step in path:
        data = data[step]
    return data
