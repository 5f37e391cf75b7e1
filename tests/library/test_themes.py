"""The tree of themes: other names, what is below, circles."""

from __future__ import annotations

import pytest

from generator.library.themes import ThemeTree
from generator.model.course import Theme


def tree(*themes: dict[str, object]) -> ThemeTree:
    return ThemeTree([Theme.model_validate(theme) for theme in themes])


TREE = tree(
    {"id": "双碳", "label": "碳达峰碳中和", "aliases": ["两碳"]},
    {"id": "能源", "parent": "两碳"},
    {"id": "风能", "parent": "能源"},
    {"id": "治理", "parent": "没有"},
)


@pytest.mark.parametrize("name", ["双碳", "碳达峰碳中和", "两碳"])
def test_a_theme_is_found_by_every_name(name: str) -> None:
    assert TREE.find(name) == "双碳"
    assert TREE.below([name]) == {"双碳", "能源", "风能"}


def test_names_that_are_unknown_count_for_nothing() -> None:
    assert TREE.find("没有") is None
    assert TREE.below(["没有", "治理"]) == {"治理"}


def test_an_id_is_stronger_than_another_themes_alias() -> None:
    assert tree({"id": "甲", "aliases": ["乙"]}, {"id": "乙"}).find("乙") == "乙"


def test_themes_touch_by_any_of_their_names() -> None:
    assert TREE.touches(["治理", "两碳"], frozenset({"双碳"}))
    assert not TREE.touches(["治理"], frozenset({"双碳"}))


def test_a_circle_is_named_from_each_theme_in_it_and_from_no_other() -> None:
    circle = tree({"id": "甲", "parent": "乙"}, {"id": "乙", "parent": "甲"}, {"id": "丙", "parent": "甲"})
    assert circle.circle("甲") == ("甲", "乙", "甲")
    assert circle.circle("丙") == ()
    assert circle.below(["甲"]) == {"甲", "乙", "丙"}
    assert TREE.circle("风能") == ()
