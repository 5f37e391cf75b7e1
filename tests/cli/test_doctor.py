"""`huoye doctor` as its user sees it."""

from __future__ import annotations

import pytest

from generator.app.doctor import MachineCheck
from tests.cli.commands import Huoye


def test_doctor_names_what_it_looked_at(huoye: Huoye) -> None:
    ran = huoye("doctor", "--json")
    assert ran.code in (0, 3)
    assert any("Pango" in finding["name"] for finding in ran.json)
    assert all(finding["ok"] or finding["remedy"] for finding in ran.json)


def test_what_is_missing_is_shown_with_its_remedy(huoye: Huoye, monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = MachineCheck(name="字体", ok=False, detail="没有", remedy="装上它", needed_for="PDF")
    monkeypatch.setattr("generator.cli.doctor.look", lambda: (lacking,))
    ran = huoye("doctor")
    assert ran.code == 3
    assert ran.out.splitlines() == [
        "[缺] 字体：没有", "     用于：PDF", "     补齐：装上它", "补齐上面标“缺”的几项后再运行一次。",
    ]  # fmt: skip
