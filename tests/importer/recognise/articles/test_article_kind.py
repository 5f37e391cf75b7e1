"""The kind of a text is told by how it was delivered, who wrote it and how it speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.recognise.articles.article import Article, ArticlePart
from generator.importer.recognise.articles.article_kind import with_kind
from generator.importer.values.closing import SignatureLine
from tests.importer.opened import lines_of


def article(*paragraphs: str) -> Article:
    lines, _ = lines_of(*paragraphs)
    parts = (ArticlePart(kind="paragraph", lines=(line,), text=line.text) for line in lines)
    return Article(title="书角", parts=tuple(parts))


PLAIN = article("书角办在走廊尽头。")
SALUTING = article("各位同学：", "书角办在走廊尽头。")
SIGNED = SignatureLine(raw="某某学校 2023年2月2日", org="某某学校", date="2023-02-02")


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (replace(PLAIN, note="（这是2023年9月1日张某某在读书会上的讲座要点）"), "lecture_summary"),
        (replace(PLAIN, note="（这是2023年9月1日张某某在读书会上的讲话要点）"), "speech_excerpt"),
        (replace(PLAIN, note="（这是2023年9月1日张某某在读书会上的讲话）"), "speech"),
        (replace(PLAIN, authors=("某某学校课题组",)), "research_article"),
        (replace(PLAIN, authors=("李某某",)), "signed_article"),
        (replace(SALUTING, authors=("李某某",)), "speech"),
        (replace(SALUTING, title="开幕式致辞"), "speech"),
        (replace(PLAIN, signature=SIGNED), "policy"),
        (replace(PLAIN, signature=replace(SIGNED, org="李某某")), "signed_article"),
        (replace(PLAIN, number="某校发〔2023〕5号"), "policy"),
        (article("我的话完了。", "谢谢大家！"), "speech"),
        (article("某报网站报道。某报刊文说。某电视台也说。"), "media_roundup"),
        (article("某报网站刊文。"), "signed_article"),
        (PLAIN, "signed_article"),
        (replace(PLAIN, kind="policy"), "policy"),
    ],
)
def test_the_kind_of_an_article(given: Article, kind: str) -> None:
    assert with_kind(given).kind == kind


def test_four_numbered_paragraphs_are_a_policy_and_three_are_none() -> None:
    numbered = [f"{n}、办好书角，管好图书。" for n in "一二三四"]
    assert with_kind(article(*numbered)).kind == "policy"
    assert with_kind(article(*numbered[:3])).kind == "signed_article"
