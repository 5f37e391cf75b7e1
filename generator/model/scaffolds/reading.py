"""细读批注: an excerpt beside a ruled margin."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import RequiredText
from generator.model.marked import Plain, Proses
from generator.model.references import IdsOf, ParagraphNumbers
from generator.model.scaffolds.scaffold import Scaffold


class ReadingPart(Scaffold):
    """细读批注: an excerpt (or some of its paragraphs, counted from 1) beside a ruled margin, with tasks below."""

    label: ClassVar[str] = "细读批注"
    also_called: ClassVar[tuple[str, ...]] = ("细读", "阅读", "批注", "细读批注")

    kind: Literal["reading"]
    title: Plain = label
    excerpt: Annotated[RequiredText, IdsOf("excerpt")]
    paragraphs: ParagraphNumbers = ()
    margin: bool = Field(True, description="右边留出批注栏")
    tasks: Proses = ()
    lines: int = Field(4, ge=1, le=30)
