"""Every model and key that an editor shows has a Chinese description."""

from __future__ import annotations

from generator.library.schema.descriptions import describe_field, describe_model
from generator.model.course import GlossaryEntry, Theme
from generator.model.scaffolds import SCAFFOLDS
from generator.model.scaffolds.bilingual import BilingualPair


def test_a_part_of_a_worksheet_brings_its_own_label() -> None:
    assert [describe_model(scaffold) for scaffold in SCAFFOLDS] == [scaffold.label for scaffold in SCAFFOLDS]
    assert describe_model(BilingualPair) == "一段文字的两种语言"


def test_a_field_that_is_called_label_is_no_label_of_the_model() -> None:
    assert describe_model(Theme) == "主题标签"


def test_a_key_means_what_its_model_says_before_what_it_means_elsewhere() -> None:
    assert describe_field(GlossaryEntry.__name__, "term") == "词语"
    assert describe_field("Course", "term") == "学期"
    assert describe_field("Course", "unheard-of") == ""
