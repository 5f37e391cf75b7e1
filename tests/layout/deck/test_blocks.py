"""Blocks of a document as portions of slides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.layout.deck.blocks import take_apart
from generator.layout.deck.model import SlideLine
from generator.layout.deck.portions import Portion
from generator.layout.deck.tables import slide_table
from generator.model.document import (
    Blank,
    Block,
    Citation,
    Contents,
    ContentsEntry,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ParagraphClass,
    Passage,
    Series,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)
from tests import documents
from tests.layout.deck.samples import foot, line, portion, row

FIGURE = Figure(
    alt="图",
    caption=plain("图题"),
    chart="bar",
    labels=("甲",),
    series=(Series(name="一", values=(1,)),),
    note=plain("注"),
)


def portions(*blocks: Block) -> list[Portion]:
    return take_apart(blocks).portions


def lines(*blocks: Block) -> list[SlideLine]:
    return [one.block for one in portions(*blocks) if isinstance(one.block, SlideLine)]


def passage(*blocks: Block, origin: str = "", **fields: Any) -> Passage:
    return Passage(body=blocks, citation=Citation(excerpt="x", line=origin), **{"classes": (), **fields})


def test_a_heading_is_a_subhead_that_stays_with_what_follows() -> None:
    (made,) = portions(Heading(level=3, content=plain("头"), anchor="x-1"))
    assert made == Portion(block=line("头", role="subhead"), keep=True, anchors=("x-1",))


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("body", "text"),
        ("quote", "quote"),
        ("key", "key"),
        ("question", "question"),
        ("stem", "stem"),
        ("small", "small"),
        ("notice", "small"),
    ],
)
def test_a_paragraph_has_the_role_of_its_class(name: ParagraphClass, role: str) -> None:
    assert [one.role for one in lines(documents.paragraph("甲", name))] == [role]


def test_a_paragraph_is_labelled_with_its_number_and_its_speaker() -> None:
    spoken = Paragraph(content=plain("甲"), number=2, speaker="记者", anchor="x-2")
    assert portions(spoken) == [Portion(block=line("甲", label="2　记者："), anchors=("x-2",))]
    assert lines(Paragraph(content=plain("甲"), number=0)) == [line("甲", label="0　")]


def test_an_origin_stands_at_the_foot_but_in_a_list() -> None:
    assert portions(documents.paragraph("甲"), documents.paragraph("出处", "origin")) == [
        portion("甲", foot=foot("出处"))
    ]
    assert [one.role for one in lines(ListBlock(items=((documents.paragraph("出处", "origin"),),)))] == ["item"]


def test_an_origin_alone_is_not_lost() -> None:
    assert lines(documents.paragraph("出处", "origin")) == [line("出处", role="small")]


def test_items_are_counted_and_go_on_without_a_mark() -> None:
    inner = ListBlock(items=((documents.paragraph("丙"),),))
    deepest = ListBlock(items=((ListBlock(items=((ListBlock(items=((documents.paragraph("丁"),),)),),)),),))
    items = ((documents.paragraph("甲"), documents.paragraph("乙", "key"), inner), (deepest,))
    assert lines(ListBlock(items=items, marker="number", start=3)) == [
        line("甲", role="item", marker="number", ordinal=3),
        line("乙"),
        line("丙", role="item", marker="bullet", ordinal=1, level=1),
        line("丁", role="item", marker="bullet", ordinal=1, level=2),
    ]


def test_an_item_that_begins_with_a_table_goes_on_without_a_mark() -> None:
    items = ((Table(rows=(row("甲"),)), documents.paragraph("乙")),)
    assert lines(ListBlock(items=items)) == [line("乙")]


def test_a_nested_list_keeps_the_level_of_what_follows_it() -> None:
    inner = ListBlock(items=((documents.paragraph("甲"), documents.paragraph("乙")),))
    assert [one.level for one in lines(ListBlock(items=((inner,),)))] == [1, 1]


def test_notes_of_tables_and_charts_stand_at_the_foot() -> None:
    table = Table(rows=(row("甲"),), note=plain("注"))
    assert portions(table, FIGURE, replace(FIGURE, note=())) == [
        Portion(block=slide_table(table), foot=foot("注")),
        Portion(block=replace(FIGURE, note=()), foot=foot("注")),
        Portion(block=replace(FIGURE, note=())),
    ]


# ------------------------------------------------------------------------------------------------------ passages


def test_a_passage_has_its_head_its_text_and_its_origin() -> None:
    whole = passage(
        documents.paragraph("文"),
        origin="源自某报",
        title=plain("题"),
        subtitle=plain("副题"),
        byline=("某甲", "某乙"),
        affiliation="某校",
        note="（某会）",
        signature=("某府", "某日"),
        anchor="x-1",
    )
    small = {"role": "small"}
    assert [(one.block, one.keep) for one in portions(whole)] == [
        (line("题", role="subhead"), True),
        (line("副题", **small), True),
        (line("某甲　某乙", **small), True),
        (line("某校", **small), True),
        (line("（某会）", **small), True),
        (line("文", role="quote"), False),
        (line("某府", **small), False),
        (line("某日", **small), False),
    ]
    assert {one.foot for one in portions(whole)} == {foot("源自某报")}
    assert {one.passage for one in portions(whole)} == {1}
    assert portions(whole)[0].anchors == ("x-1",)


def test_a_key_sentence_is_one_whatever_its_paragraph_is_called() -> None:
    assert [one.role for one in lines(passage(documents.paragraph("甲", "stem"), classes=("key",)))] == ["key"]
    assert [one.role for one in lines(passage(documents.paragraph("甲", "key"), classes=("reading",)))] == ["quote"]


def test_passages_are_numbered_and_keep_origins_of_their_own() -> None:
    table = Table(rows=(row("甲"),), note=plain("注"))
    first, second = portions(passage(table, origin="一"), passage(documents.paragraph("乙")))
    assert (first.passage, first.foot, second.passage, second.foot) == (1, foot("注", "一"), 2, ())


def test_a_list_in_a_passage_and_a_passage_in_a_passage_keep_their_numbers() -> None:
    inner = passage(documents.paragraph("乙"), origin="里")
    made = portions(passage(documents.paragraph("甲"), inner, origin="外"))
    assert [(one.passage, one.foot) for one in made] == [(1, foot("外")), (2, foot("里", "外"))]


def test_the_origin_of_a_passage_without_text_goes_to_what_stands_before() -> None:
    assert portions(documents.paragraph("甲"), passage(origin="源")) == [portion("甲", foot=foot("源"))]


# --------------------------------------------------------------------------------------------------------- other


def test_room_to_write_is_its_label_or_a_notice() -> None:
    taken = take_apart([WritingSpace(lines=2, label="疑问"), WritingSpace(lines=2)])
    assert taken.portions == [portion("疑问")]
    assert [(notice.message, notice.code) for notice in taken.notices] == [
        ("课件上不留书写空间，已略去", "slides-writing-space")
    ]


def test_contents_are_items_with_their_columns() -> None:
    entries = (ContentsEntry(title="甲", target="x", label="重要讲话"), ContentsEntry(title="乙", target="y"))
    assert lines(Contents(entries=entries)) == [
        line("甲", role="item", label="【重要讲话】"), line("乙", role="item"),
    ]  # fmt: skip


def test_a_page_break_and_a_question_begin_a_slide() -> None:
    question = documents.questions(answers=False)[6]
    made = portions(documents.paragraph("甲"), PageBreak(), documents.paragraph("乙"), question)
    assert [one.breaks for one in made] == [False, True, True]


# --------------------------------------------------------------------------------------------------------- notes


def test_a_teachers_note_is_spoken() -> None:
    note = TeacherNote(body=(documents.paragraph("甲"), passage(documents.paragraph("乙"), origin="源")))
    taken = take_apart([note])
    assert taken.portions == []
    assert taken.notes == [line("甲"), line("乙", role="quote"), line("源", role="small")]


def test_a_table_in_a_note_is_a_line_a_row() -> None:
    gap = (Text(text="甲"), Blank(), Text(text="乙\n".strip()))
    cells = (replace(row("")[0], content=gap), *row("丙\n丁"))
    table = Table(header=row("一", "二"), rows=(cells,), caption=plain("表"))
    assert take_apart([TeacherNote(body=(table,))]).notes == [
        line("表", role="subhead"), line("一　二"), line("甲____乙　丙 丁"),
    ]  # fmt: skip


def test_a_chart_in_a_note_is_its_words() -> None:
    taken = take_apart([TeacherNote(body=(FIGURE, replace(FIGURE, caption=(), note=())))])
    assert taken.notes == [line("图题", role="subhead"), line("图"), line("注", role="small"), line("图")]


def test_a_note_in_a_note_comes_last() -> None:
    inner = TeacherNote(body=(documents.paragraph("乙"),))
    assert take_apart([TeacherNote(body=(inner, documents.paragraph("甲")))]).notes == [line("甲"), line("乙")]
