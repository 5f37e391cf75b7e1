"""Titles in HTML, in the lines that the layout gives them."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import (
    LineBreak,
    Paragraph,
    Strong,
    Text,
    plain,
)
from generator.writers.html.titles import title_data, title_lines
from tests import documents
from tests.writers.html.html_reading import rendered


def test_a_line_break_is_a_break_and_the_gap_of_a_long_title_too() -> None:
    assert "甲<br>乙" in rendered(Paragraph(content=(Text(text="甲"), LineBreak(), Text(text="乙"))))
    short = replace(documents.ARTICLE, title=plain("水从哪里来　路往哪里去"))
    long = replace(documents.ARTICLE, title=plain("保持生态文明建设战略定力　努力建设人与自然和谐共生"))
    assert "水从哪里来　路往哪里去</h" in rendered(short)
    assert "战略定力<br>努力建设" in rendered(long)
    assert 'data-title="保持生态文明建设战略定力　努力建设人与自然和谐共生"' in rendered(long)


def test_a_title_that_fits_is_one_line_and_needs_no_width() -> None:
    assert title_data(plain("一条河"), capacity=19) == {"title": "一条河", "title_words": "一条河", "title_width": 0}


def test_a_title_that_is_not_broken_for_its_marks_is_kept_to_lines_of_like_length() -> None:
    words = "关于让示例市的每一条河都有人看有人管的意见"
    found = title_data((Strong(content=plain(words)),), capacity=19)
    assert (found["title_words"], found["title_width"]) == (words, 12)


def test_a_title_in_two_parts_stands_on_two_lines_and_is_said_with_its_gap() -> None:
    found = title_data(plain("从头说起，从水说起　一条河怎样改变一座城的面貌"), capacity=19)
    assert found["title"] == "从头说起，从水说起<br>一条河怎样改变一座城的面貌"
    assert found["title_words"] == "从头说起，从水说起　一条河怎样改变一座城的面貌"


def test_words_of_a_title_are_escaped() -> None:
    assert title_lines("甲<乙>", 14, dict) == "甲&lt;乙&gt;"
    assert title_data(plain("甲&乙"), capacity=19)["title"] == "甲&amp;乙"
