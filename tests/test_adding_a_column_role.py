"""A new role of columns is one row: typed in the course, explained in the schema, remarked upon in the balance."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.column import ROLES, ColumnRole
from tests.additions import copy_program, files_spelling

_ROW = """    ColumnRole(
        name="student", column="学生习作", meaning="学生写的；要交代是谁、何时写的", once=True,
        asks_for_background=True, article="习作",
    ),
"""
# Where the same characters mean something else: the editor's note itself, a kind of text, frequent characters.
MEANT_OTHERWISE = {
    "expert": ("generator/text/encoding.py",),
    "policy": ("generator/model/excerpt.py",),
    "editor": (
        "generator/app/intake/",
        "generator/importer/",
        "generator/library/schema/",
        "generator/text/encoding.py",
    ),
}
_EXCERPT = "id: essay\ntitle: 我看河长\ncolumn: 身边\nthemes: [示例主题]\nfidelity: digest\ntext: 正文。\n"


def test_a_role_that_is_added_in_one_file_is_read_checked_and_remarked_upon(tmp_path: Path) -> None:
    program = copy_program(tmp_path)
    program.change(
        "generator/model/column.py", "ROLES: tuple[ColumnRole, ...] = (\n", f"ROLES: tuple[ColumnRole, ...] = (\n{_ROW}"
    )
    assert program.touched == {"generator/model/column.py"}

    assert program.huoye("new", "course", "--small").returncode == 0
    lessons = tmp_path / "course/lessons"
    course = (lessons / "course.yaml").read_text(encoding="utf-8")
    own = course.replace("columns: [编者按,", "columns: [编者按, {name: 身边, role: ▲},")
    (lessons / "course.yaml").write_text(own.replace("▲", "studnt"), encoding="utf-8")
    said = program.huoye("check", "-C", "course")
    assert "是否应为“student”？" in said.stdout + said.stderr
    (lessons / "course.yaml").write_text(own.replace("▲", "student"), encoding="utf-8")
    (lessons / "excerpts/essay.yaml").write_text(_EXCERPT, encoding="utf-8")
    unit = lessons / "units/week-01.yaml"
    unit.write_text(unit.read_text(encoding="utf-8").replace("excerpts: [example]", "excerpts: [example, essay]", 1))
    said = program.huoye("balance", "week-01", "-C", "course")
    assert said.returncode == 0
    assert "习作没有交代背景" in said.stdout + said.stderr
    (lessons / "course.yaml").write_text(own.replace("▲", "student").replace("编者按,", "编者按, 学生习作,"))
    said = program.huoye("check", "-C", "course")
    assert "都是学生习作（role: student）" in said.stdout + said.stderr


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_usual_column_is_named_in_the_table_and_the_starter_alone(role: ColumnRole) -> None:
    spelled, looked_at = files_spelling(role.column)
    assert looked_at > 300
    meant = {name for name in spelled if not name.startswith(MEANT_OTHERWISE.get(role.name, ()))}
    assert meant == {"generator/model/column.py", "generator/app/starter.py"}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_only_the_importers_advice_asks_for_a_role_by_its_name_and_the_course_for_the_editors(role: ColumnRole) -> None:
    spelled, _ = files_spelling(rf"get_role\(['\"]{role.name}['\"]\)")
    assert spelled <= {
        "generator/importer/advise/suggestions.py",
        "generator/importer/fields/column_labels.py",
        "generator/library/reading_balance.py",
        "generator/model/course.py",
    }
