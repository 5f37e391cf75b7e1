"""Read a text that is one article: a speech, a notice, an interview, an essay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from generator.importer.characters import plain, squeezed
from generator.importer.counters import find_mark
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.official_notice import ATTACHMENT, Frame, looks_like_notice, read_frame, signed_end
from generator.importer.fields.people import read_byline
from generator.importer.fields.web_stamps import Stamps, read_stamps
from generator.importer.lines.footnotes import take_footnotes
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.roles import Role
from generator.importer.lines.speakers import find_labels, split_label
from generator.importer.lines.unwrap import unwrap
from generator.importer.lines.web_furniture import find_page_furniture
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.article import (
    OFFICIAL,
    Article,
    Item,
    ItemKind,
    as_json,
    finish,
    is_wrapped,
    join_heading,
    read_article,
)


def looks_like_single(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is one article; anything can be, an official notice surely is."""
    return 0.85 if looks_like_notice(manuscript.lines) else 0.05


def read_single(manuscript: Manuscript, ledger: Ledger) -> Article:
    """Return the article that a manuscript holds; its first short lines are the title."""
    noise = {n.place: n.reason for n in [*find_noise(manuscript.lines), *find_page_furniture(manuscript.lines)]}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    feet = take_footnotes(manuscript.lines, noise, ledger)
    taken = {place for _, places in feet for place in places} | set(noise)
    lines = [line for place, line in enumerate(manuscript.lines) if place not in taken]
    article = Article(column="", title="", footnotes=[text for text, _ in feet if text])
    stamps, lines = read_stamps(lines, ledger)
    lines = _without_address(lines, article, ledger)
    grid = measure([line.text for line in lines])
    is_notice = looks_like_notice(lines)
    frame = read_frame(lines, ledger) if is_notice else Frame(end=len(lines), enclosed=len(lines))
    body = lines[frame.start : signed_end(lines, frame, ledger)]
    body = _without_day(body, article, ledger)
    count = _title_count(body, grid)
    article.title_lines = tuple(body[:count])
    read_article(body[count:], article, grid, ledger)
    _enclose(lines[frame.enclosed : frame.end], article, grid)
    finish([article], ledger)
    corpus = squeezed("\n".join(article.paragraphs))
    if count:
        article.title, sure = join_heading([line.text for line in article.title_lines], corpus)
        ledger.take(article.title_lines, Role.TITLE, article.title)
        if not sure:
            ledger.doubt(article.title_lines, "标题排成几行，请核对两行之间是否断开", article.title)
        ledger.recognise(article.title_lines, "标题", article.title)
    else:
        ledger.doubt(lines[:1], "没有找到标题")
    if is_notice:
        _apply_frame(article, frame)
    _stamp(article, stamps)
    return article


def _without_day(lines: list[Line], article: Article, ledger: Ledger) -> list[Line]:
    """Take the day off the end of a text that nobody signed."""
    if len(lines) < 4 or not DATE_LINE.match(plain(lines[-1].text)):
        return lines
    above = lines[-2].text
    if len(above) <= 36 and above[-1] not in "。！？；：”）":
        return lines
    article.date = find_date(plain(lines[-1].text)) or ""
    ledger.take(lines[-1:], Role.DATE, article.date, dropped=lines[-1].text)
    return lines[:-1]


_ADDRESS = re.compile("(?:(?:原文|来源|文章|网页)?(?:链接|网址|地址)\\s*[：:]\\s*)?((?:https?://|www\\.)[\x21-\x7e]+)$")


def _without_address(lines: list[Line], article: Article, ledger: Ledger) -> list[Line]:
    """Take the address of a page off the lines above or below its text."""
    for n, line in enumerate(lines):
        if not article.address and (0 < n < 8 or n >= len(lines) - 4) and (found := _ADDRESS.match(line.text)):
            article.address = ledger.take([line], Role.ADDRESS, found.group(1), dropped=line.text[: found.start(1)])
            return [*lines[:n], *lines[n + 1 :]]
    return lines


def _enclose(lines: Sequence[Line], article: Article, grid: Grid) -> None:
    """Put the texts that a notice encloses behind its own, each below its heading 附件."""
    places = [n for n, line in enumerate(lines) if ATTACHMENT.match(line.text) and len(line.text) <= 30]
    for start, end in pairwise([*([0] if 0 not in places else []), *places, len(lines)]):
        inner = lines[start:end]
        if start in places:
            article.items.append(Item(kind="subhead", pieces=(inner[0].text,), lines=(inner[0],), level=1))
            inner = inner[1:]
        for block in unwrap(inner, grid):
            taken = tuple(inner[n] for n in block.lines)
            kind: ItemKind = "subhead" if block.kind == "heading" else "paragraph"
            article.items.append(Item(kind=kind, pieces=tuple(line.text for line in taken), lines=taken))


def _apply_frame(article: Article, frame: Frame) -> None:
    article.kind = "policy"
    article.number = article.number or frame.number
    article.frame = {
        key: value
        for key, value in (
            ("rank", frame.rank), ("signer", frame.signer), ("copies", frame.copies), ("printed", frame.printed),
            ("remark", frame.remark), ("record", frame.record),
        )
        if value
    }  # fmt: skip
    article.issuer = frame.issuer or (article.signature or {}).get("org", "") or _issuer_in(article.title)
    if article.signature and not article.signature["org"]:
        article.signature["org"] = article.issuer
    day = find_date(frame.record.get("成文日期", ""))
    if day and not article.signature:
        article.signature = {"raw": frame.record["成文日期"], "org": article.issuer, "date": day}


def _issuer_in(title: str) -> str:
    found = re.match("(.{2,30}?)(?:办公厅|办公室)?(?:关于|印发)", title)
    return found.group(0).removesuffix("关于").removesuffix("印发") if found else ""


_OPENING = re.compile("(?:问|答|记者|主持人)[：:]")


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
        text = line.text
        if line.style in ("paragraph", "item", "quote") or (count and line.level > 1):
            break
        if len(text) > limit or text[-1] in "。；：，！" or find_mark(text) or (count and read_byline(text)):
            break
        if count and (text[0] in "—（([【" or DATE_LINE.match(plain(text)) or not _goes_on(lines, count, grid)):
            break
        if split_label(text, speakers) or _OPENING.match(text):
            break
        count += 1
    return count


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
    """Tell whether line `count` belongs to the title above it: where nobody broke lines, a title has one."""
    if grid.is_printed:
        return True
    wrapped, sure = is_wrapped(lines[count - 1].text, lines[count].text, "")
    if wrapped and sure:
        return True
    below = lines[count + 1].text if count + 1 < len(lines) else ""
    return bool(below) and lines[count].gap <= lines[count - 1].gap and read_byline(below) is not None


def single_json(article: Article) -> dict[str, Any]:
    """Return the article as the JSON value of a document of its own."""
    value: dict[str, Any] = {"doc_kind": "article"}
    if article.title:
        value["title"] = article.title
    if article.issuer:
        value["issuer"] = article.issuer
    if article.date:
        value["date"] = article.date
    return value | {"articles": [as_json(article)]}


_WIRE = re.compile("(新华社|中新社|中国新闻网|人民网|新华网|央视网|光明网).{0,10}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)")


def _stamp(article: Article, stamps: Stamps) -> None:
    """Give an article what its page says and its text does not."""
    if stamps.publication or stamps.date:
        if article.source is None and stamps.publication:
            day = stamps.date or None
            article.source = {
                "raw": stamps.raw, "kind": "源自", "publication": stamps.publication, "date": day, "issue": None,
            }  # fmt: skip
        article.date = article.date or stamps.date
    first = article.paragraphs[0] if article.paragraphs else ""
    if article.source is None and (wire := _WIRE.match(first)):
        article.source = {
            "raw": wire.group(), "kind": "源自", "publication": wire.group(1), "date": None, "issue": None,
        }  # fmt: skip
    if stamps.authors and not article.authors:
        article.authors = list(stamps.authors)
