"""双语对照: the same passages in two languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Typed, one_or_many
from generator.model.flaw import Flaw
from generator.model.marked import Plain, Proses, RequiredPhrase
from generator.model.references import ExcerptIds, TermNames
from generator.model.scaffolds.scaffold import Scaffold


class BilingualPair(Typed):
    """One passage in two languages."""

    label: ClassVar[str] = "一段文字的两种语言"

    chinese: RequiredPhrase
    foreign: RequiredPhrase


class BilingualPart(Scaffold):
    """双语对照: the same passages in two columns, with the words that matter below.

    ```yaml
    - kind: bilingual
      pairs:
        - {chinese: 碳达峰, foreign: carbon peaking}
    ```

    Instead of `pairs`, `excerpts` may name a Chinese excerpt and its counterpart, which are set paragraph by paragraph.
    """

    label: ClassVar[str] = "双语对照"
    also_called: ClassVar[tuple[str, ...]] = ("双语对照", "双语", "对照")

    kind: Literal["bilingual"]
    title: Plain = label
    pairs: Annotated[tuple[BilingualPair, ...], BeforeValidator(one_or_many)] = ()
    excerpts: ExcerptIds = Field((), max_length=2, description="中文与外文两篇摘编，逐段对照")
    hide: Literal["", "chinese", "foreign"] = Field("", description="让学生翻译的一栏")
    every: int = Field(2, ge=1)
    terms: TermNames = Field((), description="附在下面的词语：glossary.yaml 里的 term")
    tasks: Proses = ()
    lines: int = Field(3, ge=1, le=20)

    def flaws(self) -> Iterator[Flaw]:
        """Yield that there are not two languages to set side by side."""
        if not self.pairs and len(self.excerpts) != 2:
            hint = "写上 pairs: [{chinese: …, foreign: …}]，或者 excerpts: [中文摘编, 外文摘编]"
            yield Flaw(message="没有可以对照的两种文字", hint=hint, code="empty-part")
