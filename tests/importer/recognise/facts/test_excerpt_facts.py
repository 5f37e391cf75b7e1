"""The dated figures of a document are found once each, with where they stand."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.recognise.facts.excerpt_facts import facts_of
from generator.importer.values.document_drafts import Drafts, TableDraft
from generator.model.course import Fact
from tests.importer.written import excerpt, records

RATE = "截至2022年底，全市水质达标率达到98.5%。"


def test_a_figure_is_written_as_a_fact_with_its_sentence() -> None:
    drafts = Drafts(own="a", name="甲.txt", excerpts=(excerpt(RATE),))
    written = Drafts(own="a", name="甲.txt", facts=facts_of(drafts))
    [record] = [Fact.model_validate(record) for record in records(written, "facts.yaml")]
    assert (record.id, record.what, record.value, record.unit, record.as_of) == (
        "a-f001",
        "全市水质达标率",
        "98.5",
        "%",
        "2022",
    )
    assert record.source == "s-1"
    assert record.note == f"原句（a-01 第 1 段）：{RATE}"


def test_a_figure_that_is_said_twice_is_one_fact() -> None:
    again = excerpt("2022年，我国全市水质达标率为98.5%。", name="a-02")
    assert [fact.excerpt for fact in facts_of(Drafts(own="a", name="甲", excerpts=(excerpt(RATE), again)))] == ["a-01"]


def test_an_author_says_what_he_writes_and_an_organ_does_not() -> None:
    signed = excerpt(RATE, kind="signed_article")
    for kind, who in (("signed_article", "李某"), ("policy", "")):
        one = replace(signed, kind=kind, authors=("李某",))
        [fact] = facts_of(Drafts(own="a", name="甲", excerpts=(one,)))
        assert fact.who == who


def test_a_dated_row_is_read_as_a_sentence() -> None:
    table = TableDraft(
        id="a-t1",
        title="甲",
        header=("时间", "主要目标"),
        rows=(("2030年", "全市水质达标率达到99%"), ("近期", "全市水质达标率达到95%")),
        source="a",
    )
    [fact] = facts_of(Drafts(own="a", name="甲", tables=(table,)))
    assert (fact.excerpt, fact.paragraph, fact.fact.kind, fact.fact.value) == ("a-t1", "第 1 行", "target", "99")


def test_english_text_is_left_alone() -> None:
    english = replace(excerpt(RATE), language="en")
    assert facts_of(Drafts(own="a", name="甲", excerpts=(english,))) == ()
