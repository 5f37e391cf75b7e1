"""Draft excerpts from articles, with their sources and a unit that prints them all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.importer.characters import doubtful_characters
from generator.importer.lines.ledger import Finding
from generator.importer.recognise.articles.article import Article
from generator.importer.values.document_drafts import ExcerptDraft, SourceDraft, UnitDraft
from generator.importer.values.remarks import Remark
from generator.model.column import usual_column
from generator.model.excerpt import text_kind_label
from generator.text.markup.escaping import without_marks_read

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
_NO_TITLE = "（无标题）"
_MARKS = re.compile(r"[\\*\[\]]|_{3,}|={2,}")


def excerpt_id(own: str, number: int) -> str:
    """Return the id of the `number`-th article of a document."""
    return f"{own}-{number:02}"


def excerpt_of(
    article: Article, own: str, *, doubts: Sequence[Finding], source: str = "", language: str = "zh"
) -> ExcerptDraft:
    """Return the excerpt of one article, from a source of its own or from `source`; `doubts` are in line order."""
    lines = [*article.title_lines, *article.lines]
    first, last = (lines[0].number, lines[-1].number) if lines else (0, 0)
    kind = article.kind
    speakers = dict.fromkeys(turn.speaker for turn in article.turns)
    near = doubts[bisect_left(doubts, first, key=_first) : bisect_right(doubts, last, key=_first)]
    body = {line.number for line in article.lines}
    guess = Remark(text=f"建议：因为体裁是{text_kind_label(kind)}；原文没有栏目", at="column", kind="reason")
    return ExcerptDraft(
        id=own,
        title=article.title or _NO_TITLE,
        subtitle=article.subtitle,
        column=article.column or usual_column(kind),
        source=source or f"{own}-source",
        fidelity="abridged" if article.source and article.source.kind == "摘编自" else "verbatim",
        kind=kind,
        authors=article.authors,
        affiliation=article.affiliation or "",
        note=article.note or "",
        origin=article.source.raw if article.source else "",
        signature=article.signature,
        speakers=tuple(speakers),
        language=language,
        paragraphs=tuple(_paragraphs(article)),
        lines=(first, last),
        remarks=(
            *(Remark(text=str(doubt)) for doubt in near if not body.issuperset(doubt.lines)),
            *([] if article.column else [guess]),
            Remark(text="请从 themes.yaml 里选填主题", at="themes", kind="reason"),
            *_doubts_in_fields(article),
            *_doubts_in_text(article),
        ),
    )


def _first(doubt: Finding) -> int:
    return doubt.lines[0] if doubt.lines else 0


def _doubts_in_fields(article: Article) -> list[Remark]:
    """Return a remark for each doubtful character in the fields around the text."""
    fields = (
        ("标题", article.title),
        ("作者", "、".join(article.authors)),
        ("作者介绍", article.affiliation),
        ("说明", article.note),
        ("出处", article.source.raw if article.source else ""),
    )
    found = [(why, f"{name}“{text}”") for name, text in fields if text for why in _reasons(text)]
    return [Remark(text=f"{place}：{why}", at="terms") for why, place in found]


def _reasons(text: str) -> list[str]:
    return list(dict.fromkeys(why for _, why in doubtful_characters(text)))


def _doubts_in_text(article: Article) -> list[Remark]:
    """Return a remark for each kind of doubtful character, with its paragraphs and the words around it."""
    places: dict[str, list[str]] = {}
    number = 0
    for item in article.parts:
        number += item.kind == "paragraph"
        for line in item.lines:
            for character, why in dict(doubtful_characters(line.raw)).items():
                place = f"正文第 {number} 段" if item.kind == "paragraph" else "小标题"
                at = max(0, line.text.find(character))
                words = line.text[max(0, at - 6) : at + 8]
                places.setdefault(why, []).append(f"{place}“{words}”（原文第 {line.number} 行）")
    return [Remark(text=f"{why}：{'、'.join(found)}", at="terms") for why, found in places.items()]


def _paragraphs(article: Article) -> list[str]:
    leads = {"paragraph": "", "item": "- "}
    shown = [
        f"{leads.get(item.kind, '## ' if item.level < 2 else '### ')}{marked(item.text)}" for item in article.parts
    ]
    return shown or ["（没有正文）"]


def marked(text: str) -> str:
    """Return a paragraph so that no character of it is read as markup: a backslash before each mark."""
    text = _MARKS.sub(lambda m: "".join("\\" + c for c in m.group()), text)
    return without_marks_read("\\" + text if text[:1] in ("#", ">", "-") else text)


def source_of(article: Article, own: str) -> SourceDraft:
    """Return the source that one article was taken from."""
    kind = article.kind
    note, origin, signed = article.note_parsed, article.source, article.signature
    publication = origin.publication if origin else ""
    bare = [] if origin or signed else [Remark(text="原文没有出处，请补上", at="file")]
    return SourceDraft(
        id=own,
        kind=_SOURCE_KINDS.get(kind, "article"),
        title=article.title or _NO_TITLE,
        authors=article.authors,
        issuer=(signed.org if signed else "") or _issuer(article.title),
        office=_office(article),
        number=article.number,
        occasion=_occasion(article),
        date=(note.date if note else None) or (signed.date if signed else None) or "",
        publication=publication,
        publication_date=(origin.date if origin else None) or "",
        issue=(origin.issue if origin else None) or "",
        page=origin.page if origin else "",
        url=article.address,
        remarks=(*bare, *(Remark(text=f"刊名“{publication}”：{why}", at="file") for why in _reasons(publication))),
    )


def _issuer(title: str) -> str:
    """Return who issued a document, where its title says so in short: 中办 国办印发……."""
    found = _ISSUED.match(title)
    return "、".join(full for short, full in _ISSUERS.items() if short in found.group(1)) if found else ""


def _office(article: Article) -> str:
    """Return the office of a single author: from the line about the author, or before the place in the note."""
    if len(article.authors) != 1 or article.kind == "policy":
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


def whole_source(own: str, kind: str, *, title: str, **fields: str) -> SourceDraft:
    """Return the source record of a whole document: a collection, a report, tables, a question bank."""
    is_bare = not title or _FILE_NAME.search(title)
    return SourceDraft(
        id=own,
        kind=kind,
        title=title or _NO_TITLE,
        is_whole=True,
        remarks=(Remark(text="原文里没有找到题名，请补上", at="title"),) if is_bare else (),
        **fields,  # type: ignore[arg-type]  # fields of text only
    )


def unit_of(excerpts: Sequence[ExcerptDraft], own: str, *, title: str, issue: str, note: Sequence[str]) -> UnitDraft:
    """Return a unit that prints all excerpts as one pack, with the editor's note."""
    return UnitDraft(
        id=f"{own}-unit",
        title=title or _NO_TITLE,
        issue=issue,
        editor_note=tuple(marked(paragraph) for paragraph in note),
        excerpts=tuple((excerpt.id, excerpt.title) for excerpt in excerpts),
    )
