"""Lines are counted as they are found, and each has a key of its own."""

from __future__ import annotations

from pathlib import Path

from generator.importer import read_document
from generator.importer.readers import read
from generator.importer.readers.collecting import Collector


def test_empty_lines_are_counted_and_stand_before_the_next_one() -> None:
    found = Collector()
    assert found.add("书角") is not None
    assert found.add(" \u3000") is None
    found.add("水表", "item", group=3)
    assert [(line.key, line.gap, line.style, line.group) for line in found.lines] == [
        ((1,), 0, "whole", 0),
        ((3,), 1, "item", 3),
    ]


def test_a_page_begins_with_the_next_line_only() -> None:
    found = Collector()
    found.page_top = True
    for text in ("", "书角", "水表"):
        found.add(text)
    assert [line.page_top for line in found.lines] == [True, False]


def test_groups_count_from_one() -> None:
    found = Collector()
    assert [found.next_group(), found.next_group()] == [1, 2]


def test_lines_of_one_number_have_keys_of_their_own() -> None:
    found = Collector()
    for text in ("书角", "水表", "规则"):
        found.number = 4
        found.add(text)
    assert [line.key for line in found.lines] == [(5,), (5, 1), (5, 2)]


def test_breaks_and_tables_of_questions_in_markdown_give_no_key_twice() -> None:
    head = "书角<br>的来历\n\n|题干|选项A|选项B|答案|\n|--|--|--|--|\n"
    text = head + "|书角在哪里|走廊|操场|A|\n|谁清点|值日生|老师|A|\n\n书还在\n"
    lines = read(text.encode(), Path("a.md")).lines
    assert len({line.key for line in lines}) == len(lines) > 8
    assert read_document(text.encode(), Path("a.md")).report.left_over == ()
