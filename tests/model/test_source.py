"""What is typed of a source."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from generator.library.source_kinds import SOURCE_RULES
from generator.model.source import Source, SourceKind


def test_a_source_has_a_kind_and_a_title() -> None:
    source = Source.model_validate({"id": "s", "kind": "book", "title": "书", "authors": "某甲"})
    assert source.authors == ("某甲",)
    with pytest.raises(ValidationError):
        Source.model_validate({"id": "s", "kind": "poem", "title": "诗"})


def test_each_kind_has_a_rule() -> None:
    assert set(SOURCE_RULES) == set(get_args(SourceKind))
