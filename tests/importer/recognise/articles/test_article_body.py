"""An article is read from below its title to its last line."""

from __future__ import annotations

from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.articles.article_body import read_article, spell
from tests.importer.opened import UNBROKEN, doubts, lines_of

FIRST = "书角办在走廊尽头，一共有三百多册书，都是同学们带来的。"
LAST = "我们盼着它一直办下去，也盼着更多的班级来办自己的书角。"


def read(*texts: str) -> tuple[Article, list[str]]:
    lines, ledger = lines_of(*texts)
    [article] = spell([read_article(lines, Article(title="书角"), UNBROKEN, ledger)], ledger)
    assert ledger.close().left_over == ()
    return article, doubts(ledger)


def test_byline_body_and_ending_are_told_apart() -> None:
    article, told = read("李某某", FIRST, LAST, "源自《某某校报》2023年4月24日", "作者系某某学校教师")
    assert (article.authors, article.paragraphs) == (("李某某",), (FIRST, LAST))
    assert article.source is not None and article.source.publication == "某某校报"
    assert (article.affiliation, told) == ("作者系某某学校教师", [])


def test_a_second_source_is_the_last_paragraph_and_doubted() -> None:
    article, told = read(FIRST, LAST, "源自《某某校报》2023年4月24日", "源自《另一校报》2023年5月1日")
    assert article.paragraphs == (FIRST, LAST, "源自《另一校报》2023年5月1日")
    assert told == ["文末有多余的一行，已作为正文末段"]


def test_what_is_attached_is_a_list() -> None:
    article, _ = read(FIRST, LAST, "附件：1．书角登记表", "2．值日安排")
    assert article.attachments == ("附件：1.书角登记表", "2.值日安排")
    assert article.paragraphs == (FIRST, LAST)


def test_subheads_are_ranked_by_their_numbers() -> None:
    article, _ = read("一、从哪里来", FIRST, "（一）谁的书", LAST, "二、到哪里去", LAST)
    assert [(part.level, part.text) for part in article.subheads] == [
        (1, "一、从哪里来"),
        (2, "（一）谁的书"),
        (1, "二、到哪里去"),
    ]


def test_an_interview_has_turns() -> None:
    article, _ = read(
        "记者：书角从哪里来？", "李某某：同学们带来的。", "后来越来越多。", "记者：谁来管？", "李某某：大家管。"
    )
    assert [(turn.speaker, len(turn.paragraphs)) for turn in article.turns] == [
        ("记者", 1),
        ("李某某", 2),
        ("记者", 1),
        ("李某某", 1),
    ]
