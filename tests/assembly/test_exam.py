"""The outer form of a paper: sheet, 密封线, boxes for marks."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.exam import has_boxes, has_score_table, paper_of, quiz_paper, score_table, seal_of
from generator.assembly.forms import freeze
from generator.model.course import Course
from generator.model.document import Paper, Seal
from generator.model.document_walk import inline_text
from generator.model.paper import PaperPlan
from generator.model.unit import QuizPlan
from tests.assembly.samples import library, unit

SECTION = {"questions": ["q-single"], "points": 2}


def plan(**fields: Any) -> QuizPlan:
    return QuizPlan.model_validate({"id": "q", "title": "测", "sections": [SECTION], **fields})


def test_a_sheet_is_as_it_lies_before_its_reader() -> None:
    assert paper_of(PaperPlan(size="8K")) == Paper(name="8K", width=390, height=270, columns=2)


def test_a_quiz_is_on_its_own_paper_or_on_the_courses() -> None:
    shelf = library(course=Course(name="课", paper=PaperPlan(size="16K")))
    assert quiz_paper(shelf, plan()).name == "16K"
    assert quiz_paper(shelf, plan(paper="A4")).name == "A4"


def test_a_seal_is_asked_for() -> None:
    assert seal_of(plan()) is None
    assert seal_of(plan(seal="odd", seal_fields=["姓名"])) == Seal(pages="odd", fields=("姓名",))


@pytest.mark.parametrize(
    ("marks", "on_paper", "table", "boxes"),
    [
        ("none", False, False, False),
        ("table", True, True, False),
        ("boxes", True, False, True),
        ("both", True, True, True),
        ("auto", True, False, False),
        ("auto", False, True, True),
    ],
)
def test_marks_are_entered_where_the_school_wants_them(marks: str, on_paper: bool, table: bool, boxes: bool) -> None:
    """`on_paper`: answers go on a sheet of their own."""
    asked = plan(marks=marks, answer_sheet=on_paper)
    assert (has_score_table(asked), has_boxes(asked)) == (table, boxes)


def test_the_table_of_marks_has_a_column_for_each_section_and_for_the_sum() -> None:
    other = {"questions": ["q-true"], "points": 1}
    one = unit(quizzes=[{"id": "q", "title": "测", "sections": [SECTION, other]}])
    table = score_table(freeze(library(), one, one.quizzes[0], "A"))
    assert [inline_text(cell.content) for cell in table.header] == ["题号", "一", "二", "总分"]
    assert [inline_text(row[0].content) for row in table.rows] == ["得分", "阅卷人"]
    assert {len(row) for row in table.rows} == {4}
    assert table.widths == (1.5, 1.0, 1.0, 1.3)
