"""The text that was read from a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Format = Literal["html", "pdf", "docx", "pptx"]
PLACE_WORDS: dict[Format, str] = {"html": "", "pdf": "页", "docx": "", "pptx": "张"}


@dataclass(frozen=True, slots=True)
class Run:
    """Some text as it was read, and its page or slide if the format has such."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A character that was not printed as it should be; `near` is the text around it."""

    message: str
    page: int | None = None
    near: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All text of a file: `body` in reading order, `notes` of speakers, `apart` everything else that it holds.

    `apart` are properties, alternative texts, running heads, comments, names of parts: no reader of the page sees
    them in the text, and yet no answer may be there. `labels` are the numbers that the pages bear, where the file
    tells them apart from their places.
    """

    body: tuple[Run, ...]
    notes: tuple[Run, ...] = ()
    apart: tuple[Run, ...] = ()
    faults: tuple[Fault, ...] = ()
    pages: int | None = None
    labels: tuple[str, ...] = ()

    def everything(self) -> Iterator[Run]:
        """Yield every run of the file."""
        yield from self.body
        yield from self.notes
        yield from self.apart


@dataclass(slots=True)
class RunCollector:
    """Runs while a file is read."""

    body: list[Run] = field(default_factory=list)
    notes: list[Run] = field(default_factory=list)
    apart: list[Run] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def reading(self, pages: int | None = None, labels: tuple[str, ...] = ()) -> Reading:
        """Return the text read so far."""
        return Reading(
            body=tuple(self.body),
            notes=tuple(self.notes),
            apart=tuple(self.apart),
            faults=tuple(self.faults),
            pages=pages,
            labels=labels,
        )
