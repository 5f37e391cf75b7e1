"""A new size of paper is one row: it may be typed, and what is printed lies on it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.additions import copy_program, files_spelling

_ROW = '    SheetSize(name="16K", width=195, height=270),\n'


def test_a_size_that_is_added_in_one_file_may_be_typed_and_is_printed_on(tmp_path: Path) -> None:
    program = copy_program(tmp_path)
    program.change("generator/model/paper_sizes.py", _ROW, f'{_ROW}    SheetSize(name="32K", width=130, height=184),\n')
    assert program.touched == {"generator/model/paper_sizes.py"}

    assert program.huoye("new", "course", "--small").returncode == 0
    unit = tmp_path / "course/lessons/units/week-01.yaml"
    typed = unit.read_text(encoding="utf-8")
    unit.write_text(typed.replace("    parts:\n", "    paper: 64开\n    parts:\n", 1), encoding="utf-8")
    said = program.huoye("check", "-C", "course")
    assert "可以写：A3、A4、A5、B4、B5、8K、16K、32K" in said.stdout + said.stderr
    unit.write_text(typed.replace("    parts:\n", "    paper: 32开\n    parts:\n", 1), encoding="utf-8")
    built = program.huoye("build", "week-01", "-C", "course", "-f", "docx", "-j", "1")
    assert built.returncode == 0, built.stdout + built.stderr
    sheet = next((tmp_path / "course/build").rglob("*sheet-1-student.docx"))
    with zipfile.ZipFile(sheet) as parts:
        assert b'w:w="7370"' in parts.read("word/document.xml")  # 130 mm in twips


@pytest.mark.parametrize("size", ["A5", "B4", "B5"])
def test_a_size_is_named_in_the_table_alone(size: str) -> None:
    """Of the sizes that mean nothing to a copier: A4 and A3 are also what the print list is about."""
    spelled, looked_at = files_spelling(rf"\b{size}\b")
    assert looked_at > 300
    assert spelled == {"generator/model/paper_sizes.py"}
