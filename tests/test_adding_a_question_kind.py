"""A new kind of question is two modules and three rows, and is checked, composed, printed and marked from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.assembly.question_kinds import COMPOSERS
from generator.model.question_kinds import QUESTION_KINDS
from tests.additions import copy_program, files_spelling

_ROW = """    "mending": KindOfQuestion(
        label="改错题", brief="改错", typed=("改错", "改错题"), heads="改错", answered_with="words",
        intro="改正划线的词。",
    ),
"""
_TYPED = '''"""改错: a word in the stem to be put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from generator.model.base import RequiredText
from generator.model.flaw import Flaw
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion


class Mending(BaseQuestion):
    """改错."""

    label: ClassVar[str] = QUESTION_KINDS["mending"].label

    kind: Literal["mending"]
    wrong: RequiredText
    right: RequiredText

    def flaws(self) -> Iterator[Flaw]:
        if self.wrong not in self.stem:
            yield Flaw(path=("wrong",), message="题干里没有要改的词", hint="照题干写", code="mending")
'''
_COMPOSED = '''"""改错: the word to be put right, and a gap for the right one."""

from __future__ import annotations

from generator.assembly.question_kinds.composer import Composer, lettered, Shown
from generator.model.document import CorrectWords
from generator.model.questions.mending import Mending


class MendingComposer(Composer[Mending]):
    """Compose a word to be put right."""

    def shown(self, question, order):
        return Shown(items=lettered([question.wrong], "△"))

    def correct(self, question, order):
        return CorrectWords(blanks=((question.right,),))
'''
_QUESTION = """
- id: q-mend
  kind: {kind}
  stem: 河长每月巡河一次，叫作日巡。
  wrong: {wrong}
  right: 月巡制度
"""


def test_a_kind_that_is_added_in_five_files_is_checked_printed_and_marked(tmp_path: Path) -> None:
    program = copy_program(tmp_path)
    rows = "generator/model/question_kinds.py"
    program.change(rows, '"short", "essay", "material"\n', '"short", "essay", "material", "mending"\n')
    program.change(rows, '    "material": KindOfQuestion(\n', f'{_ROW}    "material": KindOfQuestion(\n')
    program.write("generator/model/questions/mending.py", _TYPED)
    union = "generator/model/question.py"
    line = "from generator.model.questions.ordering import Ordering\n"
    program.change(union, line, f"from generator.model.questions.mending import Mending\n{line}")
    program.change(union, "    SingleChoice | MultipleChoice", "    Mending | SingleChoice | MultipleChoice")
    program.write("generator/assembly/question_kinds/mending.py", _COMPOSED)
    table = "generator/assembly/question_kinds/__init__.py"
    line = "from generator.assembly.question_kinds.ordering import OrderingComposer\n"
    program.change(table, line, f"from generator.assembly.question_kinds.mending import MendingComposer\n{line}")
    program.change(table, '    "short": Prose', '    "mending": MendingComposer(),\n    "short": Prose')
    assert len(program.touched) == 5

    assert program.huoye("new", "course", "--small").returncode == 0
    bank = tmp_path / "course/lessons/questions/example.yaml"
    typed = bank.read_text(encoding="utf-8")

    def said(kind: str, wrong: str) -> str:
        bank.write_text(typed + _QUESTION.format(kind=kind, wrong=wrong), encoding="utf-8")
        checked = program.huoye("check", "-C", "course")
        return checked.stdout + checked.stderr

    assert "是否应为“mending”？" in said("改错", "日巡")
    assert "题干里没有要改的词" in said("mending", "年巡")
    assert "题干里没有要改的词" not in said("mending", "日巡")

    unit = tmp_path / "course/lessons/units/week-01.yaml"
    section = "      - questions: [q-mend]\n        points: 3\n"
    text = unit.read_text(encoding="utf-8").replace("slides:\n", f"{section}slides:\n").replace("total: 2", "total: 5")
    unit.write_text(text, encoding="utf-8")
    built = program.huoye("build", "week-01", "-C", "course", "-f", "html", "-f", "docx", "-j", "1")
    assert built.returncode == 0, built.stdout + built.stderr
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "course/build").rglob("*.html")}
    paper, key = (
        next(page for name, page in pages.items() if name.endswith(f"A-{end}.html")) for end in ("paper", "key")
    )
    assert "二、改错题（本题共1小题，共3分）" in paper
    assert "改正划线的词。" in paper
    assert '<span class="letter">△</span>日巡' in paper
    assert "月巡制度" not in paper
    assert "【答案】</span>月巡制度" in key
    assert program.huoye("schema", "-C", "course").returncode == 0
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "course").rglob("question*.json"))
    assert '"description": "改错题"' in written


_TYPED_CLASSES = {
    "single": ("SingleChoice", "choice"),
    "multiple": ("MultipleChoice", "choice"),
    "true_false": ("TrueFalse", "true_false"),
    "blank": ("FillIn", "fill_in"),
    "matching": ("Matching", "matching"),
    "ordering": ("Ordering", "ordering"),
    "short": ("ShortAnswer", "prose"),
    "essay": ("Essay", "prose"),
    "material": ("MaterialQuestion", "material"),
}


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_a_kind_is_named_in_five_files(kind: str) -> None:
    name, module = _TYPED_CLASSES[kind]
    spelled, looked_at = files_spelling(rf"\b{name}\b", rf"^    \"{kind}\": (KindOf|\w+Composer)")
    assert looked_at > 300
    assert spelled - {"generator/model/questions/material.py"} == {
        "generator/model/question_kinds.py",
        f"generator/model/questions/{module}.py",
        "generator/model/question.py",
        f"generator/assembly/question_kinds/{module}.py",
        "generator/assembly/question_kinds/__init__.py",
    } - {"generator/model/questions/material.py"}


@pytest.mark.parametrize("kind", ["multiple", "true_false", "ordering", "essay"])
def test_the_word_that_a_teacher_types_is_spelled_by_its_rows_its_class_and_the_importer(kind: str) -> None:
    """Of the kinds whose word means nothing else in the program (`single` is also a line of Word)."""
    module = _TYPED_CLASSES[kind][1]
    assert files_spelling(rf"[\"']{kind}[\"']")[0] == {
        "generator/model/question_kinds.py",
        f"generator/model/questions/{module}.py",
        "generator/assembly/question_kinds/__init__.py",
        "generator/importer/recognise/questions/question_drafts.py",
    }


def test_each_kind_has_its_composer() -> None:
    assert set(COMPOSERS) == set(QUESTION_KINDS) == set(_TYPED_CLASSES)
