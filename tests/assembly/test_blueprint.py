"""A quiz summarised: points by section and difficulty, questions by theme."""

from __future__ import annotations

from typing import Any

from generator.assembly.blueprint import blueprint
from generator.assembly.forms import freeze
from generator.model.document import Table
from generator.model.document_walk import inline_text
from tests.assembly.samples import library, unit


def tables(*sections: dict[str, Any]) -> tuple[Table, ...]:
    one = unit(quizzes=[{"id": "q", "title": "测", "sections": list(sections)}])
    return blueprint(library(), freeze(library(), one, one.quizzes[0], "A"))


def shown(table: Table) -> list[list[str]]:
    return [[inline_text(cell.content) for cell in row] for row in (table.header, *table.rows)]


def test_points_are_counted_by_difficulty_and_summed() -> None:
    first, themes = tables(
        {"title": "选一选", "questions": ["q-single", "q-multiple"], "points": 2},
        {"questions": ["q-material"], "points": 6},  # for each of its two parts
    )
    head, one, two, total = shown(first)
    assert head == ["大题", "题型", "题数", "分值", "易（分）", "中（分）", "难（分）"]
    assert one[2:] == ["2", "4", "2", "2", "—"]
    assert two[2:] == ["1", "12", "—", "12", "—"]
    assert total == ["合计", "", "3", "16", "2", "14", "—"]
    assert shown(themes) == [["主题", "题号", "涉及分值"], ["河长制", "1、2", "4"]]


def test_kinds_that_only_repeat_the_titles_are_left_out() -> None:
    first, *_ = tables({"questions": ["q-single"], "points": 2})
    assert shown(first)[0][:2] == ["大题", "题数"]
    assert len(first.widths) == 6


def test_questions_without_a_theme_bring_no_table_of_themes() -> None:
    assert len(tables({"questions": ["q-essay"], "points": 10})) == 1
