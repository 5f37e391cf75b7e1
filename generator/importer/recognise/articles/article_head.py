"""Read the lines between the title of an article and its body: byline, number, day, source, summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.counters import find_mark
from generator.importer.fields.article_end import read_source
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.recognise.articles.article import Article

_NUMBER = re.compile(r"[^\d\s，。；：]{1,12}[〔\[（(［]\d{4}[〕\])）］]\s*(?:第\s*)?\d{1,4}\s*号$")
_DATELINE = re.compile(r"[（(].{0,40}[0-9０-９〇○一二三四五六七八九十]\s*[年月].{0,40}[）)]$")
_ABSTRACT = re.compile(
    f"[【\\[［]?[{BLANKS}]*(?:内容)?(?:摘[{BLANKS}]*要|提[{BLANKS}]*要|内容提要)[{BLANKS}]*[】\\]］]?[：:]?[{BLANKS}]*(?=.)"
)
_KEYWORDS = re.compile(f"[【\\[［]?[{BLANKS}]*关[{BLANKS}]*键[{BLANKS}]*词[{BLANKS}]*[】\\]］]?[：:]?[{BLANKS}]*(?=.)")
_INDEX = re.compile(
    f"[【\\[［]?(?:中图分类号|文献标[识志]码|文章编号|DOI|收稿日期|基金项目|CLC)[{BLANKS}]*[】\\]］]?[：:]?"
)
_PLACE = re.compile(
    "[（(][^（）()]{4,60}(?:大学|学院|学校|研究院|研究所|党校|中心|中学|小学|教研室|委员会)[^（）()]{0,40}[）)]$"
)
_FIELD = re.compile(f"^[【\\[［][{BLANKS}]*(作者|来源|出处|单位|摘要|关键词)[{BLANKS}]*[】\\]］][：:]?")
_ORNAMENTS = "◎●○■◆▲△☆★◇□※"
_MOST_LINES = 12


def read_head(lines: Sequence[Line], article: Article, ledger: Ledger) -> tuple[Article, int]:
    """Return an article with the fields between its title and its body, and where the body begins."""
    n = 0
    while n < min(len(lines), _MOST_LINES):
        read, count = _read_line(lines, n, article, ledger)
        if not count:
            break
        article, n = read, n + count
    return article, n


def _read_line(lines: Sequence[Line], n: int, article: Article, ledger: Ledger) -> tuple[Article, int]:
    """Return an article with what line `n` says, and how many lines that takes: 0 where the body begins."""
    line = lines[n]
    text = _FIELD.sub(r"\1：", line.text)
    dropped = "【】" if text != line.text else ""
    if re.match("[—―─]{2,}|－－", text) and len(text) < 40 and text[-1] not in "。；！" and not article.subtitle:
        return replace(article, subtitle=ledger.take([line], Role.SUBTITLE, plain(text, heading=True))), 1
    if _NUMBER.match(plain(text)):
        return replace(article, number=ledger.take([line], Role.NOTICE_NUMBER, plain(text))), 1
    if not article.occasion and _is_occasion(text):
        occasion = ledger.take([line], Role.OCCASION, plain(text))
        return replace(article, occasion=occasion, date=find_date(plain(text)) or ""), 1
    if (article.authors or n == 0) and _PLACE.match(text) and not article.affiliation:
        return replace(article, affiliation=ledger.take([line], Role.AFFILIATION, plain(text))), 1
    if n < 6 and article.source is None and len(text) <= 50 and tail_kind(text) == "source":
        source = read_source(ledger.take([line], Role.SOURCE, plain(text), dropped=dropped))
        return replace(article, source=source), 1
    read, count = _read_summary(lines, n, article, ledger)
    return (read, count) if count else _read_byline(line, text, dropped, article, ledger)


def _read_byline(line: Line, text: str, dropped: str, article: Article, ledger: Ledger) -> tuple[Article, int]:
    authors = None if article.authors or not _may_be_byline(text) else read_byline(text)
    if not authors:
        return article, 0
    byline = plain(text, heading=True)
    ledger.take([line], Role.AUTHOR, "".join([byline, *authors]), dropped=dropped)
    return replace(article, authors=tuple(authors), byline=byline), 1


def _is_occasion(text: str) -> bool:
    """Return whether a line is the day, or the day and the occasion in brackets."""
    return bool((_DATELINE.match(text) and len(text) <= 60) or DATE_LINE.match(plain(text)))


def _may_be_byline(text: str) -> bool:
    return find_mark(text) is None or (text[0] in _ORNAMENTS and len(text) <= 24)


def _read_summary(lines: Sequence[Line], n: int, article: Article, ledger: Ledger) -> tuple[Article, int]:
    """Return an article with the abstract or the keywords of a paper, and how many lines from `n` on they take."""
    text = lines[n].text
    if found := _ABSTRACT.match(text):
        end = next((k for k in range(n + 1, min(n + 16, len(lines))) if _KEYWORDS.match(lines[k].text)), n + 1)
        taken = lines[n:end]
        abstract = plain(joined(line.text for line in taken)[found.end() :])
        ledger.take(taken, Role.ABSTRACT, abstract, dropped=found.group())
        ledger.recognise(taken, "摘要", abstract)
        return replace(article, abstract=abstract), end - n
    if found := _KEYWORDS.match(text):
        keywords = ledger.take([lines[n]], Role.KEYWORDS, plain(text[found.end() :]), dropped=found.group())
        ledger.recognise([lines[n]], "关键词", keywords)
        return replace(article, keywords=keywords), 1
    if _INDEX.match(text) and n:
        ledger.remove(lines[n], "期刊的著录项")
        return article, 1
    return article, 0
