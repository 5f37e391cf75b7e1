"""Read one article: byline, body, headings, and the lines that end it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importer.characters import BLANKS, joined, plain, squeezed
from generator.importer.counters import find_mark, levels
from generator.importer.fields.article_end import TailItem, read_signature, read_source, read_tail
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.speakers import find_labels
from generator.importer.lines.unwrap import LineGroup, unwrap
from generator.importer.manuscript import Line
from generator.importer.recognise.articles.article import Article, ArticlePart, PartKind
from generator.importer.recognise.articles.article_head import read_head
from generator.importer.recognise.heading_lines import join_heading

_ATTACHED = re.compile(f"附[{BLANKS}]*件[0-9０-９一二三]?[{BLANKS}]*[：:][{BLANKS}]*.{{2,60}}$")


def read_article(lines: Sequence[Line], article: Article, grid: Grid, ledger: Ledger) -> Article:
    """Return `article`, whose title and column are known, with what the lines below its title say."""
    article, start = read_head(lines, article, ledger)
    body = list(lines[start:])
    tail = read_tail(body, grid)
    end = tail[0].lines[0] if tail else len(body)
    own = _own_grid(body[:end], grid)
    labels = frozenset(x for x in find_labels(body[:end]) if not x.startswith(("尊敬的", "各位", "亲爱的")))
    labels = labels if len(labels) >= 2 else frozenset()
    article = _with_ending(replace(article, labels=labels), body, tail, ledger)
    end, attached = _attachments(body, end)
    parts = [
        part_of("subhead" if block.kind == "heading" else "paragraph", [body[n] for n in block.lines])
        for block in _merged(unwrap(body[:end], own, labels=labels), body)
    ]
    for line in attached:
        text = ledger.take([line], Role.ATTACHMENT, plain(line.text))
        parts.append(ArticlePart(kind="item", lines=(line,), text=text))
    return replace(article, parts=(*parts, *article.parts))


def part_of(kind: PartKind, lines: Sequence[Line]) -> ArticlePart:
    """Return a part whose text is spelt later."""
    return ArticlePart(kind=kind, lines=tuple(lines))


def _attachments(body: Sequence[Line], end: int) -> tuple[int, Sequence[Line]]:
    """Return where a body ends and the lines behind it that list what is attached: 附件：1．……."""
    for n in range(max(0, end - 12), end):
        if _ATTACHED.match(body[n].text) and n:
            marks = [find_mark(line.text) for line in body[n + 1 : end]]
            if all(m is not None and m.system.startswith("arabic") for m in marks):
                return n, body[n:end]
    return end, ()


def _own_grid(lines: Sequence[Line], grid: Grid) -> Grid:
    """Return the grid of an article that was set on another measure than the rest, else the common one."""
    if len(lines) < 24 or not grid.is_printed:
        return grid
    sizes = [grid.width_of(line.text) for line in lines if len(line.text) >= 10]
    near = sum(min(abs(size - grid.width), abs(size - grid.width + grid.indent)) < 0.8 for size in sizes)
    if near >= 0.5 * len(sizes):
        return grid
    own = measure([line.text for line in lines], like=grid)
    return own if own.is_printed and abs(own.width - grid.width) > 1.4 and own.fit > 0.5 else grid


def _with_ending(article: Article, body: Sequence[Line], tail: Sequence[TailItem], ledger: Ledger) -> Article:
    """Return an article with what the lines say that end it, each of them once."""
    for item in tail:
        taken = [body[n] for n in item.lines]
        if item.kind == "note" and article.note is None:
            article = replace(article, note=ledger.take(taken, Role.OCCASION_NOTE, item.text))
        elif item.kind == "source" and article.source is None:
            article = replace(article, source=read_source(ledger.take(taken, Role.SOURCE, item.text)))
        elif item.kind == "affiliation":
            said = ledger.take(taken, Role.ABOUT_AUTHOR, item.text)
            before = article.affiliation
            article = replace(article, affiliation=said if before is None else f"{before}\n{said}")
        elif item.kind == "signature" and article.signature is None:
            article = replace(article, signature=read_signature(ledger.take(taken, Role.SIGNATURE, item.text)))
        else:
            text = ledger.take(taken, Role.BODY, plain(joined(line.text for line in taken)))
            last = ArticlePart(kind="paragraph", lines=tuple(taken), text=text)
            article = replace(article, parts=(*article.parts, last))
            ledger.doubt(taken, "文末有多余的一行，已作为正文末段", item.text)
    return article


def _merged(blocks: list[LineGroup], lines: Sequence[Line]) -> list[LineGroup]:
    """Join headings that follow each other without a number: they are the lines of one centred heading."""
    merged: list[LineGroup] = []
    for block in blocks:
        before = merged[-1] if merged else None
        if before and before.kind == block.kind == "heading" and len(before.lines) == len(block.lines) == 1:
            first, second = lines[before.lines[0]], lines[block.lines[0]]
            tight = second.gap < first.gap and not second.page_top
            if find_mark(second.text) is None and (tight or find_mark(first.text) is None):
                merged[-1] = LineGroup(kind="heading", lines=before.lines + block.lines)
                continue
        merged.append(block)
    return merged


def spell(articles: Sequence[Article], ledger: Ledger) -> list[Article]:
    """Return articles with paragraphs and headings spelt; a heading over two lines asks all texts how to join."""
    spelt = [replace(a, parts=tuple(_spelt_paragraph(p, ledger) for p in a.parts)) for a in articles]
    corpus = squeezed("\n".join(text for article in spelt for text in article.paragraphs))
    return [_with_subheads(article, corpus, ledger) for article in spelt]


def _spelt_paragraph(part: ArticlePart, ledger: Ledger) -> ArticlePart:
    if part.kind != "paragraph" or part.text:
        return part
    return replace(part, text=ledger.take(part.lines, Role.BODY, plain(joined(part.pieces))))


def _with_subheads(article: Article, corpus: str, ledger: Ledger) -> Article:
    heads = [join_heading(part.pieces, corpus)[0] for part in article.subheads]
    known = [part.lines[0].level for part in article.subheads]
    ranks = iter([1 if x == min(known) else 2 for x in known] if all(known) else levels(heads))
    texts = iter(heads)
    parts = (
        replace(part, text=ledger.take(part.lines, Role.SUBHEAD, next(texts)), level=next(ranks))
        if part.kind == "subhead"
        else part
        for part in article.parts
    )
    return replace(article, parts=tuple(parts))
