"""The protocol of writers: what each takes and returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """The result of a writer: files, notices of what it could not show, the number of pages or slides if known.

    `tail` is the number of lines of text on the last of these pages. `anchors` says on which page, as printed, each
    anchor of the document is, where the writer lays out pages.
    """

    files: tuple[OutputFile, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None
    tail: int | None = None
    anchors: Mapping[str, int] = field(default_factory=dict)


class Writer(Protocol):
    """Turn a document into bytes: same document, plan and design, same bytes, on any day."""

    def __call__(self, document: Document, plan: LayoutPlan, design: Design) -> Output:
        """Write the document."""
        ...
