"""The contents list of a collection is told from its articles."""

from __future__ import annotations

from generator.importer.fields.contents_list import find_contents
from generator.importer.manuscript import Line


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts, 1)]


def article(title: str, rows: int) -> list[str]:
    return [title, *[f"{title}的第{n}行正文写到这里还没有完" for n in range(rows - 1)]]


def body_of(rows: int) -> int:
    """Return where the articles begin, when the first column that is named again holds so many lines."""
    front = ["【讲话】", "书角的来历", "【政策】", "水表的规则"]
    stray = ["【讲话】", *[f"编者说第{n}句" for n in range(rows - 1)]]
    again = ["【政策】", *article("水表的规则", 12), "【讲话】", *article("书角的来历", 12)]
    return find_contents(lines(*front, *stray, *again)).body


def test_a_column_of_eight_lines_holds_an_article_and_one_of_seven_none() -> None:
    assert body_of(8) == 4
    assert body_of(7) == 4 + 7


def test_titles_of_the_list_are_found_above_their_articles() -> None:
    texts = ["目录", "【讲话】", "书角的来历……1", "【政策】", "水表的规则……3"]
    texts += ["【讲话】", *article("书角的来历", 10), "【政策】", *article("水表的规则", 10)]
    contents = find_contents(lines(*texts))
    assert [(e.column, e.title, e.page, e.start, e.count) for e in contents.entries] == [
        ("讲话", "书角的来历", "1", 6, 1),
        ("政策", "水表的规则", "3", 17, 1),
    ]
    assert contents.heading is not None and contents.heading.text == "目录"
