"""Read a text that is one article: a speech, a notice, an interview, an essay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

from generator.importer.characters import plain, squeezed
from generator.importer.counters import find_mark
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.official_notice import ATTACHMENT, Frame, looks_like_notice, read_frame, signed_end
from generator.importer.fields.people import read_byline
from generator.importer.fields.web_stamps import read_stamps
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.speakers import find_labels, split_label
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Imprint, Line, Manuscript
from generator.importer.recognise.articles.article import Article, ArticlePart, PartKind
from generator.importer.recognise.articles.article_body import part_of, read_article, spell
from generator.importer.recognise.articles.article_kind import with_kind
from generator.importer.recognise.heading_lines import OFFICIAL, is_wrapped, join_heading
from generator.importer.recognise.opening import OpenedText
from generator.importer.values.as_json import as_json
from generator.importer.values.closing import SignatureLine, SourceLine

_ADDRESS = re.compile("(?:(?:原文|来源|文章|网页)?(?:链接|网址|地址)\\s*[：:]\\s*)?((?:https?://|www\\.)[\x21-\x7e]+)$")
_WIRE = re.compile("(新华社|中新社|中国新闻网|人民网|新华网|央视网|光明网).{0,10}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)")
_OPENING = re.compile("(?:问|答|记者|主持人)[：:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleText:
    """A document that is one article."""

    JSON: ClassVar[str] = "doc_kind title=article.title? issuer=article.issuer? date=article.date? articles"

    article: Article
    doc_kind: str = "article"

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return the one article."""
        return (self.article,)


def looks_like_single(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is one article; anything can be, an official notice surely is."""
    return 0.85 if looks_like_notice(manuscript.lines) else 0.05


def read_single(text: OpenedText, ledger: Ledger) -> SingleText:
    """Return the article that a text holds; its first short lines are the title."""
    stamps, lines = read_stamps(list(text.lines), ledger)
    address, lines = _without_address(lines, ledger)
    grid = measure([line.text for line in lines])
    frame = read_frame(lines, ledger) if looks_like_notice(lines) else None
    enclosed = lines[frame.enclosed : frame.end] if frame else []
    whole = frame or Frame(end=len(lines), enclosed=len(lines))
    day, body = _without_day(lines[whole.start : signed_end(lines, whole, ledger)], ledger)
    count = _title_count(body, grid)
    article = Article(footnotes=text.footnotes, address=address, date=day, title_lines=tuple(body[:count]))
    article = read_article(body[count:], article, grid, ledger)
    article = replace(article, parts=(*article.parts, *_enclosed(enclosed, grid)))
    [article] = spell([article], ledger)
    if count:
        article = replace(article, title=_title(article, ledger))
    else:
        ledger.doubt(lines[:1], "没有找到标题")
    if frame:
        article = _framed(article, frame)
    return SingleText(article=with_kind(_with_imprint(_stamped(article, stamps), text.imprint)))


def _title(article: Article, ledger: Ledger) -> str:
    lines, corpus = article.title_lines, squeezed("\n".join(article.paragraphs))
    title, sure = join_heading([line.text for line in lines], corpus)
    ledger.take(lines, Role.TITLE, title)
    if not sure:
        ledger.doubt(lines, "标题排成几行，请核对两行之间是否断开", title)
    ledger.recognise(lines, "标题", title)
    return title


def _without_day(lines: list[Line], ledger: Ledger) -> tuple[str, list[Line]]:
    """Take the day off the end of a text that nobody signed; return it and the other lines."""
    if len(lines) < 4 or not DATE_LINE.match(plain(lines[-1].text)):
        return "", lines
    above = lines[-2].text
    if len(above) <= 36 and above[-1] not in "。！？；：”）":
        return "", lines
    day = find_date(plain(lines[-1].text)) or ""
    ledger.take(lines[-1:], Role.DATE, day, dropped=lines[-1].text)
    return day, lines[:-1]


def _without_address(lines: list[Line], ledger: Ledger) -> tuple[str, list[Line]]:
    """Take the address of a page off the lines above or below its text; return it and the other lines."""
    for n, line in enumerate(lines):
        if (0 < n < 8 or n >= len(lines) - 4) and (found := _ADDRESS.match(line.text)):
            address = ledger.take([line], Role.ADDRESS, found.group(1), dropped=line.text[: found.start(1)])
            return address, [*lines[:n], *lines[n + 1 :]]
    return "", lines


def _enclosed(lines: Sequence[Line], grid: Grid) -> list[ArticlePart]:
    """Return the texts that a notice encloses, each below its heading 附件."""
    parts: list[ArticlePart] = []
    places = [n for n, line in enumerate(lines) if ATTACHMENT.match(line.text) and len(line.text) <= 30]
    for start, end in pairwise([*([0] if 0 not in places else []), *places, len(lines)]):
        inner = lines[start:end]
        if start in places:
            parts.append(part_of("subhead", inner[:1]))
            inner = inner[1:]
        for block in unwrap(inner, grid):
            kind: PartKind = "subhead" if block.kind == "heading" else "paragraph"
            parts.append(part_of(kind, [inner[n] for n in block.lines]))
    return parts


def _framed(article: Article, frame: Frame) -> Article:
    """Return a notice with the fields of its frame; who issued it has signed it."""
    signed = article.signature
    issuer = frame.issuer or (signed.org if signed else "") or _issuer_in(article.title)
    if signed:
        signed = replace(signed, org=signed.org or issuer)
    elif day := find_date(frame.record.get("成文日期", "")):
        signed = SignatureLine(raw=frame.record["成文日期"], org=issuer, date=day)
    number = article.number or frame.number
    return replace(article, kind="policy", number=number, frame=as_json(frame), issuer=issuer, signature=signed)


def _issuer_in(title: str) -> str:
    found = re.match("(.{2,30}?)(?:办公厅|办公室)?(?:关于|印发)", title)
    return found.group(0).removesuffix("关于").removesuffix("印发") if found else ""


def _stamped(article: Article, stamps: Imprint) -> Article:
    """Return an article with what its web page says and its text does not."""
    article = replace(_with_imprint(article, stamps), date=article.date or stamps.date)
    first = article.paragraphs[0] if article.paragraphs else ""
    if article.source is None and (wire := _WIRE.match(first)):
        return replace(article, source=SourceLine(raw=wire.group(), publication=wire.group(1)))
    return article


def _with_imprint(article: Article, imprint: Imprint) -> Article:
    """Return an article with what is said beside its text and not in it."""
    source = article.source
    if source is None and imprint.publication:
        raw = imprint.source or f"来源：{imprint.publication}"
        source = SourceLine(raw=raw, publication=imprint.publication, date=imprint.date or None)
    return replace(
        article,
        title=article.title or imprint.title,
        authors=article.authors or imprint.authors,
        address=article.address or imprint.address,
        source=source,
    )


def _title_count(lines: Sequence[Line], grid: Grid) -> int:
    limit = grid.width * 0.85 if grid.is_printed else 40
    if lines and lines[0].style == "title":
        return next((n for n, line in enumerate(lines) if line.style != "title"), len(lines))
    official = _official_count(lines, grid)
    if official:
        return official
    speakers = find_labels(lines)
    count = 0
    for line in lines[:3]:
        if not _may_be_title(line, limit) or split_label(line.text, speakers) or (count and _ends_title(line)):
            break
        if count and not _goes_on(lines, count, grid):
            break
        count += 1
    return count


def _may_be_title(line: Line, limit: float) -> bool:
    text = line.text
    if line.style in ("paragraph", "item", "quote") or len(text) > limit or text[-1] in "。；：，！":
        return False
    return not find_mark(text) and not _OPENING.match(text)


def _ends_title(line: Line) -> bool:
    """Return whether a line below the first one is no title any more: a heading, a byline, a day, a subtitle."""
    text = line.text
    return bool(line.level > 1 or text[0] in "—（([【" or read_byline(text) or DATE_LINE.match(plain(text)))


def _official_count(lines: Sequence[Line], grid: Grid) -> int:
    """Return how many lines the title of a notice takes: up to the word that says what it is."""
    whole = ""
    for n, line in enumerate(lines[:6]):
        if line.text[-1] in "。；：，！？" or (grid.is_printed and grid.width_of(line.text) > grid.width + 1):
            return 0
        whole += squeezed(line.text)
        if OFFICIAL.match(whole) and len(whole) <= 90:
            return n + 1
    return 0


def _goes_on(lines: Sequence[Line], count: int, grid: Grid) -> bool:
    """Return whether line `count` belongs to the title above it: where nobody broke lines, a title has one."""
    if grid.is_printed:
        return True
    wrapped, sure = is_wrapped(lines[count - 1].text, lines[count].text, "")
    if wrapped and sure:
        return True
    below = lines[count + 1].text if count + 1 < len(lines) else ""
    return bool(below) and lines[count].gap <= lines[count - 1].gap and read_byline(below) is not None
