"""写作: a prompt and room to write."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.marked import Plain, Prose, RequiredProse
from generator.model.scaffolds.scaffold import Scaffold


class WritingPart(Scaffold):
    """写作: a prompt and room to write, ruled (`lines`), boxed or as 作文格 (`grid`)."""

    label: ClassVar[str] = "写作"
    also_called: ClassVar[tuple[str, ...]] = ("写作", "写一写", "作文")

    kind: Literal["writing"]
    title: Plain = "写一写"
    prompt: RequiredProse
    lines: int = Field(10, ge=1, le=60)
    space: Literal["lines", "box", "grid"] = "lines"
    answer: Prose = Field("", description="参考要点，只印在教师版")
