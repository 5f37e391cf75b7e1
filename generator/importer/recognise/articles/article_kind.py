"""Decide what kind of text an article is."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importer.counters import find_mark
from generator.importer.fields.people import is_person
from generator.importer.recognise.articles.article import SALUTES, Article
from generator.model.column import kinds_in_column

_THANKS = re.compile("(?:我的(?:讲话|发言)完了[，。]?)?(?:谢谢|感谢)(?:大家|各位|主席先生)?[！。]$")


_GROUPS = ("组", "中心", "研究院", "研究所", "智库")
_SPEECHES = ("讲话", "致辞", "演讲", "发言", "回信", "贺信", "指示", "批示")
_SPOKEN = re.compile("讲话|致辞|演讲|发言|贺信|回信|寄语")


def with_kind(article: Article) -> Article:
    """Return an article that knows what kind of text it is."""
    return article if article.kind else replace(article, kind=_kind(article))


def _kind(article: Article) -> str:
    if article.turns:
        return "interview"
    if form := _kind_of_form(article.note_parsed.form if article.note_parsed else ""):
        return form
    if any(author.endswith(_GROUPS) for author in article.authors):
        return "research_article"
    salutes = any(SALUTES.match(paragraph) for paragraph in article.paragraphs[:3])
    if salutes and _SPOKEN.search(article.title):
        return "speech"
    if article.authors:
        return "speech" if salutes else "signed_article"
    return _kind_without_author(article, salutes=salutes)


def _kind_of_form(form: str) -> str:
    """Return the kind that the note on how a text was delivered names, nothing where it names none."""
    if "讲座" in form or "报告" in form:
        return "lecture_summary"
    if form.endswith(("要点", "节选")):
        return "speech_excerpt"
    return "speech" if form in _SPEECHES else ""


def _kind_without_author(article: Article, *, salutes: bool) -> str:
    paragraphs = article.paragraphs
    if article.signature and is_person(article.signature.org):
        return "speech" if paragraphs and paragraphs[0][-1] in "：，！" else "signed_article"
    if article.signature or article.number or _is_policy(article):
        return "policy"
    if salutes or (paragraphs and _THANKS.match(paragraphs[-1])):
        return "speech"
    return "media_roundup" if _is_roundup(article) else "signed_article"


def _is_policy(article: Article) -> bool:
    counted = sum(
        (m := find_mark(part.pieces[0])) is not None and m.system in ("han", "paren") for part in article.parts
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
