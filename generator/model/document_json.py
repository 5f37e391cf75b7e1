"""Write documents as JSON, and read them again, also after the model has got new fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from generator.model import document as model
from generator.model.document import Document

_VERSION = 1
_KIND = "_"
_CLASSES: Mapping[str, type] = {
    name: value for name, value in vars(model).items() if isinstance(value, type) and is_dataclass(value)
}


def documents_to_json(documents: Iterable[Document]) -> bytes:
    """Return documents as JSON, a field that holds its default left out."""
    value = {"version": _VERSION, "documents": [_plain(document) for document in documents]}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def documents_from_json(data: bytes) -> tuple[Document, ...]:
    """Return documents that were kept; raise `ValueError` for anything else.

    A field that the model no longer has is passed over, one that it has got since takes its default.
    """
    value = json.loads(data)
    if not isinstance(value, dict) or value.get("version") != _VERSION:
        raise ValueError("not a file of documents")
    documents = tuple(_read(one) for one in value["documents"])
    if not all(isinstance(one, Document) for one in documents):
        raise ValueError("not a file of documents")
    return documents


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if not is_dataclass(value):
        return value
    given = {
        one.name: _plain(inner)
        for one in fields(value)
        if (inner := getattr(value, one.name)) != one.default or one.default is MISSING
    }
    return {_KIND: type(value).__name__, **given}


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(one) for one in value)
    if not isinstance(value, dict):
        return value
    kind = _CLASSES.get(value.get(_KIND, ""))
    if kind is None:
        raise ValueError(f"unknown kind {value.get(_KIND)!r}")
    value = _as_now(value)
    known = {one.name for one in fields(kind)}
    try:
        return kind(**{name: _read(inner) for name, inner in value.items() if name in known})
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from error


def _as_now(value: dict[str, Any]) -> dict[str, Any]:
    """Return a value in today's fields: at first, numbers were kept with their brackets and answers as printed."""
    number, short = value.get("number"), value.get("short")
    match value[_KIND]:
        case "QuestionBlock" if isinstance(number, str):
            return {**value, "number": int(number.strip("（）")), "is_part": number.startswith("（")}
        case "Answer" if short:
            return {**value, "correct": {_KIND: "CorrectWords", "blanks": [[short]]}}
        case _:
            return value
