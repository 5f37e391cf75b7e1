"""Find the dated figures of a document's excerpts and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.recognise.facts.dated_figures import find_facts
from generator.importer.recognise.facts.quantities import Quantity, quantity_of
from generator.importer.values.document_drafts import Drafts, ExcerptDraft, TableDraft
from generator.importer.values.fact_draft import FactDraft

_SPEAKERS = frozenset(
    ("signed_article", "interview", "speech", "speech_excerpt", "lecture_summary", "research_article")
)
_YEAR = re.compile(r"(?:19|20)\d{2}年")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """A paragraph or a row: its place, and who says it."""

    excerpt: str
    place: str
    text: str
    source: str
    who: str = ""


def facts_of(drafts: Drafts) -> tuple[FactDraft, ...]:
    """Return the dated figures of a document, an equal value of one quantity once, where it is said first."""
    found: list[FactDraft] = []
    seen: set[tuple[Quantity, str]] = set()
    for passage in _passages(drafts):
        for fact in find_facts(passage.text):
            draft = FactDraft(
                fact=fact,
                id=f"{drafts.own}-f{len(found) + 1:03}",
                excerpt=passage.excerpt,
                paragraph=passage.place,
                source=passage.source,
                who=fact.who or passage.who,
                document=drafts.name,
            )
            mark = quantity_of(fact.what, fact.unit, fact.as_of, fact.kind), fact.value
            if mark not in seen:
                seen.add(mark)
                found.append(draft)
    return tuple(found)


def _passages(drafts: Drafts) -> Iterator[_Passage]:
    for excerpt in drafts.excerpts:
        if excerpt.language == "zh":
            yield from _paragraphs(excerpt)
    for table in drafts.tables:
        yield from _rows(table)


def _paragraphs(excerpt: ExcerptDraft) -> Iterator[_Passage]:
    who = "、".join(excerpt.authors) if excerpt.kind in _SPEAKERS else ""
    for n, paragraph in enumerate(excerpt.text.split("\n\n"), 1):
        text = paragraph.replace("\\", "")
        yield _Passage(excerpt=excerpt.id, place=f"第 {n} 段", text=text, source=excerpt.source, who=who)


def _rows(table: TableDraft) -> Iterator[_Passage]:
    lead = "到" if any("目标" in cell for cell in table.header) else ""
    for n, row in enumerate(table.rows, 1):
        if _YEAR.fullmatch(row[0]):
            text = f"{lead}{row[0]}，" + "，".join(row[1:])
            yield _Passage(excerpt=table.id, place=f"第 {n} 行", text=text, source=table.source)
