"""All documents of a unit: names, editions, and that nothing depends on the day or the machine."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from generator.assembly.unit_documents import compose_unit
from generator.errors import UserError
from generator.model.document import Edition
from tests.assembly.samples import library, unit
from tests.assembly.test_transforms import EVERYTHING, every_document
from tests.folders import ROOT

BOTH: frozenset[Edition] = frozenset({"student", "teacher"})


def test_every_document_has_its_name() -> None:
    assert [(document.name, document.kind, document.edition) for document in every_document()] == [
        ("u1-pack-student", "pack", "student"),
        ("u1-pack-teacher", "pack", "teacher"),
        ("u1-w-student", "worksheet", "student"),
        ("u1-w-teacher", "worksheet", "teacher"),
        ("u1-q-A-paper", "quiz", "student"),
        ("u1-q-A-sheet", "answer_sheet", "student"),
        ("u1-q-A-key", "key", "teacher"),
        ("u1-q-B-paper", "quiz", "student"),
        ("u1-q-B-sheet", "answer_sheet", "student"),
        ("u1-q-B-key", "key", "teacher"),
        ("u1-slides", "slides", "teacher"),
        ("u1-slides-student", "slides", "student"),
        ("u1-handout", "handout", "student"),
    ]


@pytest.mark.parametrize("edition", ["student", "teacher"])
def test_one_edition_can_be_asked_for(edition: Edition) -> None:
    found = compose_unit(library(), unit(**EVERYTHING), frozenset({edition}))
    assert {document.edition for document in found} == {edition}


def test_a_unit_prints_only_what_it_plans() -> None:
    assert compose_unit(library(), unit(), BOTH) == ()


def test_two_documents_of_one_name_are_refused() -> None:
    sheet = {"id": "pack", "title": "学习单", "parts": [{"kind": "writing", "prompt": "写。"}]}
    with pytest.raises(UserError, match="两份材料都叫 u1-pack-student"):
        compose_unit(library(), unit(pack={}, worksheets=[sheet]), BOTH)


def test_the_same_unit_gives_the_same_documents_on_any_run() -> None:
    program = (
        "from hashlib import sha256\n"
        "from tests.assembly.test_transforms import every_document\n"
        "print(sha256(repr(every_document()).encode()).hexdigest())\n"
    )

    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", program]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    first = run("0")
    assert len(first.strip()) == 64
    assert run("1") == run("2") == first
