"""Editions are named from the second on, in Arabic numerals."""

from __future__ import annotations

import pytest

from generator.assembly.citing.editions import edition_of
from generator.model.source import Source


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("", ""), ("第1版", ""), ("一版", ""), ("初版", ""), ("第2版", "2版"), ("第三版", "3版"), ("十版", "10版"),
        ("第十二版", "12版"), ("二十版", "20版"), ("二十三版", "23版"), ("修订版", "修订版"), ("一一版", "一一版"),
    ],
)  # fmt: skip
def test_an_edition_is_counted_in_arabic_numerals(typed: str, printed: str) -> None:
    assert edition_of(Source.model_validate({"id": "s", "title": "书", "kind": "book", "edition": typed})) == printed
