"""How wide text is, and in how many columns options stand."""

from __future__ import annotations

import pytest

from generator.text.width import columns_for, measured_width


@pytest.mark.parametrize(
    ("text", "width"),
    [("河长制", 3.0), ("“水”", 3.0), ("98.5%", 2.9), ("2025年", 3.3), ("Will", 2.1), ("WWWW", 4.2), ("河A河", 2.9)],
)
def test_letters_count_as_wide_as_they_are(text: str, width: float) -> None:
    assert measured_width(text) == pytest.approx(width)


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
