"""Long titles are broken by the sense."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from generator.layout.title_breaks import broken_title
from generator.text.width import text_width

CORPUS = "推动生态文明建设。生态产品价值。推动绿色低碳循环发展。碳达峰、碳中和。建立健全机制。河湖长制管护办法。" * 40
PAIRS = Counter(before + after for before, after in pairwise(CORPUS))


@pytest.mark.parametrize(
    ("title", "capacity", "lines"),
    [
        ("短短一行", 19, ("短短一行",)),
        ("统筹有序做好碳达峰、碳中和工作", 14, ("统筹有序做好", "碳达峰、碳中和工作")),
        ("以示例为指引推动生态文明建设实现新进步", 16, ("以示例为指引", "推动生态文明建设实现新进步")),
        ("关于建立健全生态产品价值实现机制的意见", 16, ("关于建立健全生态产品价值", "实现机制的意见")),
        ("先把一条河的账算清楚，再谈怎样长效管护", 16, ("先把一条河的账算清楚，", "再谈怎样长效管护")),
        ("印发《河湖长制管护办法》的通知和有关说明", 16, ("印发《河湖长制管护办法》的", "通知和有关说明")),
    ],
)
def test_titles_are_broken_where_words_end(title: str, capacity: float, lines: tuple[str, ...]) -> None:
    assert broken_title(title, capacity, PAIRS) == lines


@pytest.mark.parametrize("length", [20, 33, 47, 90])
def test_lines_fit_and_nothing_is_lost(length: int) -> None:
    title = ("河湖（含支流）“三看”2026年办法，" * 10)[:length]
    lines = broken_title(title, 12, {})
    assert "".join(lines) == title
    assert all(text_width(line) <= 12 for line in lines)
    assert not any(line[0] in "，）”年" or line[-1] in "（“" for line in lines)


def test_title_that_cannot_be_broken_stays_whole() -> None:
    assert broken_title("a" * 60, 10, {}) == ("a" * 60,)
