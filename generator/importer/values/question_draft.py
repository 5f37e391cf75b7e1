"""Questions in the fields of the course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.importer.values.remarks import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialDraft:
    """A text that a question is about, with its label as printed."""

    JSON: ClassVar[str] = "label? text"

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDraft:
    """One part of a question about a material."""

    JSON: ClassVar[str] = "id kind stem answer points?"

    id: str
    stem: str
    answer: str
    points: str = ""
    kind: str = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDraft:
    """A question; `is_valid` says whether the course can read it as it is. What its kind does not have is None."""

    JSON: ClassVar[str] = "id kind stem options? materials~ parts~ answer~ explanation? note? difficulty? points?"

    id: str
    kind: str
    stem: str
    themes: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    answer: str | tuple[str, ...] | None = None
    materials: tuple[MaterialDraft, ...] | None = None
    parts: tuple[PartDraft, ...] | None = None
    explanation: str = ""
    note: str = ""
    difficulty: str = ""
    points: str = ""
    is_valid: bool = True
    remarks: tuple[Remark, ...] = ()
