"""A new kind of part on worksheets is two modules and two rows, and is checked, composed and printed from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.assembly.scaffolds import COMPOSITIONS
from generator.model.scaffolds import SCAFFOLDS, kind_of
from tests.additions import copy_program, files_spelling

_TYPED = '''"""谜语: a riddle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from generator.model.base import RequiredText
from generator.model.references import ExcerptIds
from generator.model.flaw import Flaw
from generator.model.scaffolds.scaffold import Scaffold


class RiddlePart(Scaffold):
    """谜语."""

    label: ClassVar[str] = "谜语"
    also_called: ClassVar[tuple[str, ...]] = ("谜语", "猜谜")

    kind: Literal["riddle"]
    title: str = label
    riddle: RequiredText
    about: ExcerptIds = ()
    answer: str = ""

    def flaws(self) -> Iterator[Flaw]:
        if self.answer and self.answer in self.riddle:
            yield Flaw(path=("answer",), message="谜面里有谜底", hint="改谜面", code="riddle")
'''
_COMPOSED = '''"""谜语: a riddle and a line for its answer."""

from generator.assembly.scaffolds.composition import Composition
from generator.model.document import Paragraph, TeacherNote, WritingSpace, plain
from generator.model.scaffolds.riddle import RiddlePart


def _compose(part, context):
    yield Paragraph(content=plain(part.riddle), classes=("task",))
    yield WritingSpace(lines=1)
    yield TeacherNote(body=(Paragraph(content=plain(part.answer)),))


COMPOSITION = Composition(plan=RiddlePart, compose=_compose)
'''
_SHEET = "      - {kind: riddle, riddle: 千条线，万条线，掉进河里都不见, answer: 春天的雨}\n"


def test_a_scaffold_that_is_added_in_four_files_is_checked_and_printed(tmp_path: Path) -> None:
    program = copy_program(tmp_path)
    program.write("generator/model/scaffolds/riddle.py", _TYPED)
    rows = "generator/model/scaffolds/__init__.py"
    program.change(rows, "    WritingPart,\n", "    WritingPart,\n    RiddlePart,\n")
    line = "from generator.model.scaffolds.reading import ReadingPart\n"
    program.change(rows, line, f"{line}from generator.model.scaffolds.riddle import RiddlePart\n")
    program.write("generator/assembly/scaffolds/riddle.py", _COMPOSED)
    rows = "generator/assembly/scaffolds/__init__.py"
    program.change(rows, "    reading,\n    source_analysis,", "    reading,\n    riddle,\n    source_analysis,")
    program.change(rows, "        reading,\n        source", "        reading,\n        riddle,\n        source")
    assert len(program.touched) == 4

    assert program.huoye("new", "course", "--small").returncode == 0
    unit = tmp_path / "course/lessons/units/week-01.yaml"
    typed = unit.read_text(encoding="utf-8")
    mistaken = "      - {kind: 猜谜}\n      - {kind: riddle, riddle: 雨, answer: 雨, about: [nowhere]}\n"
    unit.write_text(typed.replace("    parts:\n", f"    parts:\n{mistaken}", 1), encoding="utf-8")
    said = program.huoye("check", "-C", "course")
    assert said.returncode == 1
    assert "是否应为“riddle”？" in said.stdout + said.stderr
    unit.write_text(typed.replace("    parts:\n", f"    parts:\n{mistaken[mistaken.index('      - {kind: r') :]}", 1))
    said = program.huoye("check", "-C", "course")
    assert "谜面里有谜底" in said.stdout + said.stderr
    assert "摘编“nowhere”没有定义" in said.stdout + said.stderr

    unit.write_text(typed.replace("    parts:\n", f"    parts:\n{_SHEET}", 1), encoding="utf-8")
    built = program.huoye("build", "week-01", "-C", "course", "-f", "html", "-j", "1")
    assert built.returncode == 0, built.stdout + built.stderr
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "course/build").rglob("*.html")}
    student, teacher = (
        next(page for name, page in pages.items() if "sheet-1" in name and edition in name)
        for edition in ("student", "teacher")
    )
    assert "千条线，万条线" in student
    assert "一、谜语" in student
    assert "春天的雨" not in student
    assert "春天的雨" in teacher
    schema = program.huoye("schema", "-C", "course")
    assert schema.returncode == 0
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "course").rglob("unit*.json"))
    assert '"description": "谜语"' in written


@pytest.mark.parametrize("scaffold", SCAFFOLDS, ids=kind_of)
def test_a_scaffold_is_named_in_four_files(scaffold: type) -> None:
    kind = kind_of(scaffold)
    spelled, looked_at = files_spelling(rf"\b{scaffold.__name__}\b", rf"^ +{kind},$")
    assert looked_at > 300
    assert {name for name in spelled if "scaffolds" in name} == {
        f"generator/model/scaffolds/{kind}.py",
        "generator/model/scaffolds/__init__.py",
        f"generator/assembly/scaffolds/{kind}.py",
        "generator/assembly/scaffolds/__init__.py",
    }
    assert not {name for name in files_spelling(rf"\b{scaffold.__name__}\b")[0] if "scaffolds" not in name}


@pytest.mark.parametrize("kind", ["source_analysis", "comparison", "observe", "inquiry"])
def test_the_word_that_a_teacher_types_is_spelled_where_the_part_is_typed(kind: str) -> None:
    """Of the kinds whose word means nothing else in the program (`timeline` is also a class of tables)."""
    spelled, _ = files_spelling(rf"[\"']{kind}[\"']")
    assert spelled == {f"generator/model/scaffolds/{kind}.py"}


def test_each_typed_part_has_its_composition() -> None:
    assert set(COMPOSITIONS) == set(SCAFFOLDS)
    assert len(SCAFFOLDS) == 12
