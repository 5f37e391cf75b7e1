"""What there is to say of one imported file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.intake.batch import import_files
from generator.app.intake.outcome import Outcome
from tests.app.intake.documents import SPEECH, speech


@pytest.fixture
def outcome(tmp_path: Path) -> Outcome:
    [made] = import_files([speech(tmp_path)], workspace=None, into=None)
    return made


def test_a_file_that_could_not_be_read_has_nothing(tmp_path: Path) -> None:
    failed = Outcome(path=tmp_path / "x.txt", error="坏了")
    assert (failed.facts, failed.units, failed.own_unit, failed.excerpts, failed.remarks) == ((), (), "", (), ())
    assert failed.missing_glyphs == frozenset()


def test_the_unit_of_a_document_is_named_after_it(outcome: Outcome) -> None:
    assert outcome.imported is not None
    assert outcome.own_unit == f"{outcome.imported.drafts.own}-unit"
    assert outcome.units == ()


def test_excerpts_that_were_there_are_told_from_new_ones(outcome: Outcome) -> None:
    [own] = outcome.excerpts
    assert replace(outcome, same=((own, "old"),)).remarks == (
        f"有 1 篇与已有的一字不差：{own} 即 old",
        "新的或改过的 0 篇",
    )


def test_figures_that_disagree_are_listed(outcome: Outcome) -> None:
    assert replace(outcome, conflicts=("甲 12，乙 15",)).remarks == (
        "同一数据有两种说法（1 处）：", "  甲 12，乙 15",
    )  # fmt: skip


def test_missing_characters_are_named_by_their_codes(tmp_path: Path) -> None:
    path = speech(tmp_path, text=SPEECH.replace("一页一页", "一页\ue3fd一页\ufffd"))
    [outcome] = import_files([path], workspace=None, into=None)
    assert outcome.missing_glyphs == {"U+E3FD", "U+FFFD"}
