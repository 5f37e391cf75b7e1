"""Types of fields by how their words are printed, with marks in them or without, so that one check reads them all.

```python
text: RequiredProse        # several paragraphs
question: Phrase = ""      # one paragraph
options: Phrases           # a list of them
title: RequiredPlain       # printed as it stands: marks have no place in it
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args

from pydantic import BaseModel

from generator.model.base import RequiredText, TextList

FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """Marks a field: its words are read as several paragraphs or as one, and hold marks or must hold none."""

    paragraphs: bool
    marks: bool = True


PROSE, PHRASE = ReadAs(paragraphs=True), ReadAs(paragraphs=False)

Prose = Annotated[str, PROSE]
RequiredProse = Annotated[RequiredText, PROSE]
Proses = Annotated[TextList, PROSE]
Phrase = Annotated[str, PHRASE]
RequiredPhrase = Annotated[RequiredText, PHRASE]
Phrases = Annotated[TextList, PHRASE]
PhraseRows = Annotated[tuple[TextList, ...], PHRASE]

PLAIN = ReadAs(paragraphs=False, marks=False)

Plain = Annotated[str, PLAIN]
RequiredPlain = Annotated[RequiredText, PLAIN]
Plains = Annotated[TextList, PLAIN]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedField:
    """The words of a field, where they were typed in a record, and how they are read."""

    path: FieldPath
    words: str
    paragraphs: bool
    marks: bool = True


def marked_fields(value: BaseModel, path: FieldPath = ()) -> Iterator[MarkedField]:
    """Yield the words that are read for marks in a value and in the values inside it, in the order of the fields."""
    for name, read_as in _fields_that_may(type(value)):
        if inner := getattr(value, name):
            yield from _inside(inner, (*path, name), read_as)


@cache
def _fields_that_may(record: type[BaseModel]) -> tuple[tuple[str, ReadAs | None], ...]:
    """Return the fields of a class that hold marks themselves, or values that may."""
    return tuple(
        (name, read_as)
        for name, info in record.model_fields.items()
        if (read_as := next((mark for mark in info.metadata if isinstance(mark, ReadAs)), None))
        or _holds_records(info.annotation)
    )


def _holds_records(annotation: object) -> bool:
    is_record = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return is_record or any(_holds_records(inner) for inner in get_args(annotation))


def _inside(value: object, path: FieldPath, read_as: ReadAs | None) -> Iterator[MarkedField]:
    if isinstance(value, BaseModel):
        yield from marked_fields(value, path)
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _inside(inner, (*path, n), read_as)
    elif isinstance(value, str) and read_as is not None and value:
        yield MarkedField(path=path, words=value, paragraphs=read_as.paragraphs, marks=read_as.marks)
