"""Markers of list items as text."""

from __future__ import annotations

import pytest

from generator.layout.list_markers import marker_text
from generator.model.document import ListMarker


@pytest.mark.parametrize(
    ("marker", "number", "text"),
    [
        ("none", 3, ""),
        ("bullet", 3, "•"),
        ("number", 3, "3."),
        ("paren", 3, "（3）"),
        ("circled", 3, "③"),
        ("circled", 21, "（21）"),
    ],
)
def test_marker_of_an_item(marker: ListMarker, number: int, text: str) -> None:
    assert marker_text(marker, number) == text
