"""Read a collection: an issue of a 教学活页, or any text of articles in columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.importer.characters import squeezed
from generator.importer.fields.column_labels import EDITOR_NAMES, find_labels
from generator.importer.fields.contents_list import ContentsList, find_contents
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.articles.article_body import read_article, spell
from generator.importer.recognise.articles.article_kind import with_kind
from generator.importer.recognise.collections.issue_front import FrontMatter, brackets_in, read_front
from generator.importer.recognise.collections.issue_spans import Span, find_spans
from generator.importer.recognise.collections.issue_titles import read_title
from generator.importer.recognise.opening import OpenedText
from generator.importer.values.toc import TocEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A collection as it was printed."""

    JSON: ClassVar[str] = (
        "doc_kind title=front.title? organiser=front.organiser? series=front.series? date=front.date? toc? columns "
        "editor_note=front.editor_note? articles footnotes?"
    )

    front: FrontMatter
    toc: tuple[TocEntry, ...]
    columns: tuple[str, ...]
    articles: tuple[Article, ...]
    footnotes: tuple[str, ...]
    doc_kind: str = "issue"


def looks_like_issue(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a collection of articles in columns."""
    labels = find_labels(manuscript.lines)
    columns = Counter(x.name for x in labels if x.name not in EDITOR_NAMES)
    bracketed = [x for x in labels if x.name not in EDITOR_NAMES]
    if len(columns) >= 2 and any(n >= 2 for n in columns.values()):
        return 1.0
    ends = sum(tail_kind(line.text) == "source" for line in manuscript.lines)
    if len(columns) >= 2 and ends >= 2:
        return 0.9
    return 0.6 if len(bracketed) >= 2 and len(manuscript.lines) > 40 else 0.0


def read_issue(text: OpenedText, ledger: Ledger) -> Issue:
    """Return the collection that a text holds."""
    lines = text.lines
    contents = find_contents(lines)
    grid = measure([line.text for line in lines[contents.body :]])
    told = f"版心每行约 {grid.width:.0f} 字，段首缩进 {grid.indent:.0f} 字"
    ledger.recognise([], told if grid.is_printed else "一行就是一段，没有按版心断行")
    articles = _articles(lines, find_spans(lines, contents, grid), grid, ledger)
    front = read_front(lines, contents, grid, ledger)
    for label in contents.labels:
        line = lines[label.place]
        if ledger.role_of(line) is None:
            ledger.take([line], Role.COLUMN, label.name, dropped=brackets_in(line.text))
    _cross_check(contents, articles, ledger)
    return Issue(
        front=front,
        toc=tuple(TocEntry(column=e.column, title=e.title, page=e.page) for e in contents.entries),
        columns=tuple(_columns(contents, front, articles)),
        articles=tuple(articles),
        footnotes=text.footnotes,
    )


def _articles(lines: Sequence[Line], spans: Sequence[Span], grid: Grid, ledger: Ledger) -> list[Article]:
    """Return the articles; their titles come last, since the words of all texts tell how to join their lines."""
    read: list[Article] = []
    for span in spans:
        title, page = lines[span.start : span.start + span.count], span.entry.page if span.entry else ""
        article = Article(column=span.column, page=page, title_lines=tuple(title))
        read.append(read_article(lines[span.start + span.count : span.end], article, grid, ledger))
    read = spell(read, ledger)
    corpus = squeezed("\n".join(paragraph for article in read for paragraph in article.paragraphs))
    return [
        with_kind(replace(article, title=read_title(article, span.entry, corpus, ledger)))
        for span, article in zip(spans, read, strict=True)
    ]


def _columns(contents: ContentsList, front: FrontMatter, articles: Sequence[Article]) -> list[str]:
    """Return the names of the columns in their order, the editor's first."""
    labels = [label.name for label in (*contents.front_labels, *contents.labels)]
    written = [front.editor_name] if front.editor_note else []
    names = dict.fromkeys([*written, *(name for name in labels if name in EDITOR_NAMES)])
    others = (name for name in (*(article.column for article in articles), *labels) if name)
    return list(names | dict.fromkeys(name for name in others if name not in EDITOR_NAMES))


def _cross_check(contents: ContentsList, articles: Sequence[Article], ledger: Ledger) -> None:
    """Report what does not agree: titles without an article, articles without text or source, other speakers."""
    for entry in contents.entries:
        if entry.start is None:
            ledger.doubt(entry.lines, "目录里的标题在正文里没有找到", entry.title)
    for article in articles:
        if not article.paragraphs:
            ledger.doubt(article.title_lines, "这篇文章没有正文", article.title)
        said = article.note_parsed
        if said and article.authors and said.speaker not in article.authors:
            told = f"署名是{'、'.join(article.authors)}，说明里是{said.speaker}"
            ledger.doubt(article.title_lines, told, article.note or "")
        if article.source is None and article.signature is None:
            ledger.doubt(article.title_lines, "没有找到出处，也没有落款", article.title)
