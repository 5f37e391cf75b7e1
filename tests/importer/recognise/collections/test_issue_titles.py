"""The contents list tells whether two printed lines of a title are two parts or one."""

from __future__ import annotations

import pytest

from generator.importer.fields.contents_list import Entry
from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.collections.issue_titles import read_title
from tests.importer.opened import doubts, lines_of


def title(*printed: str, listed: tuple[str, ...] = (), exact: bool = True) -> tuple[str, list[str]]:
    lines, ledger = lines_of(*printed, *listed)
    entry = None
    if listed:
        own = lines[len(printed) :]
        entry = Entry(lines=own, column="", exact=exact, pieces=list(listed))
    article = Article(column="案例", title_lines=tuple(lines[: len(printed)]))
    return read_title(article, entry, "", ledger), doubts(ledger)


def test_a_title_that_is_listed_on_one_line_is_one() -> None:
    assert title("书角三年", "我们做了什么", listed=("书角三年我们做了什么",)) == ("书角三年我们做了什么", [])


def test_a_blank_in_the_list_where_the_page_breaks_parts_two_halves() -> None:
    assert title("书角三年", "我们做了什么", listed=("书角三年 我们做了什么",)) == ("书角三年\u3000我们做了什么", [])


def test_where_list_and_page_break_together_a_person_is_asked() -> None:
    found, told = title("书角三年", "我们做了什么", listed=("书角三年", "我们做了什么"))
    assert (found, told) == ("书角三年\u3000我们做了什么", ["标题的两行之间是否断开，请核对"])


def test_a_title_that_the_list_does_not_have_is_doubted() -> None:
    assert title("书角三年", "我们做了什么")[1] == ["标题排成几行，目录里查不到，请核对两行之间是否断开"]
    assert title("书角三年", listed=("书角五年",), exact=False)[1] == ["目录与正文的标题不一致，已用正文的"]


@pytest.mark.parametrize("printed", ["【重要讲话】书角三年", "书角三年"])
def test_a_column_on_the_line_of_the_title_is_no_part_of_it(printed: str) -> None:
    assert title(printed)[0] == "书角三年"


def test_an_article_without_a_title_has_none() -> None:
    assert title() == ("", [])
