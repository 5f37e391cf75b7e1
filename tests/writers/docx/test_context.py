"""The context that a block of a DOCX is written in."""

from __future__ import annotations

from generator.writers.docx.context import ANSWER, MATERIAL, OFFICIAL, PACK, SHEET, BlockContext, bookmark_name
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import find, get, make
from tests import documents
from tests.documents import ARTICLE
from tests.writers.docx.docx_reading import canonical, context_of, small, style_of


def context() -> BlockContext:
    return context_of(small(ARTICLE, kind="pack"))


def test_the_same_notice_is_given_once() -> None:
    state = context().state
    for message in ("缺一个样式", "缺一个样式", "缺两个样式"):
        state.notice(message, "docx-style")
    assert [(one.message, one.place, one.code) for one in state.notices] == [
        ("缺一个样式", "u1-small.docx", "docx-style"),
        ("缺两个样式", "u1-small.docx", "docx-style"),
    ]


def test_a_bookmark_is_hidden_short_and_its_own_for_anchors_that_look_alike() -> None:
    name = bookmark_name("x-治水-" + "long-" * 20)
    assert name.startswith("_x____long_long_long_lon")
    assert len(name) <= 40
    assert bookmark_name("x-治水") != bookmark_name("x-治山")
    assert bookmark_name("x-治水") == bookmark_name("x-治水")


def test_the_first_of_two_equal_anchors_gets_the_bookmark() -> None:
    state = context().state
    run = make("r")
    assert [one.tag.rpartition("}")[2] for one in state.bookmark("x-1", [run])] == ["bookmarkStart", "r", "bookmarkEnd"]
    assert state.bookmark("x-1", [run]) == [run]
    assert state.bookmark("", [run]) == [run]
    assert get(state.bookmark("x-2", [run])[0], "id") == "2"


def test_a_bookmark_goes_round_the_text_of_the_first_paragraph() -> None:
    elements = [make("tbl", make("p", make("pPr"), make("r"))), make("p", make("r"))]
    context().state.bookmark_first("x-1", elements)
    assert [one.tag.rpartition("}")[2] for one in elements[0][0]] == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]
    assert len(elements[1]) == 1


def test_a_link_inside_leads_to_an_anchor_of_the_document_or_is_reported() -> None:
    state = context().state
    assert state.target(ARTICLE.anchor, "这一篇") == bookmark_name(ARTICLE.anchor)
    assert state.notices == []
    assert state.target("x-gone", "那一篇") is None
    assert [one.message for one in state.notices] == ["“那一篇”指向的位置（x-gone）不在这份文件里，只印了文字"]


def test_a_box_takes_the_width_that_it_is_given_and_begins_at_its_own_edge() -> None:
    whole = context()
    further = whole.further_in(300)
    assert (further.width, further.indent) == (whole.width - 300, 300)
    assert further.further_in(100).indent == 400
    boxed = further.within(inset=2).in_box(500, MATERIAL)
    assert (boxed.width, boxed.indent, boxed.inset, boxed.in_cell) == (500, 0, 0, True)
    assert boxed.styles is MATERIAL
    assert further.within(styles=OFFICIAL).inset == further.inset


def test_looks_differ_where_running_text_does() -> None:
    assert (PACK.body, OFFICIAL.body) == (Style.PACK_BODY, Style.PACK_OFFICIAL)
    assert (SHEET.quote, ANSWER.quote) == (Style.MATERIAL, Style.EVIDENCE)
    assert OFFICIAL.list_item is PACK.list_item


def test_properties_name_the_style_first_and_leave_out_what_is_none() -> None:
    here = context_of(documents.quiz())
    made = make("p", here.properties(Style.STEM, None, make("keepNext")))
    assert style_of(made, here) == "题干"
    assert [one.tag.rpartition("}")[2] for one in made[0]] == ["pStyle", "keepNext"]
    assert find(made, "w:pPr/w:keepNext") is not None, canonical(made)
