"""Each format has its extension."""

from __future__ import annotations

from typing import get_args

from generator.model.formats import EXTENSIONS, FORMATS, Format


def test_formats_are_told_apart_by_their_extensions() -> None:
    assert set(EXTENSIONS) == set(FORMATS) == set(get_args(Format))
    assert len(set(EXTENSIONS.values())) == len(FORMATS)
