"""写作: a prompt and room to write."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import RequiredText
from generator.model.scaffolds.scaffold import Scaffold


class WritingPart(Scaffold):
    """写作: a prompt and room to write, ruled (`lines`), boxed or as 作文格 (`grid`)."""

    label: ClassVar[str] = "写作"
    also_called: ClassVar[tuple[str, ...]] = ("写作", "写一写", "作文")

    kind: Literal["writing"]
    title: str = "写一写"
    prompt: RequiredText
    lines: int = Field(10, ge=1, le=60)
    space: Literal["lines", "box", "grid"] = "lines"
    answer: str = Field("", description="参考要点，只印在教师版")
