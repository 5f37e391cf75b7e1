"""Portions, and how they are collected."""

from __future__ import annotations

import pytest

from generator.layout.deck.model import SlideLine
from generator.layout.deck.portions import Portion, PortionCollector, blocks_of, feet_of
from generator.model.document import plain
from tests.layout.deck.samples import foot, line, portion, row, table


def test_blocks_and_feet_of_portions() -> None:
    portions = (portion("甲", foot=foot("一", "二")), portion("乙", foot=foot("二", "三")))
    assert blocks_of(portions) == (line("甲"), line("乙"))
    assert feet_of(portions) == foot("一", "二", "三")


def test_a_portion_is_alone_unless_said_otherwise() -> None:
    alone = Portion(block=line("甲"))
    assert (alone.foot, alone.keep, alone.breaks, alone.passage, alone.anchors) == ((), False, False, 0, ())


def test_no_passage_is_counted_at_first() -> None:
    assert PortionCollector().passages == 0


def test_what_waits_goes_with_the_next_block_and_only_with_it() -> None:
    collected = PortionCollector()
    collected.add_foot(plain("出处"))
    collected.add_anchor("x-1")
    collected.add_anchor("")
    collected.add(line("甲"), keep=True, foot=foot("又一处"))
    collected.add(line("乙"))
    assert collected.portions == [
        portion("甲", keep=True, foot=foot("出处", "又一处"), anchors=("x-1",)),
        portion("乙"),
    ]


def test_an_origin_goes_to_the_block_before_it_unless_a_break_stands_between() -> None:
    collected = PortionCollector()
    collected.add(line("甲"), foot=foot("一"))
    collected.add_foot(plain("二"))
    collected.add_break()
    collected.add_foot(plain("三"))
    collected.add(line("乙"))
    assert collected.portions == [
        portion("甲", foot=foot("一", "二")), portion("乙", breaks=True, foot=foot("三")),
    ]  # fmt: skip


def test_a_break_before_everything_is_none_and_one_break_is_enough() -> None:
    collected = PortionCollector()
    collected.add_break()
    for text in "甲乙丙":
        collected.add(line(text))
        if text == "甲":
            collected.add_break()
    assert [one.breaks for one in collected.portions] == [False, True, False]


def test_an_origin_that_waits_in_vain_becomes_a_small_line() -> None:
    collected = PortionCollector()
    collected.add_foot(plain("出处"))
    collected.close()
    collected.close()
    assert collected.portions == [Portion(block=line("出处", role="small"))]


def test_what_was_added_since_is_kept_together_but_for_the_last() -> None:
    collected = PortionCollector()
    for text in "甲乙丙丁":
        collected.add(line(text))
    collected.keep_together(1)
    assert [one.keep for one in collected.portions] == [False, True, True, False]


@pytest.mark.parametrize(
    ("first", "labelled"),
    [
        (line("甲"), [line("甲", label="解析：", role="answer")]),
        (line("甲", role="quote"), [line("甲", label="解析：", role="quote")]),
        (line("甲", marker="bullet"), [line(label="解析：", role="answer"), line("甲", marker="bullet")]),
        (line("甲", label="某："), [line(label="解析：", role="answer"), line("甲", label="某：")]),
    ],
)
def test_a_label_stands_before_the_first_line_or_on_one_of_its_own(first: SlideLine, labelled: list[SlideLine]) -> None:
    collected = PortionCollector()
    collected.add(line("前"))
    collected.add(first)
    collected.add(line("后"))
    collected.label_first("解析：", 1)
    assert [one.block for one in collected.portions] == [line("前"), *labelled, line("后")]
    assert [one.keep for one in collected.portions] == [False, *([True] * (len(labelled) - 1)), False, False]


def test_a_label_before_a_table_keeps_it() -> None:
    collected = PortionCollector()
    collected.add(table(row("甲")))
    collected.label_first("解析：", 0)
    assert [(one.block, one.keep) for one in collected.portions] == [
        (line(label="解析：", role="answer"), True), (table(row("甲")), False),
    ]  # fmt: skip


def test_a_label_for_nothing_is_left_out() -> None:
    collected = PortionCollector()
    collected.label_first("解析：", 0)
    assert collected.portions == []
