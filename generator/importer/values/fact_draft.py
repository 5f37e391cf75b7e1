"""Dated figures: as a sentence says one, and as a draft with where it was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.importer.values.remarks import Remark

FactKind = Literal["figure", "target", "forecast", "claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFact:
    """One dated figure as a sentence says it."""

    what: str
    value: str
    unit: str
    as_of: str
    sentence: str
    qualifier: str = ""
    baseline: str = ""
    kind: FactKind = "figure"
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDraft:
    """A figure with the excerpt and paragraph, or table and row, that it was found in, and who says it."""

    fact: FoundFact
    id: str
    excerpt: str
    paragraph: str
    source: str
    who: str
    document: str
    remarks: tuple[Remark, ...] = ()
