"""A unit is written as a person would begin to type it."""

from __future__ import annotations

import yaml

from generator.app.intake.new_unit import PackedExcerpt, unit_text
from generator.model.unit import Unit


def test_the_excerpts_stand_in_the_order_of_the_columns() -> None:
    excerpts = [
        PackedExcerpt(id="b", title="乙: 二", column="专家观点"),
        PackedExcerpt(id="a", title="甲", column="重要讲话"),
        PackedExcerpt(id="x", title="别的", column="没有的栏目"),
    ]
    unit = Unit.model_validate(yaml.safe_load(unit_text("week-05", excerpts, ["重要讲话", "专家观点"])))
    assert unit.pack is not None
    assert unit.pack.excerpts == ("a", "b", "x")
    assert unit.title == "未定的标题"


def test_one_excerpt_lends_its_title() -> None:
    text = unit_text("u", [PackedExcerpt(id="a", title="一条河的账本", column="专家观点")], ["专家观点"])
    assert yaml.safe_load(text)["title"] == "一条河的账本"
