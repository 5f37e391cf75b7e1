"""来源追问: who, when, for whom and why."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.marked import Phrases, Plain
from generator.model.references import ExcerptIds
from generator.model.scaffolds.scaffold import Scaffold


class SourceAnalysisPart(Scaffold):
    """来源追问: who, when, for whom, why, for each of one to three excerpts."""

    label: ClassVar[str] = "来源追问"
    also_called: ClassVar[tuple[str, ...]] = ("来源追问", "来源分析", "史料分析", "材料追问")

    kind: Literal["source_analysis"]
    title: Plain = label
    excerpts: ExcerptIds = Field(min_length=1)
    questions: Phrases = Field(
        (
            "这份材料是谁写（说）的？",
            "写于何时、在什么场合？",
            "写给谁看（说给谁听）？",
            "为什么要写（说）？你的根据是哪一句？",
        ),
        description="向材料提的问题",
    )
    lines: int = Field(2, ge=1, le=20)
