"""Finding excerpts in a workspace, and what rests on a record with its title and place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.lookup import find_excerpts, find_uses
from generator.errors import UserError
from tests.library.workspaces import make


def test_excerpts_are_found_by_every_condition(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    assert [hit.excerpt.id for hit in find_excerpts(workspace, column="政策意见")] == ["policy-map"]
    assert find_excerpts(workspace, ["没有的词"]) == ()
    with pytest.raises(UserError, match="没有栏目"):
        find_excerpts(workspace, column="没有")


def test_what_rests_on_an_excerpt_has_a_title_and_a_place(tmp_path: Path) -> None:
    target, uses = find_uses(make(tmp_path), "two-goals")
    assert target == ("excerpt", "two-goals")
    question = next(one for one in uses if one.use.kind == "question")
    assert question.title
    assert question.place is not None
    assert question.place.path == Path("lessons/questions/all.yaml")


def test_a_part_of_a_unit_has_the_place_of_its_unit_and_no_title(tmp_path: Path) -> None:
    _, uses = find_uses(make(tmp_path), "two-goals")
    pack = next(one for one in uses if one.use.kind == "pack")
    assert pack.title == ""
    assert pack.place is not None
    assert pack.place.path == Path("lessons/units/u1.yaml")
