"""What stands at the head of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.layout.masthead import (
    NAME_FIELDS,
    Cover,
    Masthead,
    cover_of,
    exam_facts,
    joined,
    masthead_facts,
    masthead_kind,
    masthead_line,
    masthead_of,
    running_title,
    title_line,
    week,
)
from generator.model.document import Document, DocumentKind, Meta, Seal

META = Meta(
    title="河流与城市",
    subtitle="第一讲",
    series="教学活页",
    issue="第1期",
    course="形势与政策",
    school="示例中学",
    organiser="教研组",
    question="一条河怎样改变一座城？",
    date="2026年9月",
    week=3,
    term="秋季学期",
    minutes=20,
    total=34,
)


def document(kind: DocumentKind = "pack", meta: Meta = META, **named: Any) -> Document:
    return replace(Document(kind=kind, name="d", meta=meta, blocks=()), **named)


def test_a_cover_says_all_that_is_known() -> None:
    assert cover_of(document()) == Cover(
        series="教学活页",
        issue="第1期　第3周",
        course="形势与政策　第一讲",
        title="河流与城市",
        question="一条河怎样改变一座城？",
        edition="",
        organiser="教研组",
        school="示例中学",
        date="2026年9月",
    )


def test_a_cover_without_series_names_the_kind_and_without_course_no_subtitle() -> None:
    cover = cover_of(document(meta=Meta(title="题", subtitle="第一讲"), edition="teacher"))
    assert (cover.series, cover.issue, cover.course, cover.edition) == ("活页", "", "", "教师版")


def test_the_head_of_a_worksheet_has_its_question_and_a_line_for_the_name() -> None:
    assert masthead_of(document("worksheet")) == Masthead(
        line="示例中学　形势与政策　第一讲　第3周",
        title="河流与城市",
        kind="学习单",
        facts="",
        fields=NAME_FIELDS,
        question="一条河怎样改变一座城？",
    )
    assert NAME_FIELDS == ("班级", "姓名", "学号", "日期")


@pytest.mark.parametrize(
    ("kind", "is_named"),
    [("worksheet", True), ("quiz", True), ("answer_sheet", True), ("key", False), ("pack", False), ("slip", False)],
)
def test_a_name_stands_on_what_students_write_on(kind: DocumentKind, *, is_named: bool) -> None:
    assert bool(masthead_of(document(kind)).fields) is is_named


def test_a_sealed_paper_has_the_name_behind_its_seal() -> None:
    head = masthead_of(document("quiz", seal=Seal()))
    assert (head.fields, head.question) == ((), "")


def test_the_running_head_says_series_and_title() -> None:
    assert running_title(document()) == "教学活页·河流与城市"
    assert running_title(document("quiz", Meta(title="小测"))) == "测验·小测"
    assert running_title(document("quiz", Meta(title=""))) == "测验"


@pytest.mark.parametrize(
    ("named", "line"),
    [
        ({}, "河流与城市 测验"),
        ({"form": "A"}, "河流与城市 测验 A卷"),
        ({"form": "A", "edition": "teacher"}, "河流与城市 测验 A卷 教师版"),
    ],
)
def test_a_window_shows_title_kind_form_and_edition(named: dict[str, Any], line: str) -> None:
    assert title_line(document("quiz", **named)) == line


def test_a_week_is_counted_from_the_term() -> None:
    assert week(document()) == "第3周"
    assert week(document(meta=replace(META, week=0))) == "第0周"
    assert week(document(meta=Meta(title="题"))) == ""


@pytest.mark.parametrize("kind", ["quiz", "answer_sheet"])
def test_a_paper_names_school_and_term_or_else_the_week(kind: DocumentKind) -> None:
    assert masthead_line(document(kind)) == "示例中学　秋季学期　形势与政策"
    assert masthead_line(document(kind, replace(META, school=""))) == "秋季学期　形势与政策"
    assert masthead_line(document(kind, replace(META, term=""))) == "示例中学　形势与政策"
    assert masthead_line(document(kind, replace(META, term="", school=""))) == "形势与政策　第3周"


@pytest.mark.parametrize("series", ["单元测试", "期末考试", "课堂练习"])
def test_a_series_of_exams_says_what_a_paper_is(series: str) -> None:
    meta = replace(META, series=series)
    assert masthead_kind(document("quiz", meta)) == series
    assert masthead_kind(document("worksheet", meta)) == "学习单"
    assert masthead_kind(document("quiz", replace(meta, title="测验一"))) == series


def test_the_kind_is_not_said_twice() -> None:
    assert masthead_kind(document("quiz")) == "测验"
    assert masthead_kind(document("quiz", replace(META, title="第一次测验"))) == ""
    assert masthead_kind(document("quiz", replace(META, title="第一次测验"), form="B")) == "【B卷】"


def test_form_and_teachers_edition_stand_beside_the_kind() -> None:
    assert masthead_kind(document("quiz", form="A")) == "测验【A卷】"
    assert masthead_kind(document("worksheet", edition="teacher")) == "学习单　教师版"
    assert masthead_kind(document("key", form="A", edition="teacher")) == "答案与评分参考【A卷】"


def test_time_points_and_number_stand_on_papers() -> None:
    paper = document("quiz", form_id="A-3F7K")
    assert exam_facts(paper) == ("时间：20分钟", "满分：34分", "卷号：A-3F7K")
    assert masthead_facts(paper) == "时间：20分钟　　满分：34分　　卷号：A-3F7K"
    assert masthead_facts(replace(paper, kind="answer_sheet")) == masthead_facts(paper)
    assert masthead_facts(replace(paper, kind="worksheet")) == ""
    assert exam_facts(document("quiz", Meta(title="题"))) == ()
    assert exam_facts(document("quiz", Meta(title="题", minutes=0, total=0))) == ("时间：0分钟", "满分：0分")


def test_empty_parts_are_left_out() -> None:
    assert joined("甲", "", "乙") == "甲　乙"
    assert joined("", "") == ""
