"""Word the markers of list items once for all formats that print them as text."""

from __future__ import annotations

from typing import assert_never

from generator.model.document import ListMarker
from generator.text.circled import circled


def marker_text(marker: ListMarker, number: int) -> str:
    """Return the mark before an item: `•`, `3.`, `（3）`, `③`, or nothing."""
    match marker:
        case "none":
            return ""
        case "bullet":
            return "•"
        case "number":
            return f"{number}."
        case "paren":
            return f"（{number}）"
        case "circled":
            return circled(number)
        case _:
            assert_never(marker)
