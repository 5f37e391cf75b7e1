"""Dates are read as precise as they are printed."""

from __future__ import annotations

import pytest

from generator.importer.fields.dates import DATE_LINE, find_date, number, without_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("２０２１ 年 ３ 月 １６ 日", "2021-03-16"),
        ("二〇二一年十月二十日", "2021-10-20"),
        ("2021年第13期", "2021"),
        ("2021年5月", "2021-05"),
        ("2021-05-09", "2021-05-09"),
        ("2021年13月", "2021"),
        ("第三年", None),
    ],
)
def test_dates_are_as_precise_as_they_are_printed(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("１２", 12),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("二〇二一", 2021),
        ("两", 2),
        ("", None),
        ("书", None),
        ("十书", None),
    ],
)
def test_numbers_are_read_in_both_kinds_of_digits(text: str, value: int | None) -> None:
    assert number(text) == value


def test_years_have_four_sensible_digits() -> None:
    assert [find_date(f"{year}年5月") for year in ("0999", "1000", "2999", "3000")] == [
        None,
        "1000-05",
        "2999-05",
        None,
    ]
    assert [find_date(f"2023年{rest}") for rest in ("0月", "1月0日", "12月31日", "12月32日")] == [
        "2023",
        "2023-01",
        "2023-12-31",
        "2023-12",
    ]


def test_a_line_may_be_a_date_and_nothing_else() -> None:
    assert DATE_LINE.match("（2023年5月4日）") and DATE_LINE.match("二〇二三年五月")
    assert not DATE_LINE.match("2023年5月4日书角开放") and not DATE_LINE.match("2023年")


def test_dates_are_taken_out_of_a_text() -> None:
    assert without_date("校刊2023年5月4日第2版") == "校刊第2版"
