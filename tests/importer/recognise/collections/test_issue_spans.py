"""Articles are found by the contents list, by the labels of columns, and by how articles end and begin."""

from __future__ import annotations

from generator.importer.fields.column_labels import find_labels
from generator.importer.fields.contents_list import ContentsList, find_contents
from generator.importer.recognise.collections.issue_spans import Span, find_spans
from tests.importer.opened import UNBROKEN, lines_of

BODY = "书角办在走廊尽头，一共有三百多册书，都是同学们带来的。"
OTHER = "明天的书角会更大，也会有更多的班级来办自己的书角。"
END = "源自《某某校报》2023年4月24日"
ONE = ("书角的三年", "李某某", BODY, END)
TWO = ("书角的明天", "王某某", OTHER, END)


def shown(found: list[Span], texts: tuple[str, ...]) -> list[tuple[str, str, int]]:
    return [(span.column, texts[span.start], span.end - span.start) for span in found]


def spans(*texts: str) -> list[tuple[str, str, int]]:
    """Return the articles of a text without a contents list."""
    lines, _ = lines_of(*texts)
    return shown(find_spans(lines, ContentsList(labels=find_labels(lines)), UNBROKEN), texts)


def test_an_article_begins_below_the_label_of_its_column() -> None:
    found = spans("【重要讲话】", *ONE, "【专家观点】", *TWO)
    assert found == [("重要讲话", "书角的三年", 4), ("专家观点", "书角的明天", 4)]


def test_a_second_article_of_a_column_begins_behind_the_end_of_the_first() -> None:
    assert spans("【重要讲话】", *ONE, *TWO) == [("重要讲话", "书角的三年", 4), ("重要讲话", "书角的明天", 4)]


def test_a_line_that_ends_like_a_sentence_begins_no_article() -> None:
    assert spans("【重要讲话】", *ONE, "书角的明天还很长。", OTHER) == [("重要讲话", "书角的三年", 6)]


def test_the_contents_list_is_trusted() -> None:
    texts = ("书角活页", "目录", "【重要讲话】", ONE[0], TWO[0], "【重要讲话】", *ONE, *TWO)
    lines, _ = lines_of(*texts)
    found = shown(find_spans(lines, find_contents(lines), UNBROKEN), texts)
    assert found == [("重要讲话", "书角的三年", 4), ("重要讲话", "书角的明天", 4)]
    unlisted = (*texts[:4], *texts[5:])
    lines, _ = lines_of(*unlisted)
    assert shown(find_spans(lines, find_contents(lines), UNBROKEN), unlisted) == [("重要讲话", "书角的三年", 8)]
