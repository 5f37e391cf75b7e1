"""Turn typed data into the model's values, and every mistake in it into a sentence at its place."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.library.kinds import Kind
from generator.library.schema.walk import expected_keys, expected_tags
from generator.library.yaml.marked_yaml import Marked, YamlPath
from generator.library.yaml.mistakes import Mistake
from generator.library.yaml.validation_wording import Expected, is_misspelt, meant_literal, quoted_words, word

Loc = tuple[int | str, ...]


def validate(kind: Kind, data: Any, marked: Marked, prefix: YamlPath) -> tuple[Any, list[tuple[Mistake, YamlPath]]]:
    """Return the value of one record, or None, and its mistakes with the path of each inside the record."""
    try:
        return kind.adapter.validate_python(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = [_mistake(kind, data, detail, marked, prefix) for detail in details]
    corrected = _with_meant_kinds(data, details)
    if corrected is not None:  # nothing of a record is looked at as long as its kind is unknown
        try:
            kind.adapter.validate_python(corrected)
        except ValidationError as error:
            found += [_mistake(kind, corrected, detail, marked, prefix) for detail in error.errors(include_url=False)]
    return None, list(dict.fromkeys(mistake for mistake in found if mistake))


def _mistake(
    kind: Kind, data: Any, detail: ErrorDetails, marked: Marked, prefix: YamlPath
) -> tuple[Mistake, YamlPath] | None:
    path, value = _typed_path(data, detail["loc"])
    if detail["type"] == "too_short" and isinstance(value, list) and len(value) >= detail["ctx"]["min_length"]:
        return None  # the items that are missing have problems of their own
    if detail["type"] == "union_tag_invalid":
        path = (*path, "kind")
    keys = expected_keys(kind.json_schema, data, path[:-1])
    tags = expected_tags(kind.json_schema, data, path) if detail["type"] == "union_tag_not_found" else ()
    expected, was_typed = Expected(keys, tags, _at(data, path[:-1])), marked.has(prefix + path)
    if detail["type"] == "missing" and not was_typed and is_misspelt(str(path[-1]), expected):
        return None
    wording = word(detail, path, value, expected, was_typed=was_typed)
    line, column = marked.place(prefix + path, key=wording.at_key)
    code = detail["type"].replace("_", "-")
    return Mistake(line=line, column=column, message=wording.message, hint=wording.hint, code=code), path


def _with_meant_kinds(data: Any, details: Sequence[ErrorDetails]) -> Any:
    """Return a copy in which each unknown `kind` is the one that was probably meant, or None when there is none."""
    corrected = None
    for detail in details:
        if detail["type"] == "union_tag_invalid":
            meant = meant_literal(str(detail["ctx"]["tag"]), quoted_words(str(detail["ctx"]["expected_tags"])))
            path, _ = _typed_path(data, detail["loc"])
            if meant:
                corrected = deepcopy(data) if corrected is None else corrected
                _at(corrected, path)["kind"] = meant
    return corrected


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
