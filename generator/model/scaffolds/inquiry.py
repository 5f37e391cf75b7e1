"""议题式: an issue, its situation and a chain of questions."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.marked import Phrase, Plain, Prose, Proses
from generator.model.references import ExcerptId, ParagraphNumbers
from generator.model.scaffolds.scaffold import Scaffold


class InquiryPart(Scaffold):
    """议题式: an issue, its situation, a chain of questions, and a conclusion.

    ```yaml
    - kind: inquiry
      steps: [现状是什么？, 为什么会这样？, 应当怎样办？]
    ```
    """

    label: ClassVar[str] = "议题探究"
    also_called: ClassVar[tuple[str, ...]] = ("议题探究", "议题", "议题式", "探究")

    kind: Literal["inquiry"]
    title: Plain = label
    question: Phrase = Field("", description="总议题；留空则用单元的核心问题")
    situation: Prose = Field("", description="情境，空行分段")
    excerpt: ExcerptId = Field("", description="用一篇摘编作情境")
    paragraphs: ParagraphNumbers = ()
    steps: Proses = Field(("议题里的事实是什么？", "各方的理由是什么？", "怎样判断，依据是什么？"), min_length=1)
    conclusion: Prose = Field("我的结论", description="留空则不印")
    answer: Prose = Field("", description="参考要点，只印在教师版")
    lines: int = Field(4, ge=1, le=20)
