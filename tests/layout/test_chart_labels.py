"""Where the labels below a chart stand."""

from __future__ import annotations

import pytest

from generator.layout.chart_labels import EM, AxisLabel, dates_of, place_labels, rows_in_turn, wrapped


def at(middle: float, row: int, *lines: str) -> AxisLabel:
    return AxisLabel(middle=middle, lines=lines, row=row)


def test_an_em_of_type_is_seventeen_units() -> None:
    assert EM == 17


def test_labels_stand_in_the_middle_of_their_slots_in_one_row() -> None:
    assert place_labels(("甲", "乙"), 100, 10, by_date=False) == (at(60, 0, "甲"), at(160, 0, "乙"))


def test_dates_stand_as_far_apart_as_they_are_only_where_asked_for() -> None:
    labels = ("2000年", "2010年", "2040年")
    assert place_labels(labels, 100, 0, by_date=True) == (
        at(50, 0, "2000年"), at(100, 1, "2010年"), at(250, 0, "2040年"),
    )  # fmt: skip
    evenly = place_labels(labels, 100, 0, by_date=False)
    assert evenly is not None
    assert [label.middle for label in evenly] == [50, 150, 250]


def test_labels_that_are_no_dates_stand_evenly_when_dates_are_asked_for() -> None:
    placed = place_labels(("甲", "乙", "丙"), 100, 0, by_date=True)
    assert placed is not None
    assert [label.middle for label in placed] == [50, 150, 250]


@pytest.mark.parametrize(("slot", "rows"), [(21, [0, 0]), (20.9, [0, 1])])
def test_a_label_that_would_come_nearer_than_four_units_stands_a_row_lower(slot: float, rows: list[int]) -> None:
    # A character is 17 units wide.
    placed = place_labels(("甲", "乙"), slot, 0, by_date=False)
    assert placed is not None
    assert [label.row for label in placed] == rows


def test_four_labels_in_one_place_are_more_than_three_rows_hold() -> None:
    assert place_labels(("甲乙",) * 3, 1, 0, by_date=False) is not None
    assert place_labels(("甲乙",) * 4, 1, 0, by_date=False) is None


def test_rows_in_turn_are_three() -> None:
    assert rows_in_turn(("甲", "乙", "丙", "丁"), 10, 2) == (
        at(7, 0, "甲"), at(17, 1, "乙"), at(27, 2, "丙"), at(37, 0, "丁"),
    )  # fmt: skip


def test_rows_in_turn_stand_evenly_even_where_labels_are_dates() -> None:
    assert [label.middle for label in rows_in_turn(("2000年", "2010年", "2040年"), 10, 0)] == [5, 15, 25]


def test_rows_in_turn_break_labels_as_their_slot_asks() -> None:
    (label,) = rows_in_turn(("甲乙",), 1.4 * EM, 0)
    assert label.lines == ("甲", "乙")


@pytest.mark.parametrize(
    ("labels", "dates"),
    [
        (("2000年", "2010年"), (2000, 2010)),
        (("2000", "2001"), (2000, 2001)),
        (("2024年1月", "2024年4月", "2025年1月"), (2024, 2024.25, 2025)),
        (("截至2024年7月", "2025年底"), (2024.5, 2025)),
        (("2010年", "2000年"), None),
        (("2000年", "2000年"), None),
        (("2000年", "甲"), None),
        (("2000年",), None),
        ((), None),
    ],
)
def test_rising_years_and_months_are_dates(labels: tuple[str, ...], dates: tuple[float, ...] | None) -> None:
    assert dates_of(labels) == dates


@pytest.mark.parametrize(
    ("label", "width", "lines"),
    [
        ("甲乙丙", 3.4, ("甲乙丙",)),
        ("甲乙丙", 3.3, ("甲乙", "丙")),
        ("甲乙丙丁", 1.4, ("甲", "乙", "丙丁")),
        ("2018年", 1, ("2018年",)),
        ("2018—2020年", 1, ("2018—2020年",)),
        ("1.5万", 1, ("1.5", "万")),
        ("2020年9月", 1, ("2020年", "9月")),
        ("“十四五”时期", 2.3, ("“十四五”", "时", "期")),
        ("“一二三四五”期", 1, ("“一", "二", "三四五”期")),
        ("GDP增速（％）", 1, ("GDP", "增", "速（％）")),
        ("甲，乙", 1, ("甲，", "乙")),
        ("", 1, ("",)),
    ],
)
def test_no_line_tears_a_year_a_word_or_a_mark_from_its_character(
    label: str, width: float, lines: tuple[str, ...]
) -> None:
    assert wrapped(label, width) == lines
