"""Page numbers and running heads are told from lines that merely recur."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.lines.page_furniture import find_noise
from generator.importer.manuscript import Line


def test_the_sources_of_articles_that_end_pages_are_no_running_heads() -> None:
    lines = [Line(number=n, raw=f"书角里第{'一二三四五六七八九十'[n % 10]}排的书都登记过了。") for n in range(80)]
    for n in (19, 39, 59, 79):
        lines[n] = replace(lines[n], raw=f"源自《校园周报》2023年5月{n}日")
    tops = [replace(line, page_top=line.number % 20 == 0) for line in lines]
    assert find_noise(tops) == []


def test_a_head_that_recurs_at_page_tops_is_noise() -> None:
    lines = [Line(number=n, raw=f"书角里第{'一二三四五六七八九十'[n % 10]}排的书都登记过了。") for n in range(80)]
    for n in (0, 20, 40, 60):
        lines[n] = replace(lines[n], raw=f"校刊年度合订本{n}", page_top=True)
    assert [noise.place for noise in find_noise(lines)] == [0, 20, 40, 60]
