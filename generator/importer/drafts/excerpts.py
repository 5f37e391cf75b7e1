"""Write articles as drafts that wait for a person: excerpts, their sources, and a unit that prints them all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.importer.advise.suggestions import KIND_NAMES
from generator.importer.characters import doubtful_characters
from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import block, comment, flow, marked, scalar
from generator.importer.fields.article_end import read_note
from generator.importer.lines.ledger import Finding
from generator.importer.recognise.article import Article, kind_of
from generator.model.column import usual_column

_SOURCE_KINDS = {
    "speech": "speech",
    "speech_excerpt": "speech",
    "lecture_summary": "speech",
    "policy": "policy",
}
_OFFICES = re.compile("(?:作者|受访人|受访者|受访专家|讲述人|主讲人)(?:分别)?(?:系|为|是|单位：|：)")
_ISSUERS = {"中办": "中共中央办公厅", "国办": "国务院办公厅"}
_ISSUED = re.compile(r"((?:中办|国办)(?:[、\s\u3000]*(?:中办|国办))*)[、\s\u3000]*(?:联合)?印发")
_FILE_NAME = re.compile(r"\.[A-Za-z]{2,5}$")
_HEAD = "草稿：由 huoye import 从 {name} 第 {first}—{last} 行读出，请对照原件核对后移入 {folder}/"


def excerpt_id(prefix: str, number: int) -> str:
    """Return the id of the `number`-th article of a document."""
    return f"{prefix}-{number:02}"


def excerpt_draft(
    article: Article,
    number: int,
    *,
    prefix: str,
    name: str,
    doubts: Sequence[Finding],
    source: str = "",
    language: str = "zh",
) -> Draft:
    """Return the excerpt of one article, from a source of its own or from `source`; `doubts` stand in line order."""
    own = excerpt_id(prefix, number)
    lines = [*article.title_lines, *article.lines]
    first, last = (lines[0].number, lines[-1].number) if lines else (0, 0)
    kind = kind_of(article)
    out = [comment(_HEAD.format(name=name, first=first, last=last, folder="lessons/excerpts"))]
    near = doubts[bisect_left(doubts, first, key=_first) : bisect_right(doubts, last, key=_first)]
    out += [comment(f"存疑：{doubt}") for doubt in near if _of_head(doubt, article)]
    out.append(f"id: {own}")
    out.append(f"title: {scalar(article.title or '（无标题）')}")
    if article.subtitle:
        out.append(f"subtitle: {scalar(article.subtitle)}")
    if article.column:
        out.append(f"column: {scalar(article.column)}")
    else:
        out.append(f"column: {usual_column(kind)}  # 建议：因为体裁是{KIND_NAMES[kind]}；原文没有栏目")
    out.append("themes: []  # 请从 themes.yaml 里选填主题")
    out.append(f"source: {source or own + '-source'}")
    out.append(f"fidelity: {'abridged' if article.source and article.source['kind'] == '摘编自' else 'verbatim'}")
    out.append(f"kind: {kind}")
    if article.authors:
        out.append(f"authors: {flow(article.authors)}")
    for key, value in (("affiliation", article.affiliation), ("note", article.note)):
        if value:
            out.append(f"{key}: {scalar(value)}")
    if article.source:
        out.append(f"origin: {scalar(article.source['raw'])}")
    out += _signature(article)
    speakers = list(dict.fromkeys(turn["speaker"] for turn in article.turns))
    if len(article.turns) >= 3:
        out.append(f"speakers: {flow(speakers)}")
    if language != "zh":
        out.append(f"language: {language}")
    out += _doubts_in_fields(article)
    out += _doubts_in_text(article)
    out += block("text", _paragraphs(article))
    return Draft(name=own, text="\n".join(out) + "\n")


def _first(doubt: Finding) -> int:
    return doubt.lines[0] if doubt.lines else 0


def _of_head(doubt: Finding, article: Article) -> bool:
    body = {line.number for line in article.lines}
    return not body.issuperset(doubt.lines)


def _signature(article: Article) -> list[str]:
    if not article.signature:
        return []
    out = ["signature:", f"  org: {scalar(article.signature['org'])}"]
    if article.signature["date"]:
        out.append(f"  date: {article.signature['date']}")
    return [*out, f"  raw: {scalar(article.signature['raw'])}"]


def _doubts_in_fields(article: Article) -> list[str]:
    """Return a comment for each doubtful character of what stands around the text."""
    fields = (
        ("标题", article.title),
        ("作者", "、".join(article.authors)),
        ("作者介绍", article.affiliation),
        ("说明", article.note),
        ("出处", article.source["raw"] if article.source else ""),
    )
    found = [(why, f"{name}“{text}”") for name, text in fields if text for why in _reasons(text)]
    return [comment(f"存疑：{place}：{why}") for why, place in found]


def _reasons(text: str) -> list[str]:
    return list(dict.fromkeys(why for _, why in doubtful_characters(text)))


def _doubts_in_text(article: Article) -> list[str]:
    """Return a comment for each kind of doubtful character, with the paragraphs that it stands in and its words."""
    places: dict[str, list[str]] = {}
    number = 0
    for item in article.items:
        number += item.kind == "paragraph"
        for line in item.lines:
            for character, why in dict(doubtful_characters(line.raw)).items():
                place = f"正文第 {number} 段" if item.kind == "paragraph" else "小标题"
                at = max(0, line.text.find(character))
                words = line.text[max(0, at - 6) : at + 8]
                places.setdefault(why, []).append(f"{place}“{words}”（原文第 {line.number} 行）")
    return [comment(f"存疑：{why}：{'、'.join(found)}") for why, found in places.items()]


def _paragraphs(article: Article) -> list[str]:
    shown = []
    for item in article.items:
        if item.kind == "subhead":
            shown.append(f"{'##' if item.level < 2 else '###'} {marked(item.text)}")
        elif item.kind == "item":
            shown.append(f"- {marked(item.text)}")
        else:
            shown.append(marked(item.text))
    return shown or ["（没有正文）"]


def sources_draft(articles: Sequence[Article], *, prefix: str, name: str, collection: list[str]) -> Draft:
    """Return one source record an article, and one for the collection that they were printed in."""
    out = [comment(f"草稿：{name} 里各篇的来源，请核对后并入 lessons/sources.yaml"), *collection]
    for number, article in enumerate(articles, 1):
        out += ["", *_source(article, f"{excerpt_id(prefix, number)}-source")]
    return Draft(name=f"{prefix}-sources", text="\n".join(out) + "\n", kind="sources")


def _source(article: Article, own: str) -> list[str]:
    kind = kind_of(article)
    parsed = (read_note(article.note, article.authors) if article.note else None) or {}
    origin = article.source or {}
    signature = article.signature or {}
    out = [
        f"- id: {own}",
        f"  kind: {_SOURCE_KINDS.get(kind, 'article')}",
        f"  title: {scalar(article.title or '（无标题）')}",
    ]
    if article.authors:
        out.append(f"  authors: {flow(article.authors)}")
    fields = (
        ("issuer", signature.get("org") or _issuer(article.title)),
        ("office", _office(article)),
        ("number", article.number),
        ("occasion", _occasion(article)),
        ("date", parsed.get("date") or signature.get("date")),
        ("publication", origin.get("publication")),
        ("publication_date", origin.get("date")),
        ("issue", origin.get("issue")),
        ("page", origin.get("page")),
        ("url", article.address),
    )
    for key, value in fields:
        if value:
            out.append(f"  {key}: {value if key.endswith('date') else scalar(value)}")
    if not article.source and not signature:
        out.append("  " + comment("存疑：原文没有出处，请补上"))
    out += [
        "  " + comment(f"存疑：刊名“{origin['publication']}”：{why}")
        for why in _reasons(origin.get("publication") or "")
    ]
    return out


def _issuer(title: str) -> str:
    """Return who issued a document, where its title says so in short: 中办 国办印发……."""
    found = _ISSUED.match(title)
    return "、".join(full for short, full in _ISSUERS.items() if short in found.group(1)) if found else ""


def _office(article: Article) -> str:
    """Return the office of a single author: from the line about the author, or before the place in the note."""
    if len(article.authors) != 1 or kind_of(article) == "policy":
        return ""
    if article.affiliation:
        return _OFFICES.sub("", article.affiliation.strip("（）()")).strip()
    found = re.search(
        f"{re.escape(article.authors[0])}([\u4e00-\u9fff]{{2,12}}?)(?=在|于|出席|主持|同|向)", article.note or ""
    )
    return found.group(1) if found else ""


def _occasion(article: Article) -> str:
    if not article.note:
        return article.occasion.strip("（）()")
    found = re.search("(?:在|出席)(.{2,60}?)(?:上|时|期间|中)?(?:的|所作的?)[^的]{2,6}[）)]?$", article.note)
    return re.sub("^“([^“”]+)”$", r"\1", found.group(1)) if found else ""


def collection_source(
    *, prefix: str, title: str, organiser: str, series: str, date: str, kind: str = "collection", original: str = ""
) -> list[str]:
    """Return the source record of a whole collection, or of a report."""
    out = [f"- id: {prefix}", f"  kind: {kind}"]
    if not title or _FILE_NAME.search(title):
        out.append("  " + comment("存疑：原文里没有找到题名，请补上"))
    out.append(f"  title: {scalar(title or '（无标题）')}")
    for key, value in (("title_original", original), ("issuer", organiser), ("issue", series)):
        if value:
            out.append(f"  {key}: {scalar(value)}")
    return [*out, f"  date: {date}"] if date else out


def unit_draft(
    articles: Sequence[Article], *, prefix: str, name: str, title: str, series: str, editor_note: Sequence[str]
) -> Draft:
    """Return a unit that prints all articles as one pack, with the editor's note."""
    own = f"{prefix}-unit"
    out = [comment(f"草稿：{name} 整本作为一个单元，核对后移入 lessons/units/，即可 huoye build {own}")]
    out += [f"id: {own}", f"title: {scalar(title or '（无标题）')}"]
    if series:
        out.append(f"issue: {scalar(series)}")
    if editor_note:
        out += block("editor_note", [marked(p) for p in editor_note])
    out += ["pack:", "  excerpts:"]
    out += [f"    - {excerpt_id(prefix, n)}  # {_short(a.title)}" for n, a in enumerate(articles, 1)]
    return Draft(name=own, text="\n".join(out) + "\n", kind="unit")


def _short(title: str) -> str:
    return comment(title)[2:][:30]
