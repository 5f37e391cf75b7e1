"""词语卡: terms with their meanings."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.model.marked import Plain
from generator.model.references import TermNames, ThemeNames
from generator.model.scaffolds.scaffold import Scaffold


class GlossaryPart(Scaffold):
    """词语卡: terms with their meanings; `hide: meaning` leaves the meanings to the students."""

    label: ClassVar[str] = "词语卡"
    also_called: ClassVar[tuple[str, ...]] = ("词语卡", "词语", "词汇", "术语")

    kind: Literal["glossary"]
    title: Plain = label
    terms: TermNames = ()
    themes: ThemeNames = ()
    hide: Literal["", "meaning", "english"] = ""
