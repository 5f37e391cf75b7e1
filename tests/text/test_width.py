"""How wide text is, and in how many columns options stand."""

from __future__ import annotations

import pytest

from generator.text.width import (
    AVERAGE,
    BY_HAND,
    FIXED,
    IN_SLIDE_TABLES,
    IN_WORD_TABLES,
    MEASURED,
    ON_SLIDES,
    Widths,
    columns_for,
    is_wide,
    seams_width,
    shortened,
    text_width,
)


@pytest.mark.parametrize(
    ("text", "width"),
    [("河长制", 3.0), ("“水”", 3.0), ("98.5%", 2.9), ("2025年", 3.3), ("Will", 2.1), ("WWWW", 4.2), ("河A河", 2.9)],
)
def test_letters_count_as_wide_as_they_are(text: str, width: float) -> None:
    assert text_width(text, MEASURED) == pytest.approx(width)


@pytest.mark.parametrize(
    ("texts", "columns"),
    [
        (["责任", "牌子", "口号", "会议"], 4),
        (["一二三四五六七", "二", "三", "四"], 4),
        (["一二三四五六七八九", "二", "三", "四"], 2),
        (["一二三四五六七八九十一二三四五六七八", "二", "三", "四"], 2),
        (["一二三四五六七八九十一二三四五六七八九十", "二", "三", "四"], 1),
        (["甲", "乙"], 2),
        ([], 2),
    ],
)
def test_options_stand_in_as_many_columns_as_the_longest_allows(texts: list[str], columns: int) -> None:
    assert columns_for(texts, measure=41.8, gap=2.5) == columns


@pytest.mark.parametrize(
    ("widths", "width"),
    [(AVERAGE, 2.65), (ON_SLIDES, 2.86), (BY_HAND, 2.8), (FIXED, 2.5), (IN_WORD_TABLES, 2.65), (MEASURED, 2.95)],
)
def test_each_use_has_its_own_widths_of_latin_letters(widths: Widths, width: float) -> None:
    # 河 is one em everywhere; x, i, m are narrow, narrower and wide where letters are told apart.
    assert text_width("河xim", widths) == pytest.approx(width)


def test_a_mark_over_a_letter_has_no_width() -> None:
    assert text_width("a\u030c") == text_width("a")


def test_capitals_are_wider_on_slides_only() -> None:
    assert text_width("Z", ON_SLIDES) == pytest.approx(0.72)
    assert text_width("Z", AVERAGE) == pytest.approx(0.55)


@pytest.mark.parametrize(("mark", "wide"), [("河", True), ("，", True), ("“", True), ("é", False), ("8", False)])
def test_chinese_marks_fill_an_em(mark: str, wide: bool) -> None:
    assert is_wide(mark) is wide


def test_a_gap_is_left_where_scripts_meet() -> None:
    assert seams_width("在2030年前，用A表", MEASURED) == pytest.approx(0.4)
    assert seams_width("在2030年前，用A表", IN_SLIDE_TABLES) == pytest.approx(0.75)
    assert seams_width("在2030年前，用A表", AVERAGE) == 0


def test_text_too_wide_ends_in_an_ellipsis() -> None:
    assert shortened("一二三四五", 5) == "一二三四五"
    assert shortened("一二三四五", 4.5) == "一二三…"
    assert shortened("一二 四五", 3.6) == "一二…"


def test_word_leaves_room_beside_digits_only() -> None:
    assert text_width("第3周A", IN_WORD_TABLES) == pytest.approx(2 + 2 * 0.55 + 0.35)
