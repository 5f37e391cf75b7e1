"""Read one article: byline, body, headings, turns, and the lines that end it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.importer.characters import BLANKS, joined, plain, squeezed
from generator.importer.counters import find_mark, levels
from generator.importer.fields.article_end import TailItem, read_note, read_signature, read_source, read_tail
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.people import is_person, read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.speakers import find_labels, split_label
from generator.importer.lines.unwrap import Block, unwrap
from generator.importer.manuscript import Line
from generator.model.column import kinds_in_column
from generator.text.line_classes import CLOSING_BRACKETS, OPENING_BRACKETS, PAUSES

_NUMBER = re.compile(r"[^\d\s，。；：]{1,12}[〔\[（(［]\d{4}[〕\])）］]\s*(?:第\s*)?\d{1,4}\s*号$")
_DATELINE = re.compile(r"[（(].{0,40}[0-9０-９〇○一二三四五六七八九十]\s*[年月].{0,40}[）)]$")
_WRAPS_AFTER = "的和与及为以在对把将从向、，：；—·是由于或并而同被让使了着第" + OPENING_BRACKETS
_WRAPS_BEFORE = "的地得和与及之等性化者们次年月日号" + PAUSES + CLOSING_BRACKETS
_TAKES_OBJECT = ("印发", "发布", "公布", "通过", "出台", "关于")
_ENDS_PHRASE = (
    "(?:讲话|致辞|演讲|发言|报告|讲稿|贺信|意见|通知|决定|方案|思考|研究|建议|探析|启示)(?:[（(].{1,10}[）)])?$"
)
OFFICIAL = re.compile(
    ".{0,30}关于.+(?:意见|通知|决定|办法|方案|规划|纲要|条例|公报|报告|规定|细则|决议|建议|通报|批复|函|公告|命令|议案)$"
)

_ADDRESSEE = re.compile(
    "政府|[部委局厅院校署会社办队县区市]|单位|机构|中心|公司|企业|部门|年级|班级?|社团|支部|师生|教师"
)
_SALUTES = re.compile("尊敬的|亲爱的|各位|同志们|女士们|先生们|朋友们|老师们|同学们|主席|来宾")
_ATTACHED = re.compile(f"附[{BLANKS}]*件[0-9０-９一二三]?[{BLANKS}]*[：:][{BLANKS}]*.{{2,60}}$")
_THANKS = re.compile("(?:我的(?:讲话|发言)完了[，。]?)?(?:谢谢|感谢)(?:大家|各位|主席先生)?[！。]$")
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

ItemKind = Literal["paragraph", "subhead", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paragraph or a subhead of a body, with the lines that it was printed on."""

    kind: ItemKind
    pieces: tuple[str, ...]
    lines: tuple[Line, ...]
    text: str = ""
    level: int = 0


@dataclass(slots=True, kw_only=True)
class Article:
    """One article as it was printed."""

    column: str
    title: str
    title_lines: tuple[Line, ...] = ()
    subtitle: str = ""
    authors: list[str] = field(default_factory=list)
    byline: str = ""
    number: str = ""
    occasion: str = ""
    items: list[Item] = field(default_factory=list)
    note: str | None = None
    source: dict[str, Any] | None = None
    affiliation: str | None = None
    signature: dict[str, Any] | None = None
    labels: frozenset[str] = frozenset()
    page: str = ""
    address: str = ""
    kind: str = ""
    issuer: str = ""
    date: str = ""
    abstract: str = ""
    keywords: str = ""
    frame: dict[str, Any] = field(default_factory=dict)
    footnotes: list[str] = field(default_factory=list)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of the body."""
        return tuple(line for item in self.items for line in item.lines)

    @property
    def paragraphs(self) -> list[str]:
        """Return the paragraphs of the body, in order."""
        return [item.text for item in self.items if item.kind == "paragraph"]

    @property
    def addressee(self) -> str:
        """Return whom a notice is addressed to: its first paragraph, when that ends with a colon."""
        first = self.paragraphs[0] if self.paragraphs else ""
        named = first.endswith("：") and len(first) <= 400 and _ADDRESSEE.search(first) and not _SALUTES.match(first)
        return first[:-1] if named else ""

    @property
    def subheads(self) -> list[Item]:
        """Return the headings inside the body, in order."""
        return [item for item in self.items if item.kind == "subhead"]

    @property
    def turns(self) -> list[dict[str, Any]]:
        """Return the turns of an interview: who speaks, and all paragraphs until the next speaker."""
        turns: list[dict[str, Any]] = []
        for text in self.paragraphs:
            if said := split_label(text, self.labels):
                speaker, rest = said
                turns.append({"speaker": speaker, "paragraphs": [rest] if rest else []})
            elif turns:
                turns[-1]["paragraphs"].append(text)
        return turns


def read_article(lines: Sequence[Line], article: Article, grid: Grid, ledger: Ledger) -> Article:
    """Fill `article` (title and column known) from the lines below its title."""
    start = _read_head(lines, article, ledger)
    body = list(lines[start:])
    tail = read_tail(body, grid)
    end = tail[0].lines[0] if tail else len(body)
    _read_ending(body, tail, article, ledger)
    own = _own_grid(body[:end], grid)
    labels = frozenset(x for x in find_labels(body[:end]) if not x.startswith(("尊敬的", "各位", "亲爱的")))
    labels = labels if len(labels) >= 2 else frozenset()
    end, attached = _attachments(body, end)
    blocks = _merged(unwrap(body[:end], own, labels=labels), body)
    article.labels = labels
    for block in blocks:
        taken = tuple(body[n] for n in block.lines)
        kind: ItemKind = "subhead" if block.kind == "heading" else "paragraph"
        article.items.append(Item(kind=kind, pieces=tuple(line.text for line in taken), lines=taken))
    for line in attached:
        text = ledger.take([line], Role.ATTACHMENT, plain(line.text))
        article.items.append(Item(kind="item", pieces=(line.text,), lines=(line,), text=text))
    return article


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


def _read_head(lines: Sequence[Line], article: Article, ledger: Ledger) -> int:
    """Read what stands between title and body, and return where the body begins."""
    n = 0
    while n < min(len(lines), 12):
        line = lines[n]
        text = _FIELD.sub(r"\1：", line.text)
        if re.match("[—―─]{2,}|－－", text) and len(text) < 40 and text[-1] not in "。；！" and not article.subtitle:
            article.subtitle = ledger.take([line], Role.SUBTITLE, plain(text, heading=True))
        elif _NUMBER.match(plain(text)):
            article.number = ledger.take([line], Role.NOTICE_NUMBER, plain(text))
        elif not article.occasion and ((_DATELINE.match(text) and len(text) <= 60) or DATE_LINE.match(plain(text))):
            article.occasion = ledger.take([line], Role.OCCASION, plain(text))
            article.date = find_date(plain(text)) or ""
        elif (article.authors or n == 0) and _PLACE.match(text) and not article.affiliation:
            article.affiliation = ledger.take([line], Role.AFFILIATION, plain(text))
        elif n < 6 and article.source is None and len(text) <= 50 and tail_kind(text) == "source":
            article.source = read_source(
                ledger.take([line], Role.SOURCE, plain(text), dropped="【】" if text != line.text else "")
            )
        elif taken := _read_summary(lines, n, article, ledger):
            n += taken - 1
        elif not article.authors and _may_be_byline(text) and (authors := read_byline(text)):
            article.authors = authors
            article.byline = plain(text, heading=True)
            ledger.take(
                [line], Role.AUTHOR, "".join([article.byline, *authors]), dropped="【】" if text != line.text else ""
            )
        else:
            break
        n += 1
    return n


def _may_be_byline(text: str) -> bool:
    return find_mark(text) is None or (text[0] in "◎●○■◆▲△☆★◇□※" and len(text) <= 24)


def _read_summary(lines: Sequence[Line], n: int, article: Article, ledger: Ledger) -> int:
    """Read the abstract and the keywords of a paper; return how many lines they take from line `n` on."""
    text = lines[n].text
    if found := _ABSTRACT.match(text):
        end = next((k for k in range(n + 1, min(n + 16, len(lines))) if _KEYWORDS.match(lines[k].text)), n + 1)
        taken = lines[n:end]
        article.abstract = plain(joined(line.text for line in taken)[found.end() :])
        ledger.take(taken, Role.ABSTRACT, article.abstract, dropped=found.group())
        ledger.recognise(taken, "摘要", article.abstract)
        return end - n
    if found := _KEYWORDS.match(text):
        article.keywords = ledger.take([lines[n]], Role.KEYWORDS, plain(text[found.end() :]), dropped=found.group())
        ledger.recognise([lines[n]], "关键词", article.keywords)
        return 1
    if _INDEX.match(text) and n:
        ledger.remove(lines[n], "期刊的著录项")
        return 1
    return 0


def _read_ending(body: Sequence[Line], tail: Sequence[TailItem], article: Article, ledger: Ledger) -> None:
    for item in tail:
        taken = [body[n] for n in item.lines]
        if item.kind == "note" and article.note is None:
            article.note = ledger.take(taken, Role.OCCASION_NOTE, item.text)
        elif item.kind == "source" and article.source is None:
            article.source = read_source(ledger.take(taken, Role.SOURCE, item.text))
        elif item.kind == "affiliation":
            said = ledger.take(taken, Role.ABOUT_AUTHOR, item.text)
            article.affiliation = said if article.affiliation is None else f"{article.affiliation}\n{said}"
        elif item.kind == "signature" and article.signature is None:
            article.signature = read_signature(ledger.take(taken, Role.SIGNATURE, item.text))
        else:
            article.items.append(_plain_item(taken, ledger))
            ledger.doubt(taken, "文末有多余的一行，已作为正文末段", item.text)


def _plain_item(lines: Sequence[Line], ledger: Ledger) -> Item:
    text = ledger.take(lines, Role.BODY, plain(joined(line.text for line in lines)))
    return Item(kind="paragraph", pieces=tuple(line.text for line in lines), lines=tuple(lines), text=text)


def _merged(blocks: list[Block], lines: Sequence[Line]) -> list[Block]:
    """Join headings that follow each other without a number: they are the lines of one centred heading."""
    merged: list[Block] = []
    for block in blocks:
        before = merged[-1] if merged else None
        if before and before.kind == block.kind == "heading" and len(before.lines) == len(block.lines) == 1:
            first, second = lines[before.lines[0]], lines[block.lines[0]]
            tight = second.gap < first.gap and not second.page_top
            if find_mark(second.text) is None and (tight or find_mark(first.text) is None):
                merged[-1] = Block(kind="heading", lines=before.lines + block.lines)
                continue
        merged.append(block)
    return merged


def finish(articles: Sequence[Article], ledger: Ledger) -> None:
    """Spell out the paragraphs and headings of all articles; a heading over two lines asks the text how to join."""
    for article in articles:
        article.items = [
            Item(
                kind="paragraph",
                pieces=item.pieces,
                lines=item.lines,
                text=ledger.take(item.lines, Role.BODY, plain(joined(item.pieces))),
            )
            if item.kind == "paragraph" and not item.text
            else item
            for item in article.items
        ]
    corpus = squeezed("\n".join(text for article in articles for text in article.paragraphs))
    for article in articles:
        heads = [join_heading(item.pieces, corpus)[0] for item in article.subheads]
        known = [item.lines[0].level for item in article.subheads]
        ranks = iter([1 if x == min(known) else 2 for x in known] if all(known) else levels(heads))
        done = iter(heads)
        items: list[Item] = []
        for item in article.items:
            if item.kind == "subhead":
                text = ledger.take(item.lines, Role.SUBHEAD, next(done))
                item = Item(kind="subhead", pieces=item.pieces, lines=item.lines, text=text, level=next(ranks))
            items.append(item)
        article.items = items


def join_heading(pieces: Sequence[str], corpus: str) -> tuple[str, bool]:
    """Return a heading of several lines as one, and whether it was sure how.

    A line that was merely wrapped joins without a mark; two parts set one below the other are parted by U+3000. It
    was wrapped where a phrase cannot end, where a bracket is open, or where the text has these words side by side.
    """
    whole, sure = pieces[0], True
    for piece in pieces[1:]:
        wrapped, known = is_wrapped(whole, piece, corpus)
        sure = sure and known
        whole = joined([whole, piece]) if wrapped else f"{whole}\u3000{piece}"
    return plain(whole, heading=True), sure


def is_wrapped(left: str, right: str, corpus: str) -> tuple[bool, bool]:
    """Tell whether a line of a heading was merely broken before the next one, and whether that is sure."""
    if left[-1] in _WRAPS_AFTER or right[0] in _WRAPS_BEFORE or left[-1].isascii() or right[0].isascii():
        return True, True
    if any(left.count(a) > left.count(b) for a, b in zip(OPENING_BRACKETS, CLOSING_BRACKETS, strict=True)):
        return True, True
    if re.match("在|关于|为|对|就|从|把|由|向|以", left) and re.search(_ENDS_PHRASE, right):
        return True, True
    if find_mark(left) is not None or OFFICIAL.match(left + right) or left.endswith(_TAKES_OBJECT):
        return True, True
    left, right = squeezed(left), squeezed(right)
    if left[-2:] + right[:2] in corpus:
        return True, True
    for a, b in ((1, 2), (2, 1)):
        if left[-a:] + right[:b] in corpus and corpus.count(left[-a:] + right[:b]) >= 3:
            return True, False
    return False, False


def kind_of(article: Article) -> str:
    """Name what kind of text an article is."""
    if article.kind:
        return article.kind
    form = (read_note(article.note, article.authors) or {}).get("form", "") if article.note else ""
    if len(article.turns) >= 3:
        return "interview"
    if "讲座" in form or "报告" in form:
        return "lecture_summary"
    if form.endswith(("要点", "节选")):
        return "speech_excerpt"
    if form in ("讲话", "致辞", "演讲", "发言", "回信", "贺信", "指示", "批示"):
        return "speech"
    if any(x.endswith(("组", "中心", "研究院", "研究所", "智库")) for x in article.authors):
        return "research_article"
    salutes = any(_SALUTES.match(p) for p in article.paragraphs[:3])
    if salutes and re.search("讲话|致辞|演讲|发言|贺信|回信|寄语", article.title):
        return "speech"
    if article.authors:
        return "speech" if salutes else "signed_article"
    if article.signature and is_person(article.signature["org"]):
        return "speech" if article.paragraphs and article.paragraphs[0][-1] in "：，！" else "signed_article"
    if article.signature or article.number or _is_policy(article):
        return "policy"
    if salutes or (article.paragraphs and _THANKS.match(article.paragraphs[-1])):
        return "speech"
    return "media_roundup" if _is_roundup(article) else "signed_article"


def _is_policy(article: Article) -> bool:
    counted = sum(
        (m := find_mark(item.pieces[0])) is not None and m.system in ("han", "paren") for item in article.items
    )
    titled = (
        re.search("意见|通知|决定|方案|规划|纲要|办法|条例|公报|规定|印发|决议|行动计划", article.title) is not None
    )
    return counted >= 4 or (titled and counted >= 1) or "policy" in kinds_in_column(article.column)


def _is_roundup(article: Article) -> bool:
    said = sum(
        len(re.findall("报道|刊文|撰文|发文|评论称|网站|媒体|报纸|通讯社|电视台", p)) for p in article.paragraphs
    )
    return said >= 3 or "media_roundup" in kinds_in_column(article.column)


def as_json(article: Article) -> dict[str, Any]:
    """Return the article as it stands in the JSON value."""
    value: dict[str, Any] = {
        "column": article.column,
        "title": article.title,
        "authors": article.authors,
        "kind": kind_of(article),
        "note": article.note,
    }
    if article.note and (parsed := read_note(article.note, article.authors)):
        value["note_parsed"] = parsed
    value |= {"source": article.source, "affiliation": article.affiliation, "signature": article.signature}
    for key in (
        "subtitle",
        "number",
        "issuer",
        "addressee",
        "occasion",
        "date",
        "byline",
        "page",
        "abstract",
        "keywords",
    ):
        if getattr(article, key):
            value[key] = getattr(article, key)
    if article.address:
        value["url"] = article.address
    if attached := [item.text for item in article.items if item.kind == "item"]:
        value["attachments"] = attached
    if article.footnotes:
        value["footnotes"] = article.footnotes
    if article.frame:
        value["frame"] = article.frame
    value["subheads"] = [{"level": item.level, "text": item.text} for item in article.subheads]
    value["paragraphs"] = article.paragraphs
    if len(article.turns) >= 3:
        value["turns"] = article.turns
    return value
