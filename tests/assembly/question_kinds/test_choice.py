"""How choice questions are composed."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.question_kinds.choice import MultipleComposer, SingleComposer, is_fixed
from generator.model.document import CorrectLetters
from generator.model.document_walk import inline_text
from generator.model.questions.choice import MultipleChoice, SingleChoice

SINGLE = SingleChoice(id="q", kind="single", stem="河归谁管（　）？", options=("河长", "路人", "鱼"), answer=" b ")
MULTIPLE = MultipleChoice(id="m", kind="multiple", stem="选", options=("甲", "乙", "丙", "丁"), answer=("D", "A"))


def test_options_are_lettered_in_the_order_of_the_form() -> None:
    shown = SingleComposer().shown(SINGLE, (2, 0, 1))
    assert [(one.letter, inline_text(one.content)) for one in shown.options] == [
        ("A", "鱼"),
        ("B", "河长"),
        ("C", "路人"),
    ]
    assert SingleComposer().printed(SINGLE, (2, 0, 1)) == ["鱼", "河长", "路人"]
    assert (shown.left, shown.right, shown.items) == ((), (), ())


def test_the_right_letters_move_with_their_options() -> None:
    assert SingleComposer().correct(SINGLE, (2, 0, 1)) == CorrectLetters(letters=("C",))
    assert MultipleComposer().correct(MULTIPLE, (3, 1, 0, 2)) == CorrectLetters(letters=("A", "C"))
    assert MultipleComposer().correct(MULTIPLE, (0, 1, 2, 3)) == CorrectLetters(letters=("A", "D"))


def test_a_bracket_stands_at_the_end_and_a_bubble_for_each_option_on_the_sheet() -> None:
    (stem,), has_bracket = SingleComposer().stem(SINGLE)
    assert (inline_text(getattr(stem, "content", ())), has_bracket) == ("河归谁管？", True)
    assert SingleComposer().marks(SINGLE) == ("A", "B", "C")


def test_options_are_shuffled_on_later_forms_unless_they_keep_their_places() -> None:
    composer = MultipleComposer()
    assert composer.order(MULTIPLE, "s", ("A",)) == (0, 1, 2, 3)
    assert composer.order(MULTIPLE, "s", ("A", "B")) != (0, 1, 2, 3)
    assert composer.order(MULTIPLE.model_copy(update={"fixed_order": True}), "s", ("A", "B")) == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("fields", "fixed"),
    [
        ({}, False),
        ({"fixed_order": True}, True),
        ({"options": ("甲", "乙", "以上都对")}, True),
        ({"options": ("甲", "都不对", "丙")}, True),
        ({"options": ("甲", "乙", "都市")}, False),
        ({"stem": "关于A的说法"}, True),
        ({"explanation": "AC两项不对"}, True),
        ({"explanation": "D项不存在"}, False),
        ({"explanation": "5G、PM2.5、G20都不是选项。"}, False),
        ({"stem": "某A股公司"}, True),
        ({"options": ("AI", "乙", "丙")}, False),
        ({"options": ("A和B", "乙", "丙")}, True),
    ],
)
def test_options_keep_their_places_where_words_hold_in_one_order_only(fields: dict[str, Any], fixed: bool) -> None:
    assert is_fixed(SINGLE.model_copy(update=fields)) == fixed
