"""The kinds of document that the importer recognises: one row of the table each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.importer.characters import squeezed
from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Imprint, Manuscript
from generator.importer.recognise.article import Article
from generator.importer.recognise.article_drafts import excerpt_id, excerpt_of, source_of, unit_of, whole_source
from generator.importer.recognise.bilingual import (
    bilingual_articles,
    bilingual_json,
    looks_like_bilingual,
    read_bilingual,
)
from generator.importer.recognise.issue import issue_json, looks_like_issue, read_issue
from generator.importer.recognise.question_bank import looks_like_questions, read_questions
from generator.importer.recognise.question_drafts import draft_questions
from generator.importer.recognise.recognised import Recognised
from generator.importer.recognise.report import (
    looks_like_sections,
    read_sections,
    section_articles,
    sections_json,
    tables_in,
)
from generator.importer.recognise.single import looks_like_single, read_single, single_json
from generator.importer.recognise.table_drafts import events_of, tables_of
from generator.importer.recognise.tables import looks_like_tables, read_tables, tables_json
from generator.importer.values.as_json import as_json
from generator.importer.values.drafts import CourseDraft, Drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """One kind: `looks_like` says from 0 to 1 how sure it is, `read` makes the value and the drafts."""

    name: str
    looks_like: Callable[[Manuscript], float]
    read: Callable[[Manuscript, Ledger, str], Recognised]


def fingerprint(manuscript: Manuscript) -> str:
    """Return the hash of a document's characters, the same however its lines are broken."""
    lines = manuscript.lines
    if manuscript.apart:
        lines = tuple(sorted([*lines, *manuscript.apart], key=lambda line: line.number))
    return hashlib.sha256("".join(squeezed(line.raw) for line in lines).encode("utf-8", "replace")).hexdigest()


def own_id(manuscript: Manuscript) -> str:
    """Return the id under which a document is registered."""
    return f"i{fingerprint(manuscript)[:8]}"


def _issue(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    issue = read_issue(manuscript, ledger)
    own, doubts = own_id(manuscript), ledger.doubts
    ids = [excerpt_id(own, n) for n in range(1, len(issue.articles) + 1)]
    excerpts = tuple(excerpt_of(a, one, doubts=doubts) for a, one in zip(issue.articles, ids, strict=True))
    whole = whole_source(
        own, "collection", title=issue.title, issuer=issue.organiser, issue=issue.series, date=issue.date
    )
    drafts = Drafts(
        own=own,
        name=name,
        excerpts=excerpts,
        sources=(whole, *(source_of(a, f"{one}-source") for a, one in zip(issue.articles, ids, strict=True))),
        unit=unit_of(excerpts, own, title=issue.title, issue=issue.series, note=issue.editor_note),
        course=CourseDraft(organiser=issue.organiser, columns=tuple(issue.columns)),
    )
    return Recognised(value=issue_json(issue), drafts=drafts)


def _single(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    article = read_single(manuscript, ledger)
    _complete(article, manuscript.imprint)
    own = own_id(manuscript)
    excerpt = excerpt_of(article, excerpt_id(own, 1), doubts=ledger.doubts)
    drafts = Drafts(own=own, name=name, excerpts=(excerpt,), sources=(source_of(article, excerpt.source),))
    return Recognised(value=single_json(article), drafts=drafts)


def _complete(article: Article, imprint: Imprint) -> None:
    """Give an article what its page says about it, where it does not say so itself."""
    article.title = article.title or imprint.title
    article.authors = article.authors or list(imprint.authors)
    article.address = article.address or imprint.address
    if article.source is None and imprint.publication:
        raw = imprint.source or f"来源：{imprint.publication}"
        place = {"publication": imprint.publication, "date": imprint.date or None, "issue": None}
        article.source = {"raw": raw, "kind": "源自", **place}


def _sections(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    report = read_sections(manuscript, ledger)
    own, doubts, imprint = own_id(manuscript), ledger.doubts, manuscript.imprint
    articles = enumerate(section_articles(report), 1)
    whole = whole_source(
        own,
        "report",
        title=report.title or imprint.title,
        issuer=report.issuer,
        date=report.date or imprint.date,
        publication=imprint.publication,
        url=imprint.address,
    )
    tables = tables_in(report)
    drafts = Drafts(
        own=own,
        name=name,
        excerpts=tuple(excerpt_of(a, excerpt_id(own, n), doubts=doubts, source=own) for n, a in articles),
        sources=(whole,),
        tables=tables_of(tables, own),
        events=events_of(tables, own),
    )
    return Recognised(value=sections_json(report), drafts=drafts)


def _bilingual(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    text = read_bilingual(manuscript, ledger)
    own, doubts, imprint, fields = own_id(manuscript), ledger.doubts, manuscript.imprint, text.fields
    excerpts = (
        excerpt_of(article, excerpt_id(own, n), doubts=doubts, source=own, language=language)
        for n, (language, article) in enumerate(bilingual_articles(text), 1)
    )
    whole = whole_source(
        own,
        "report",
        title=fields.get("title", ""),
        title_original=fields.get("title_en", ""),
        issuer=fields.get("issuer", ""),
        date=fields.get("date", "") or imprint.date,
        publication=imprint.publication,
        url=imprint.address,
    )
    drafts = Drafts(own=own, name=name, excerpts=tuple(excerpts), sources=(whole,))
    return Recognised(value=bilingual_json(text), drafts=drafts)


def _tables(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    found = read_tables(manuscript, ledger)
    own = own_id(manuscript)
    drafts = Drafts(
        own=own,
        name=name,
        sources=(whole_source(own, "data", title=name),),
        tables=tables_of(found.tables, own),
        events=events_of(found.tables, own),
    )
    return Recognised(value=tables_json(found), drafts=drafts)


def _questions(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    bank = read_questions(manuscript, ledger)
    own = own_id(manuscript)
    questions = draft_questions(bank, ledger, own=own)
    value: dict[str, Any] = {"doc_kind": "question_bank"} | ({"title": bank.title} if bank.title else {})
    value["questions"] = as_json(questions)
    return Recognised(value=value, drafts=Drafts(own=own, name=name, questions=questions))


KINDS: tuple[DocumentKind, ...] = (
    DocumentKind(name="文集", looks_like=looks_like_issue, read=_issue),
    DocumentKind(name="双语文本", looks_like=looks_like_bilingual, read=_bilingual),
    DocumentKind(name="题库", looks_like=looks_like_questions, read=_questions),
    DocumentKind(name="表格", looks_like=looks_like_tables, read=_tables),
    DocumentKind(name="报告", looks_like=looks_like_sections, read=_sections),
    DocumentKind(name="单篇", looks_like=looks_like_single, read=_single),
)


def find_kind(manuscript: Manuscript) -> DocumentKind:
    """Return the kind that a manuscript most looks like."""
    best, score = KINDS[-1], 0.0
    for kind in KINDS:
        own = kind.looks_like(manuscript)
        if own >= 1.0:
            return kind
        if own > score:
            best, score = kind, own
    return best
