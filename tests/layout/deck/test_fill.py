"""Slides filled with portions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.deck.fill import Filled, fill, has_few_words, use_of
from generator.layout.deck.frames import LAYOUTS, Use
from generator.layout.deck.model import SlideBlock, SlideTable
from generator.layout.deck.portions import Portion
from generator.model.document import plain
from tests.documents import FIGURE
from tests.layout.deck.samples import foot, line, portion, row, table

CHART = replace(FIGURE, caption=())
HEAD = Portion(block=line("头", role="subhead"), keep=True)


def filled(*portions: Portion, base: str = "content") -> list[Filled]:
    return fill(portions, base, LAYOUTS)


def layouts(*portions: Portion, base: str = "content") -> list[str]:
    return [one.layout for one in filled(*portions, base=base)]


def many(count: int) -> tuple[Portion, ...]:
    return tuple(portion(str(n)) for n in range(count))


def grid(count: int) -> SlideTable:
    return table(*(row(str(n), "乙") for n in range(count)))


# ------------------------------------------------------------------------------------------------------- layouts


@pytest.mark.parametrize(
    ("blocks", "use"),
    [
        ((line("甲"),), "text"),
        ((line("甲", role="quote"),), "quotation"),
        ((line("甲", role="key"), line("源", role="small")), "quotation"),
        ((line("甲", role="key"), line("乙")), "text"),
        ((line("源", role="small"),), "text"),
        ((line("甲", role="quote"), CHART), "figure"),
        ((line("甲"), table(row("甲"))), "table"),
        ((CHART, table(row("甲"))), "table"),
        ((), "text"),
    ],
)
def test_what_stands_on_a_slide_decides_its_use(blocks: tuple[SlideBlock, ...], use: Use) -> None:
    assert use_of(blocks) == use


def test_plain_slides_get_the_layout_of_their_content_and_others_keep_theirs() -> None:
    assert layouts(Portion(block=line("甲", role="key"))) == ["key"]
    assert layouts(portion("甲")) == ["content"]
    assert layouts(Portion(block=line("甲", role="key")), base="answer") == ["answer"]
    assert layouts(Portion(block=grid(1)), base="answer") == ["answer"]


def test_nothing_fills_no_slide() -> None:
    assert filled() == []


def test_a_slide_has_the_feet_and_the_anchors_of_all_its_portions() -> None:
    portions = (portion("甲", foot=foot("一"), anchors=("x",)), portion("乙", foot=foot("二"), anchors=("y", "z")))
    assert filled(*portions) == [
        Filled(layout="content", body=(line("甲"), line("乙")), foot=foot("一", "二"), anchors=("x", "y", "z"))
    ]


# ---------------------------------------------------------------------------------------------------------- size


@pytest.mark.parametrize(
    ("count", "sizes"), [(5, [False]), (6, [True]), (7, [True]), (8, [False, False]), (9, [False, False])]
)
def test_the_smaller_size_is_taken_before_a_second_slide(count: int, sizes: list[bool]) -> None:
    # 322 points hold five rows of 42 with gaps of 18, or seven of 33.6 with gaps of 8.4.
    assert [one.small for one in filled(*many(count))] == sizes


def test_several_slides_are_filled_evenly_in_the_normal_size() -> None:
    assert [len(one.body) for one in filled(*many(12))] == [4, 4, 4]


def test_what_is_kept_together_is_not_torn() -> None:
    portions = [*many(4), replace(portion("甲"), keep=True), *many(5)]
    assert all(one.body[-1] != line("甲") for one in filled(*portions))


def test_a_long_table_is_set_smaller_where_that_saves_a_slide() -> None:
    # Nine rows of 41.2 points take two slides in either size, eighteen three or two.
    assert [(len(t.rows), one.small) for one in filled(Portion(block=grid(7))) for t in tables(one)] == [(7, False)]
    assert [(len(t.rows), one.small) for one in filled(Portion(block=grid(8))) for t in tables(one)] == [(8, True)]
    assert [(len(t.rows), one.small) for one in filled(Portion(block=grid(10))) for t in tables(one)] == [
        (5, False), (5, False),
    ]  # fmt: skip
    assert [(len(t.rows), one.small) for one in filled(Portion(block=grid(16))) for t in tables(one)] == [
        (8, True), (8, True),
    ]  # fmt: skip


def tables(one: Filled) -> list[SlideTable]:
    return [block for block in one.body if isinstance(block, SlideTable)]


# -------------------------------------------------------------------------------------------------------- charts


def test_two_rows_of_text_stand_on_a_chart_and_three_lines_beside_it() -> None:
    stacked, beside = filled(portion("甲"), Portion(block=CHART)), filled(*many(3), Portion(block=CHART))
    assert [(one.layout, len(one.body), one.side) for one in stacked] == [("figure", 2, ())]
    assert [(one.layout, len(one.body), one.side) for one in beside] == [("two_part", 3, (CHART,))]


def test_a_chart_with_more_rows_than_two_has_a_slide_of_its_own() -> None:
    # The layout for charts has 34 characters a row, and 41 in its smaller size.
    assert [one.small for one in filled(portion("一" * 68), Portion(block=CHART))] == [False]
    assert [one.small for one in filled(portion("一" * 82), Portion(block=CHART))] == [True]
    assert layouts(portion("一" * 83), Portion(block=CHART)) == ["content", "figure"]


def test_a_line_that_is_kept_with_a_chart_goes_with_it() -> None:
    run = (portion("一" * 83), HEAD, Portion(block=CHART), portion("一" * 83))
    assert [(one.layout, len(one.body)) for one in filled(*run)] == [("content", 1), ("figure", 2), ("content", 1)]


def test_two_charts_or_a_chart_and_a_table_never_share_a_slide() -> None:
    assert layouts(Portion(block=CHART), Portion(block=CHART)) == ["figure", "figure"]
    assert layouts(Portion(block=CHART), Portion(block=grid(1))) == ["figure", "table"]
    assert layouts(Portion(block=grid(1)), Portion(block=grid(1))) == ["table", "table"]


# -------------------------------------------------------------------------------------------------------- halves


def test_two_headed_lists_stand_side_by_side_on_plain_slides_only() -> None:
    run = (HEAD, portion("甲"), HEAD, portion("乙"))
    (one,) = filled(*run)
    assert (one.layout, len(one.body), len(one.side), one.small) == ("two_part", 2, 2, False)
    assert layouts(*run, base="answer") == ["answer"]


def test_halves_are_set_smaller_before_they_are_given_up() -> None:
    # Half a slide holds six rows in the normal size and eight in the smaller one.
    for count, expected in ((5, ("two_part", False)), (7, ("two_part", True))):
        (one, *more) = filled(HEAD, *many(count), HEAD, *many(count))
        assert (one.layout, one.small, more) == (*expected, [])
    assert "two_part" not in layouts(HEAD, *many(9), HEAD, *many(9))


def test_a_long_list_of_contents_stands_in_two_columns() -> None:
    assert layouts(*many(7), base="contents") == ["contents"]
    (one,) = filled(*many(9), base="contents")
    assert (one.layout, len(one.body), len(one.side)) == ("two_part", 5, 4)
    assert layouts(*many(20), base="contents") == ["contents"] * 4


# ----------------------------------------------------------------------------------------------------- few words


def test_few_words_are_those_that_fill_no_more_than_nine_tenths_of_their_layout() -> None:
    # 306 points of which 92 in a hundred are 281.5: four rows of 50.4 with gaps of 21.6 come to 266.4.
    few = Filled(layout="content", body=tuple(line(str(n)) for n in range(4)))
    assert has_few_words(few, LAYOUTS)
    assert not has_few_words(replace(few, body=(*few.body, line("五"))), LAYOUTS)
    assert not has_few_words(replace(few, small=True), LAYOUTS)
    assert not has_few_words(replace(few, layout="answer"), LAYOUTS)
    assert not has_few_words(replace(few, body=()), LAYOUTS)
    assert not has_few_words(replace(few, body=(table(row("甲")),)), LAYOUTS)


def test_the_share_of_few_words_is_exact() -> None:
    layouts = dict(LAYOUTS)
    frame = layouts["points"].body
    few = Filled(layout="content", body=(line("甲"),))
    for height, expected in ((50.4 / 0.92 + 0.01, True), (50.4 / 0.92 - 0.01, False)):
        low = replace(frame, box=replace(frame.box, height=height))
        assert has_few_words(few, {**layouts, "points": replace(layouts["points"], body=low)}) is expected


def test_a_caption_counts_as_a_row() -> None:
    captioned = replace(CHART, caption=plain("题"))
    assert layouts(portion("甲"), Portion(block=captioned)) == ["figure"]
