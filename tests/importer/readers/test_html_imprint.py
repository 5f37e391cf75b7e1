"""A web page's head gives its title, date, source, author, editor and address."""

from __future__ import annotations

import pytest
from lxml import html

from generator.importer.manuscript import Imprint
from generator.importer.readers.html_imprint import is_same_title, read_head


def head(inner: str, *, body: str = "", text: str = "", address: str = "") -> Imprint:
    return read_head(html.document_fromstring(f"<html><head>{inner}</head><body>{body}</body></html>"), text, address)


def meta(**fields: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for name, value in fields.items())


def test_the_fields_of_a_head_are_read() -> None:
    found = head(
        meta(ArticleTitle="走廊里的书角", PubDate="2023-05-06 10:20", ContentSource="校园周报", Author="王某某")
        + meta(Editor="李某某", Url="https://a.org/1", SiteName="校园网")
    )
    assert found == Imprint(
        title="走廊里的书角", authors=("王某某",), date="2023-05-06", publication="校园周报", editor="李某某",
        address="https://a.org/1", site="校园网",
    )  # fmt: skip


def test_the_name_may_stand_in_other_attributes() -> None:
    assert head('<meta property="og:title" content="书角">').title == "书角"
    assert head('<meta itemprop="author" content="王某某">').authors == ("王某某",)


def test_the_first_of_the_names_counts_whatever_their_order() -> None:
    assert head('<meta name="og:title" content="乙"><meta name="articletitle" content="甲">').title == "甲"
    assert head('<meta name="articletitle" content=" "><meta name="og:title" content="乙">').title == "乙"


def test_authors_are_parted_and_gathered() -> None:
    assert head(meta(author="王某某，李某某;赵某")).authors == ("王某某", "李某某", "赵某")
    assert head('<meta name="author" content="王某某"><meta name="author" content="李某某">').authors == (
        "王某某",
        "李某某",
    )


def test_some_elements_of_the_page_hold_a_field() -> None:
    body = '<h1 id="activity-name"> 书角 </h1><a id="js_name">校园周报</a><em id="publish_time">2023年5月6日</em>'
    found = head("", body=body)
    assert (found.title, found.publication, found.date) == ("书角", "校园周报", "2023-05-06")
    assert head(meta(ArticleTitle="甲"), body=body).title == "甲"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("走廊里的书角-校园新闻-校园网", "走廊里的书角"),
        ("校园网 | 走廊里的书角", "走廊里的书角"),
        ("走廊里的书角_校园网", "走廊里的书角"),
        ("书角 - 校园网", "书角"),
        ("well-being", "well-being"),
        ("", ""),
        ("|", "|"),
    ],
)
def test_the_title_in_the_tab_is_freed_of_the_site(title: str, expected: str) -> None:
    assert head(f"<title>{title}</title>").title == expected


def test_the_address_is_that_of_the_archive_or_where_it_was_saved_from() -> None:
    link = '<link rel="canonical" href="https://a.org/link">'
    told, saved = meta(url="https://a.org/said"), "<!-- saved from url=(0022)https://a.org/saved -->"
    assert head(link + told, text=saved, address="https://a.org/own").address == "https://a.org/own"
    assert head(link + told, text=saved).address == "https://a.org/saved"
    assert head(link + told).address == "https://a.org/link"
    assert head(told).address == "https://a.org/said"
    assert head(told, address="file:///a").address == "https://a.org/said"
    assert head("").address == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("书角", "书 角", True),
        ("走廊里的书角", "走廊里的书角（上）", True),
        ("走廊里的书角（上）", "走廊里的书角", True),
        ("廊里的书角", "廊里的书角（上）", False),  # five characters are too few
        ("走廊里的书角", "墙边的走廊里的书角", False),
        ("", "", False),
    ],
)
def test_a_title_cut_short_is_the_same(one: str, other: str, *, expected: bool) -> None:
    assert is_same_title(one, other) is expected
