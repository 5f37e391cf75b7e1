"""Listing sources: the state of each full text, and the fingerprints that are registered."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.sources import TextState, list_sources
from generator.errors import UserError
from tests.library.workspaces import GOOD, make

WITH_FILE = GOOD["sources.yaml"] + "  file: report.txt\n"
ORIGINAL = "a" * 64


def state(folder: Path) -> TextState:
    [one] = list_sources(make(folder)).sources
    return one.state


def typed(folder: Path, sources: str) -> TextState:
    [one] = list_sources(make(folder, {"sources.yaml": sources, "sources/report.txt": "全文一句。"})).sources
    return one.state


def test_a_source_without_a_file_has_no_text(tmp_path: Path) -> None:
    assert state(tmp_path) == "none"


def test_a_file_that_is_not_there_is_lost(tmp_path: Path) -> None:
    [one] = list_sources(make(tmp_path, {"sources.yaml": WITH_FILE})).sources
    assert (one.state, one.fingerprint) == ("lost", "")


@pytest.mark.parametrize(
    ("fingerprint", "expected"),
    [("", "unregistered"), ("0" * 16, "changed"), (ORIGINAL, "original")],
)
def test_a_text_is_compared_with_its_fingerprint(fingerprint: str, expected: TextState, tmp_path: Path) -> None:
    line = f'  fingerprint: "{fingerprint}"\n' if fingerprint else ""
    assert typed(tmp_path, WITH_FILE + line) == expected


def test_recording_registers_a_text_once(tmp_path: Path) -> None:
    assert typed(tmp_path, WITH_FILE) == "unregistered"
    workspace = make(tmp_path, {"sources.yaml": WITH_FILE})
    first = list_sources(workspace, record=True)
    assert first.registered == 1
    assert [one.state for one in first.sources] == ["registered"]
    before = (workspace.lessons / "sources.yaml").read_bytes()
    assert list_sources(workspace, record=True).registered == 0
    assert (workspace.lessons / "sources.yaml").read_bytes() == before


def test_a_list_in_brackets_is_left_alone(tmp_path: Path) -> None:
    flow = "[{id: report-2023, kind: report, title: 年度报告, issuer: 示例市, date: 2023, file: report.txt}]\n"
    workspace = make(tmp_path, {"sources.yaml": flow, "sources/report.txt": "全文一句。"})
    with pytest.raises(UserError, match="写法特殊"):
        list_sources(workspace, record=True)
    assert (workspace.lessons / "sources.yaml").read_text(encoding="utf-8") == flow


def test_the_excerpts_of_a_source_are_named(tmp_path: Path) -> None:
    listed = list_sources(make(tmp_path))
    assert [one.excerpts for one in listed.sources] == [("two-goals",)]
    assert listed.with_text == 0
