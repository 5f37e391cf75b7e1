"""What every writer takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.design import Design
from generator.errors import Notice
from generator.layout.plan import LayoutPlan
from generator.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """One file to be saved: its name with extension, no folder in it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a writer made: files, what it could not show as asked, and the number of pages (or slides) if it knows.

    On the last of these pages stand `tail` lines of text.
    """

    files: tuple[OutputFile, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None
    tail: int | None = None


class Writer(Protocol):
    """Turn a document into bytes: same document, plan and design, same bytes, on any day."""

    def __call__(self, document: Document, plan: LayoutPlan, design: Design) -> Output:
        """Write the document."""
        ...
