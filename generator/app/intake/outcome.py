"""What became of one imported file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.importer import Imported
from generator.importer.values.fact_draft import FactDraft

_CODE = re.compile(r"U\+[0-9A-F]{4,6}")
_DAMAGED = "U+FFFD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    `error` says why it could not be read; `known` says where the same document is already; else its drafts are
    `files`, in `folder` unless it was a dry run. `same` are its excerpts that are there word for word, with where;
    `conflicts` say which figures another document gives otherwise.
    """

    path: Path
    imported: Imported | None = None
    folder: Path | None = None
    files: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    new_columns: tuple[str, ...] = ()
    doubts: int = 0
    known: str = ""
    error: str = ""

    @property
    def facts(self) -> tuple[FactDraft, ...]:
        """Return the dated figures that were found."""
        return self.imported.drafts.facts if self.imported else ()

    @property
    def units(self) -> tuple[str, ...]:
        """Return the ids of the units that print the document."""
        unit = self.imported.drafts.unit if self.imported else None
        return (unit.id,) if unit else ()

    @property
    def own_unit(self) -> str:
        """Return the id that a unit of this document may have."""
        return f"{self.imported.drafts.own}-unit" if self.imported else ""

    @property
    def excerpts(self) -> tuple[str, ...]:
        """Return the ids of the excerpts."""
        return tuple(excerpt.id for excerpt in self.imported.drafts.excerpts) if self.imported else ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return the remarks beside the report: what was known before, which figures disagree."""
        told = []
        if self.same:
            ids = {own for own, _ in self.same}
            fresh = [name for name in self.excerpts if name not in ids]
            told.append(f"有 {len(ids)} 篇与已有的一字不差：{'、'.join(f'{a} 即 {b}' for a, b in self.same)}")
            told.append(f"新的或改过的 {len(fresh)} 篇" + (f"：{'、'.join(fresh)}" if fresh else ""))
        if self.conflicts:
            told.append(f"同一数据有两种说法（{len(self.conflicts)} 处）：")
            told += [f"  {line}" for line in self.conflicts]
        return tuple(told)

    @property
    def missing_glyphs(self) -> frozenset[str]:
        """Return the codes of characters that the document has no Unicode text for, `U+E3FD`."""
        doubts = self.imported.report.doubtful if self.imported else ()
        damaged = {_DAMAGED} if any(doubt.reason.startswith("损坏的字符") for doubt in doubts) else set()
        return frozenset(damaged | {code for doubt in doubts for code in _CODE.findall(doubt.reason)})
