"""A choice of excerpts or questions by tag instead of by id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from generator.model.base import TextList, Typed, one_or_many
from generator.model.question import Difficulty
from generator.model.question_kinds import QuestionKind


class Selection(Typed):
    """Choose by tag instead of by name: every excerpt (or question) that bears one of `themes` or a theme below it."""

    themes: TextList = ()
    columns: TextList = ()
    sources: TextList = ()
    kinds: Annotated[tuple[QuestionKind, ...], BeforeValidator(one_or_many)] = ()
    difficulty: Annotated[tuple[Difficulty, ...], BeforeValidator(one_or_many)] = ()
    limit: int | None = Field(None, ge=1)


def selections_of(value: BaseModel) -> Iterator[tuple[str, Selection]]:
    """Yield the fields of a value that choose by tag, with what they choose."""
    for field in type(value).model_fields:
        if isinstance(chosen := getattr(value, field), Selection):
            yield field, chosen
