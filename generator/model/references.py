"""Types of fields whose words are ids of other records, so that one check follows them all.

```python
events: EventIds = ()
excerpt: ExcerptId = ""
paragraphs: ParagraphNumbers = ()  # of the field `excerpt`
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator

from generator.model.base import TextList, one_or_many

RecordKind = Literal["excerpt", "question", "event", "theme", "fact", "table", "term"]


@dataclass(frozen=True, slots=True)
class IdsOf:
    """Marks a field: each of its words is the id of a record of this kind."""

    kind: RecordKind


@dataclass(frozen=True, slots=True)
class ParagraphsOf:
    """Marks a field: its numbers count the paragraphs of the excerpt that another field names."""

    excerpt_field: str


ExcerptId = Annotated[str, IdsOf("excerpt")]
ExcerptIds = Annotated[TextList, IdsOf("excerpt")]
QuestionIds = Annotated[TextList, IdsOf("question")]
EventIds = Annotated[TextList, IdsOf("event")]
ThemeNames = Annotated[TextList, IdsOf("theme")]
FactIds = Annotated[TextList, IdsOf("fact")]
TableId = Annotated[str, IdsOf("table")]
TermNames = Annotated[TextList, IdsOf("term")]
ParagraphNumbers = Annotated[tuple[int, ...], BeforeValidator(one_or_many), ParagraphsOf("excerpt")]


def marks_of(value: BaseModel) -> Iterator[tuple[str, IdsOf | ParagraphsOf]]:
    """Yield the fields of a value that name records or count paragraphs, in the order of the fields."""
    for field, info in type(value).model_fields.items():
        for mark in info.metadata:
            if isinstance(mark, IdsOf | ParagraphsOf):
                yield field, mark


def ids_named(value: BaseModel, kind: RecordKind) -> tuple[str, ...]:
    """Return the ids of records of one kind that a value names, in the order typed."""
    found: list[str] = []
    for field, mark in marks_of(value):
        if isinstance(mark, IdsOf) and mark.kind == kind:
            words = getattr(value, field)
            found += [words] if isinstance(words, str) else words
    return tuple(word for word in found if word)
