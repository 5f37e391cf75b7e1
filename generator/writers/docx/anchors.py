"""Find the places of a document that links may go to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from generator.model.document import Blocks, ListBlock


def numbers_of_origins(blocks: Blocks) -> frozenset[int]:
    """Return the numbers in the document's list of origins, which citations link to."""
    return frozenset(
        number
        for block in blocks
        if isinstance(block, ListBlock) and block.has("origins")
        for number in range(block.start, block.start + len(block.items))
    )


def anchors_of(blocks: Blocks) -> frozenset[str]:
    """Return every anchor of a document, those of its origins too."""
    return frozenset(_anchors(blocks)) | {f"origin-{number}" for number in numbers_of_origins(blocks)}


def _anchors(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _anchors(one)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "anchor" and inner:
                yield inner
            yield from _anchors(inner)
