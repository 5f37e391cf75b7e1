"""Which units are balanced, and that an incomplete one does not stop the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.balance import balance_remarks, balances
from generator.errors import UserError
from generator.library.load import load
from tests.library.workspaces import GOOD, make

SECOND = GOOD["units/u1.yaml"].replace("id: u1\n", "id: u2\n").replace("week: 1", "week: 2").partition("quizzes:")[0]


def test_units_are_balanced_in_their_order_or_those_named(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"units/u2.yaml": SECOND})
    assert [one.unit.id for one in balances(workspace)] == ["u1", "u2"]
    assert [one.unit.id for one in balances(workspace, ["u2"])] == ["u2"]
    with pytest.raises(UserError, match="没有单元“u3”"):
        balances(workspace, ["u3"])


def test_a_unit_without_a_pack_has_no_balance(tmp_path: Path) -> None:
    assert balances(make(tmp_path, {"units/u1.yaml": "id: u1\nweek: 1\ntitle: 无活页\n"})) == ()


def test_a_unit_whose_excerpts_are_not_there_gets_no_remark(tmp_path: Path) -> None:
    course = "name: 测试课\ncolumns: [重要讲话, 政策意见, 海外声音]\n"
    second = SECOND.replace("policy-map", "not-there")
    workspace = make(tmp_path, {"course.yaml": course, "units/u2.yaml": second})
    places = {remark.place.partition(":")[0] for remark in balance_remarks(load(workspace))}
    assert places == {"lessons/units/u1.yaml"}
