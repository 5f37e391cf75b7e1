"""What the lines that end an article say: where it was printed, what it was, who signed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """Where a text was printed: `源自《人民日报》2020年12月13日`."""

    JSON: ClassVar[str] = "raw kind publication date issue page?"

    raw: str
    publication: str
    kind: str = "源自"
    date: str | None = None
    issue: str | None = None
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredNote:
    """What a text was when it was delivered: `（这是……在……上的讲话）`."""

    date: str | None
    speaker: str | None
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """Who signed a text and when, as printed in `raw`."""

    raw: str
    org: str
    date: str | None
