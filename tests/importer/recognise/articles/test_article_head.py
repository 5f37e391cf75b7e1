"""What stands between title and body becomes fields, and the body begins behind it."""

from __future__ import annotations

import pytest

from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.articles.article_head import read_head
from tests.importer.opened import lines_of

BODY = "书角办在走廊尽头，一共有三百多册书，都是同学们带来的。"


def head(*texts: str) -> tuple[Article, int]:
    lines, ledger = lines_of(*texts, BODY)
    return read_head(lines, Article(), ledger)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("——走廊里的三年", "subtitle", "——走廊里的三年"),
        ("某校发〔2023〕5号", "number", "某校发〔2023〕5号"),
        ("（2023年4月23日）", "date", "2023-04-23"),
        ("李某某", "authors", ("李某某",)),
        ("摘要：书角办了三年。", "abstract", "书角办了三年。"),
        ("关键词：书角；走廊", "keywords", "书角；走廊"),
    ],
)
def test_a_line_of_the_head_is_a_field(line: str, field: str, value: object) -> None:
    article, start = head(line)
    assert (getattr(article, field), start) == (value, 1)


def test_a_source_may_stand_above_the_body() -> None:
    article, start = head("来源：《校园周报》2023年4月24日")
    assert article.source is not None and start == 1
    assert (article.source.publication, article.source.date) == ("校园周报", "2023-04-24")


def test_a_second_day_is_no_second_occasion() -> None:
    article, start = head("（2023年4月23日）", "（2022年4月23日）")
    assert (article.date, start) == ("2023-04-23", 1)


def test_an_abstract_reaches_to_the_keywords() -> None:
    article, start = head("摘要：书角办了三年，", "很受欢迎。", "关键词：书角")
    assert (article.abstract, article.keywords, start) == ("书角办了三年，很受欢迎。", "书角", 3)


def test_the_index_of_a_journal_is_left_out_and_the_body_is_not() -> None:
    article, start = head("李某某", "中图分类号：G4 文献标识码：A")
    assert (article.authors, start) == (("李某某",), 2)
    assert head()[1] == 0
