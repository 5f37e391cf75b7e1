"""The kinds of document that the importer recognises: one row of the table each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.importer.fields.question_marks import find_stem
from generator.importer.lines.languages import Language, side_by_side
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.web_furniture import find_page_furniture, find_web_noise
from generator.importer.manuscript import Manuscript
from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.articles.article_drafts import (
    excerpt_id,
    excerpt_of,
    source_of,
    unit_of,
    whole_source,
)
from generator.importer.recognise.articles.single import looks_like_single, read_single
from generator.importer.recognise.bilingual.bilingual_text import chapters_in, looks_like_bilingual, read_bilingual
from generator.importer.recognise.collections.issue import looks_like_issue, read_issue
from generator.importer.recognise.opening import OpenedText, Opening
from generator.importer.recognise.questions.question_drafts import read_bank
from generator.importer.recognise.questions.question_signs import looks_like_questions
from generator.importer.recognise.recognised import Recognised
from generator.importer.recognise.reports.report import chapters_of, looks_like_report, read_report
from generator.importer.recognise.tables.found_tables import is_cell, looks_like_tables, read_tables
from generator.importer.recognise.tables.table_drafts import events_of, tables_of
from generator.importer.values.document_drafts import CourseDraft, Drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """One kind: `looks_like` says from 0 to 1 how sure it is, `read` makes the value and the drafts."""

    name: str
    looks_like: Callable[[Manuscript], float]
    opening: Opening
    read: Callable[[OpenedText, Ledger], Recognised]


def _issue(text: OpenedText, ledger: Ledger) -> Recognised:
    issue = read_issue(text, ledger)
    front, own, doubts = issue.front, text.own, ledger.doubts
    excerpts = tuple(excerpt_of(a, excerpt_id(own, n), doubts=doubts) for n, a in enumerate(issue.articles, 1))
    sources = (source_of(a, one.source) for a, one in zip(issue.articles, excerpts, strict=True))
    whole = whole_source(
        own, "collection", title=front.title, issuer=front.organiser, issue=front.series, date=front.date
    )
    drafts = Drafts(
        own=own,
        name=text.name,
        excerpts=excerpts,
        sources=(whole, *sources),
        unit=unit_of(excerpts, own, title=front.title, issue=front.series, note=front.editor_note),
        course=CourseDraft(organiser=front.organiser, columns=issue.columns),
    )
    return Recognised(document=issue, drafts=drafts)


def _single(text: OpenedText, ledger: Ledger) -> Recognised:
    single = read_single(text, ledger)
    excerpt = excerpt_of(single.article, excerpt_id(text.own, 1), doubts=ledger.doubts)
    source = source_of(single.article, excerpt.source)
    drafts = Drafts(own=text.own, name=text.name, excerpts=(excerpt,), sources=(source,))
    return Recognised(document=single, drafts=drafts)


def _report(text: OpenedText, ledger: Ledger) -> Recognised:
    report = read_report(text, ledger)
    drafts = _chapters(
        text,
        [("zh", chapter) for chapter in chapters_of(report)],
        ledger,
        title=report.title or text.imprint.title,
        issuer=report.issuer,
        date=report.date or text.imprint.date,
    )
    tables, events = tables_of(report.tables, text.own), events_of(report.tables, text.own)
    return Recognised(document=report, drafts=replace(drafts, tables=tables, events=events))


def _bilingual(text: OpenedText, ledger: Ledger) -> Recognised:
    both = read_bilingual(text, ledger)
    front = both.front
    drafts = _chapters(
        text,
        chapters_in(both),
        ledger,
        title=front.title,
        title_original=front.title_en,
        issuer=front.issuer,
        date=front.date or text.imprint.date,
    )
    return Recognised(document=both, drafts=drafts)


def _chapters(text: OpenedText, chapters: Sequence[tuple[Language, Article]], ledger: Ledger, **source: str) -> Drafts:
    """Return an excerpt for each chapter of one source, which has the fields of `source`."""
    own, doubts, imprint = text.own, ledger.doubts, text.imprint
    excerpts = (
        excerpt_of(chapter, excerpt_id(own, n), doubts=doubts, source=own, language=language)
        for n, (language, chapter) in enumerate(chapters, 1)
    )
    whole = whole_source(own, "report", publication=imprint.publication, url=imprint.address, **source)
    return Drafts(own=own, name=text.name, excerpts=tuple(excerpts), sources=(whole,))


def _tables(text: OpenedText, ledger: Ledger) -> Recognised:
    found = read_tables(text, ledger)
    drafts = Drafts(
        own=text.own,
        name=text.name,
        sources=(whole_source(text.own, "data", title=text.name),),
        tables=tables_of(found.tables, text.own),
        events=events_of(found.tables, text.own),
    )
    return Recognised(document=found, drafts=drafts)


def _questions(text: OpenedText, ledger: Ledger) -> Recognised:
    bank = read_bank(text, ledger)
    return Recognised(document=bank, drafts=Drafts(own=text.own, name=text.name, questions=bank.questions))


KINDS: tuple[DocumentKind, ...] = (
    DocumentKind(name="文集", looks_like=looks_like_issue, opening=Opening(has_notes=True), read=_issue),
    DocumentKind(
        name="双语文本",
        looks_like=looks_like_bilingual,
        opening=Opening(furniture=(find_noise, find_web_noise), halves=side_by_side),
        read=_bilingual,
    ),
    DocumentKind(
        name="题库",
        looks_like=looks_like_questions,
        opening=Opening(keeps=lambda lines, n: find_stem(lines[n].text) is not None),
        read=_questions,
    ),
    DocumentKind(name="表格", looks_like=looks_like_tables, opening=Opening(keeps=is_cell), read=_tables),
    DocumentKind(name="报告", looks_like=looks_like_report, opening=Opening(has_notes=True), read=_report),
    DocumentKind(
        name="单篇",
        looks_like=looks_like_single,
        opening=Opening(furniture=(find_noise, find_page_furniture), has_notes=True),
        read=_single,
    ),
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
