"""Read a text that is one article: a speech, a notice, an interview, an essay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.importer.article import Article, as_json, finish, join_heading, read_article
from generator.importer.characters import squeezed
from generator.importer.grid import Grid, measure
from generator.importer.manuscript import Line, Manuscript
from generator.importer.noise import find_noise
from generator.importer.numbering import find_mark
from generator.importer.people import read_byline
from generator.importer.report import Ledger


def read_single(manuscript: Manuscript, ledger: Ledger) -> Article:
    """Return the article that a manuscript holds; its first short lines are the title."""
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    lines = [line for place, line in enumerate(manuscript.lines) if place not in noise]
    grid = measure([line.text for line in lines])
    count = _title_count(lines, grid)
    article = Article(column="", title="")
    article.title_lines = tuple(lines[:count])
    read_article(lines[count:], article, grid, ledger)
    finish([article], ledger)
    corpus = squeezed("\n".join(article.paragraphs))
    if count:
        article.title, sure = join_heading([line.text for line in article.title_lines], corpus)
        ledger.take(article.title_lines, "标题", article.title)
        if not sure:
            ledger.doubt(article.title_lines, "标题排成几行，请核对两行之间是否断开", article.title)
        ledger.recognise(article.title_lines, "标题", article.title)
    else:
        ledger.doubt(lines[:1], "没有找到标题")
    return article


def _title_count(lines: Sequence[Line], grid: Grid) -> int:
    limit = grid.width * 0.85 if grid.is_printed else 40
    count = 0
    if lines and lines[0].style == "title":
        return next((n for n, line in enumerate(lines) if line.style != "title"), len(lines))
    for line in lines[:3]:
        text = line.text
        if line.style in ("paragraph", "item", "quote") or (count and line.level > 1):
            break
        if len(text) > limit or text[-1] in "。；：，！" or find_mark(text) or (count and read_byline(text)):
            break
        if text[0] in "—（(" and count:
            break
        count += 1
    return count


def single_json(article: Article) -> dict[str, Any]:
    """Return the article as the JSON value of a document of its own."""
    value: dict[str, Any] = {"doc_kind": "article"}
    if article.title:
        value["title"] = article.title
    return value | {"articles": [as_json(article)]}
