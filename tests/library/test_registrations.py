"""Which fingerprints sources.yaml lacks or holds of another text."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.library.load import load
from generator.library.registrations import is_of_original, registrations
from generator.library.yaml.registering import registered
from generator.model.source import Source
from tests.library.workspaces import GOOD, make


@pytest.mark.parametrize(("fingerprint", "expected"), [("", False), ("f1:" + "0" * 60, False), ("0" * 64, True)])
def test_the_fingerprint_of_an_original_is_known_by_its_length(fingerprint: str, *, expected: bool) -> None:
    source = Source.model_validate({"id": "a", "kind": "report", "title": "题", "fingerprint": fingerprint})
    assert is_of_original(source) is expected


@pytest.mark.parametrize(
    ("typed", "line"),
    [("", 6), ("  fingerprint: f1:0\n", 7), (f"  fingerprint: '{'0' * 64}'\n", None)],
)
def test_a_text_is_registered_unless_its_original_is(typed: str, line: int | None, tmp_path: Path) -> None:
    sources = GOOD["sources.yaml"] + "  file: r.txt\n" + typed
    found = registrations(load(make(tmp_path, {"sources.yaml": sources, "sources/r.txt": "全文一句。"})))
    assert [one.line for one in found] == ([] if line is None else [line])


def test_a_fingerprint_is_written_beside_the_file_and_nothing_else_is_touched(tmp_path: Path) -> None:
    typed = "# 说明\n- id: report-2023 # 甲\n  kind: report\n  title: 年度报告\n  file: report.txt\n  date: 2023\n"
    workspace = make(tmp_path, {"sources.yaml": typed, "sources/report.txt": "全文一句。"})
    [found] = registrations(load(workspace))
    line = f"  fingerprint: {found.fingerprint}\n"
    assert registered(typed, (found,)) == typed.replace("  file: report.txt\n", "  file: report.txt\n" + line)
    assert found.fingerprint.startswith("f1:")
