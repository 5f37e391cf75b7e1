"""The kinds of document that the importer recognises: one row of the table each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.importer.characters import squeezed
from generator.importer.drafts.excerpts import collection_source, excerpt_draft, sources_draft, unit_draft
from generator.importer.drafts.questions import questions_draft, records
from generator.importer.drafts.tables import events_draft, tables_draft
from generator.importer.drafts.values import Reading
from generator.importer.drafts.yaml_text import scalar
from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Imprint, Manuscript
from generator.importer.recognise.article import Article
from generator.importer.recognise.bilingual import (
    bilingual_articles,
    bilingual_json,
    looks_like_bilingual,
    read_bilingual,
)
from generator.importer.recognise.issue import issue_json, looks_like_issue, read_issue
from generator.importer.recognise.question_bank import looks_like_questions, read_questions
from generator.importer.recognise.report import (
    looks_like_sections,
    read_sections,
    section_articles,
    sections_json,
    tables_of,
)
from generator.importer.recognise.single import looks_like_single, read_single, single_json
from generator.importer.recognise.tables import looks_like_tables, read_tables, tables_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind: `looks_like` says from 0 to 1 how sure it is, `read` makes the value and the drafts."""

    name: str
    looks_like: Callable[[Manuscript], float]
    read: Callable[[Manuscript, Ledger, str], Reading]


def fingerprint(manuscript: Manuscript) -> str:
    """Return the hash of a document's characters, the same however its lines are broken."""
    lines = manuscript.lines
    if manuscript.apart:
        lines = tuple(sorted([*lines, *manuscript.apart], key=lambda line: line.number))
    return hashlib.sha256("".join(squeezed(line.raw) for line in lines).encode("utf-8", "replace")).hexdigest()


def _prefix(manuscript: Manuscript) -> str:
    return f"i{fingerprint(manuscript)[:8]}"


def _issue(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    issue = read_issue(manuscript, ledger)
    prefix = _prefix(manuscript)
    doubts = ledger.doubts
    excerpts = [
        excerpt_draft(article, n, prefix=prefix, name=name, doubts=doubts)
        for n, article in enumerate(issue.articles, 1)
    ]
    record = collection_source(
        prefix=prefix, title=issue.title, organiser=issue.organiser, series=issue.series, date=issue.date
    )
    sources = sources_draft(issue.articles, prefix=prefix, name=name, collection=record)
    unit = unit_draft(
        issue.articles, prefix=prefix, name=name, title=issue.title, series=issue.series, editor_note=issue.editor_note
    )
    return Reading(value=issue_json(issue), drafts=(*excerpts, sources, unit))


def _single(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    article = read_single(manuscript, ledger)
    _complete(article, manuscript.imprint)
    prefix = _prefix(manuscript)
    excerpt = excerpt_draft(article, 1, prefix=prefix, name=name, doubts=ledger.doubts)
    sources = sources_draft([article], prefix=prefix, name=name, collection=[])
    return Reading(value=single_json(article), drafts=(excerpt, sources))


def _complete(article: Article, imprint: Imprint) -> None:
    """Give an article what its page says about it, where it does not say so itself."""
    article.title = article.title or imprint.title
    article.authors = article.authors or list(imprint.authors)
    article.address = article.address or imprint.address
    if article.source is None and imprint.publication:
        raw = imprint.source or f"来源：{imprint.publication}"
        place = {"publication": imprint.publication, "date": imprint.date or None, "issue": None}
        article.source = {"raw": raw, "kind": "源自", **place}


def _where(imprint: Imprint) -> list[str]:
    """Return the fields of a source record that only the format knew."""
    known = (("publication", imprint.publication), ("url", imprint.address))
    return [f"  {key}: {scalar(value)}" for key, value in known if value]


def _sections(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    report = read_sections(manuscript, ledger)
    prefix = _prefix(manuscript)
    articles = section_articles(report)
    doubts = ledger.doubts
    excerpts = [
        excerpt_draft(article, n, prefix=prefix, name=name, doubts=doubts, source=prefix)
        for n, article in enumerate(articles, 1)
    ]
    imprint = manuscript.imprint
    title, date = report.title or imprint.title, report.date or imprint.date
    record = collection_source(
        prefix=prefix, title=title, organiser=report.issuer, series="", date=date, kind="report"
    ) + _where(imprint)
    sources = sources_draft([], prefix=prefix, name=name, collection=record)
    tables = tables_of(report)
    drafts = [tables_draft(tables, prefix=prefix, name=name), events_draft(tables, prefix=prefix, name=name)]
    shown = [draft for draft in drafts if draft] if tables.tables else []
    return Reading(value=sections_json(report), drafts=(*excerpts, *shown, sources))


def _bilingual(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    text = read_bilingual(manuscript, ledger)
    prefix = _prefix(manuscript)
    doubts = ledger.doubts
    excerpts = []
    for number, (language, article) in enumerate(bilingual_articles(text), 1):
        excerpts.append(
            excerpt_draft(article, number, prefix=prefix, name=name, doubts=doubts, source=prefix, language=language)
        )
    fields = text.fields
    record = collection_source(
        prefix=prefix,
        title=fields.get("title", ""),
        organiser=fields.get("issuer", ""),
        series="",
        date=fields.get("date", "") or manuscript.imprint.date,
        kind="report",
        original=fields.get("title_en", ""),
    ) + _where(manuscript.imprint)
    return Reading(
        value=bilingual_json(text), drafts=(*excerpts, sources_draft([], prefix=prefix, name=name, collection=record))
    )


def _tables(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    found = read_tables(manuscript, ledger)
    prefix = _prefix(manuscript)
    record = collection_source(prefix=prefix, title=name, organiser="", series="", date="", kind="data")
    drafts = [tables_draft(found, prefix=prefix, name=name), events_draft(found, prefix=prefix, name=name)]
    sources = sources_draft([], prefix=prefix, name=name, collection=record)
    return Reading(value=tables_json(found), drafts=(*[d for d in drafts if d], sources))


def _questions(manuscript: Manuscript, ledger: Ledger, name: str) -> Reading:
    bank = read_questions(manuscript, ledger)
    prefix = _prefix(manuscript)
    made = records(bank, ledger, prefix=prefix)
    value: dict[str, Any] = {"doc_kind": "question_bank"} | ({"title": bank.title} if bank.title else {})
    value["questions"] = [record for record, _ in made]
    return Reading(value=value, drafts=(questions_draft(made, prefix=prefix, name=name),))


KINDS: tuple[Kind, ...] = (
    Kind(name="文集", looks_like=looks_like_issue, read=_issue),
    Kind(name="双语文本", looks_like=looks_like_bilingual, read=_bilingual),
    Kind(name="题库", looks_like=looks_like_questions, read=_questions),
    Kind(name="表格", looks_like=looks_like_tables, read=_tables),
    Kind(name="报告", looks_like=looks_like_sections, read=_sections),
    Kind(name="单篇", looks_like=looks_like_single, read=_single),
)


def find_kind(manuscript: Manuscript) -> Kind:
    """Return the kind that a manuscript most looks like."""
    best, score = KINDS[-1], 0.0
    for kind in KINDS:
        own = kind.looks_like(manuscript)
        if own >= 1.0:
            return kind
        if own > score:
            best, score = kind, own
    return best
