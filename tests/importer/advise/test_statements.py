"""Figures of one quantity are set side by side, and it is told when they cannot both be right."""

from __future__ import annotations

from generator.importer.advise.statements import (
    Statement,
    agree,
    by_quantity,
    compared,
    conflicts,
    drafted_statement,
)
from generator.importer.recognise.facts.excerpt_facts import facts_of
from generator.importer.values.document_drafts import Drafts
from generator.importer.values.fact_draft import FactDraft, FoundFact
from generator.model.course import Fact
from tests.importer.written import excerpt


def facts(own: str, name: str, text: str) -> tuple[FactDraft, ...]:
    return facts_of(Drafts(own=own, name=name, excerpts=(excerpt(text, name=f"{own}-01"),)))


def test_two_values_of_one_quantity_stand_side_by_side() -> None:
    [one] = facts("a", "甲.txt", "2022年，全市水质达标率达到98.5%。")
    [two] = facts("b", "乙.txt", "2022年，我国全市水质达标率为91.2%。")
    others = by_quantity(map(drafted_statement, (one, two)))
    assert [(remark.kind, remark.text) for remark in compared(one, others).remarks] == [
        ("doubt", "同一数据有两种说法：这里是98.5%，乙.txt（b-01 第 1 段） 是91.2%（b-f001）")
    ]
    assert conflicts([two], others) == [
        "全市水质达标率（2022）：乙.txt（b-01 第 1 段） 作91.2%，甲.txt（a-01 第 1 段） 作98.5%"
    ]


def test_a_value_that_the_course_has_already_is_marked() -> None:
    [one] = facts("a", "甲.txt", "2022年，全市水质达标率达到98.5%。")
    there = Fact(id="f-1", what="全市水质达标率", value="98.5", unit="%", as_of="2022", source="s")
    [remark] = compared(one, by_quantity([Statement(fact=there, id="f-1", place="lessons/facts.yaml:3")])).remarks
    assert (remark.kind, remark.text) == ("duplicate", "f-1　lessons/facts.yaml:3 已有这个数据：98.5%")


def statement(value: str, unit: str, *, qualifier: str = "", baseline: str = "", what: str = "甲的面积") -> Statement:
    fact = FoundFact(
        what=what, value=value, unit=unit, as_of="2022", baseline=baseline, qualifier=qualifier, sentence=""
    )
    return Statement(fact=fact, id=value, place="p")


def test_figures_that_are_rounded_alike_agree() -> None:
    assert agree(statement("12.13", "亿千瓦"), statement("121300", "万千瓦"))
    assert agree(statement("12.1", "亿千瓦"), statement("12.13", "亿千瓦"))
    assert agree(statement("12", "亿千瓦", qualifier="超过"), statement("12.13", "亿千瓦"))
    assert agree(statement("12.1", "亿千瓦"), statement("12.3", "亿千瓦")) is False
    assert agree(statement("51", "%", qualifier="超过"), statement("60", "%")) is False


def test_a_change_since_another_year_is_another_quantity_unless_the_figure_is_the_same() -> None:
    fall = "甲的降幅"
    one, other = statement("18", "%", baseline="2020", what=fall), statement("65", "%", baseline="2005", what=fall)
    assert agree(one, other) is None
    assert agree(one, statement("18", "%", baseline="2005", what=fall)) is False
