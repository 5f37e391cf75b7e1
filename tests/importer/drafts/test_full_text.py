"""The full text that is registered holds every excerpt in one piece, whatever stood between its paragraphs."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.importer import read_document
from generator.importer.drafts.full_text import lay_out
from generator.library.fidelity import normalise
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue


def test_a_table_amid_an_article_goes_to_the_end() -> None:
    blocks = ["标题", "第一段。", "表头表格一二三", "第二段。", "出处"]
    text = lay_out(blocks, [["第一段。", "第二段。"]], doc_kind="article")
    assert text == "标题\n\n第一段。\n\n第二段。\n\n出处\n\n表头表格一二三\n"


def test_a_block_may_hold_several_paragraphs_and_a_paragraph_several_blocks() -> None:
    blocks = ["专栏一标题甲乙", "噪声", "丙。丁", "戊。"]
    text = lay_out(blocks, [["### 专栏一　标题", "甲乙", "丙。丁戊。"]], doc_kind="report")
    assert text == "专栏一标题甲乙\n\n丙。丁\n\n戊。\n\n噪声\n"


def test_two_languages_stand_one_after_the_other() -> None:
    blocks = ["一、前言", "I. Preface to the paper", "第一段。", "The first paragraph."]
    text = lay_out(blocks, [], doc_kind="bilingual")
    assert text.split("\n\n")[:2] == ["一、前言", "第一段。"]


def test_what_cannot_be_found_leaves_the_order_as_it_is() -> None:
    assert lay_out(["甲。", "乙。"], [["丙。"]], doc_kind="article") == "甲。\n\n乙。\n"


@given(st.lists(st.sampled_from(["甲。", "乙。", "丙。", "丁。", "表"]), max_size=8), st.data())
def test_no_block_is_lost_or_doubled(blocks: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(["甲。", "乙。", "丙。"]), min_size=1, max_size=4))
    text = lay_out(blocks, [chosen], doc_kind="article")
    assert sorted(part for part in text.rstrip("\n").split("\n\n") if part) == sorted(blocks)


def test_every_excerpt_of_an_issue_stands_in_it() -> None:
    imported = read_document(set_issue(articles(), Press()).encode(), Path("invented.txt"))
    whole = normalise(imported.full_text)
    excerpts = imported.drafts.excerpts
    assert len(excerpts) == len(articles())
    assert all(normalise(one.text) in whole for one in excerpts)
