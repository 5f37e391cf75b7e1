"""The workspace that a command works on, and the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.cli.options import today
from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_the_workspace_is_found_from_a_folder_within(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "-C", tmp_path / "lessons/units", "-f", "native", "-j", "1")
    assert ran.code == 0
    assert (tmp_path / "build/u1/u1-pack-student.txt").is_file()


def test_a_command_outside_any_workspace_says_how_to_begin(huoye: Huoye, tmp_path: Path) -> None:
    for name in ("check", "build", "find", "schema"):
        ran = huoye(name, "-C", tmp_path)
        assert ran.code == 1
        assert "huoye new" in ran.err
        assert "Traceback" not in ran.err


def test_the_day_is_that_of_the_environment_or_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert today().isoformat() == "2027-01-15"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "never")
    assert today() >= date(2026, 1, 1)
