"""Headings and paragraphs are counted in systems that nest."""

from __future__ import annotations

from generator.importer.counters import find_mark, levels


def test_numbering_systems_nest() -> None:
    assert levels(["一、总体要求", "（一）工作原则", "二、保障措施", "结语"]) == [1, 2, 1, 1]
    assert levels(["路径一：记账", "路径二：换表"]) == [1, 1]
    mark = find_mark("———坚持节约")
    assert mark is not None and mark.system == "dash"
    assert find_mark("十个孩子在看书") is None
