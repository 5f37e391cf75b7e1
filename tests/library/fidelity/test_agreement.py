"""Quoted words are found in their text, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.library.fidelity import agreement, closest, contains, normalise

TEXT = "## 小标题\n\n第一段，**先立**后破；*不*抢跑，见[附件](https://example.org/a)。\n\n- 甲：２０３０ 年\n> 引“语”\n"


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("第 一\n段\u3000", "第一段"),
        ("**先立**后*破*", "先立后破"),
        ("## 小标题\n\n正文", "小标题正文"),
        ("- 甲\n- 乙\n> 丙", "甲乙丙"),
        (r"3 \* 2 \> 5", "3*2>5"),
        ("[附件](https://a.b/c)甲", "附件甲"),
        ("２０３０ＣＯ", "2030CO"),
        ("甲，乙。“丙”「丁」", '甲,乙。"丙""丁"'),
        ("‘甲’『乙』", "'甲''乙'"),
        ("==着重==的==字==", "着重的字"),
        (r"3\.5\==6 a\_b", "3.5==6a_b"),
        ("行末\\\n换行", "行末换行"),
        ("a-b - c", "a-b-c"),
    ],
)
def test_only_space_marks_of_style_and_width_are_taken_away(typed: str, normal: str) -> None:
    assert normalise(typed) == normal


@pytest.mark.parametrize(
    "quote",
    [
        "先立后破；不抢跑，见附件。",
        "小标题第一段",
        "2030年",
        "引“语”",
        "先立……不抢跑",
        "第一段……引",
        "甲：２０３０",
        "引「语」",
        "先立后破;不抢跑",
    ],
)
def test_what_stands_in_the_text_is_found(quote: str) -> None:
    assert contains(TEXT, quote)
    assert agreement(TEXT, quote) == "same"


@pytest.mark.parametrize("quote", ["先破后立", "第一段先立", "不抢跑……先立", "2031年", "", "……", "先立后破。"])
def test_what_does_not_stand_in_the_text_is_not(quote: str) -> None:
    assert not contains(TEXT, quote)


@pytest.mark.parametrize("quote", ["第一段先立", "先立后破。", "先立后破、不抢跑"])
def test_other_punctuation_is_told_from_other_words(quote: str) -> None:
    assert agreement(TEXT, quote) == "marks"


@pytest.mark.parametrize("quote", ["先破后立", "第一段先立后", "2031年"])
def test_other_words_agree_in_nothing(quote: str) -> None:
    assert agreement(TEXT, quote + "立") == "none"


def test_the_closest_sentence_is_shown_as_it_stands() -> None:
    text = "开头一句。走得稳，才能走得远。另一句别的话。"
    assert closest(text, "走得快才能走得远") == "走得稳，才能走得远。"
    assert closest(text, "毫不相干的几个字而已") is None


@given(st.text(alphabet="甲乙丙丁。，\n *#", min_size=1, max_size=40), st.data())
def test_any_passage_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = text[start : data.draw(st.integers(start + 1, len(text)))]
    assert contains(text, passage) or not passage.strip()


@given(st.text(alphabet="甲乙丙丁", min_size=2, max_size=20), st.integers(0, 19))
def test_one_wrong_character_is_never_found(text: str, place: int) -> None:
    wrong = text[: place % len(text)] + "戊" + text[place % len(text) + 1 :]
    assert agreement(text, wrong) == "none"
