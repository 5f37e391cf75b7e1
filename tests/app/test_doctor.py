"""What this machine has for printing, and what to do where it has not."""

from __future__ import annotations

import subprocess

import pytest

from generator.app import doctor
from generator.app.doctor import MachineCheck, installed_families, look


def by_name() -> dict[str, MachineCheck]:
    return {check.name: check for check in look()}


def test_everything_that_printing_needs_is_looked_at_with_its_remedy() -> None:
    checks = look()
    assert [check.name for check in checks] == [
        "Python", "程序库", "PDF（WeasyPrint 与 Pango）", "字体裁剪（libharfbuzz-subset）",
        "字体：宋体", "字体：黑体", "字体：楷体", "字体：仿宋", "裁好的字体",
    ]  # fmt: skip
    assert all(check.remedy and check.needed_for for check in checks)
    assert checks[0].ok


def test_a_machine_without_chinese_fonts_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "installed_families", lambda: frozenset({"DejaVu Sans"}))
    checks = by_name()
    for name in ("宋体", "黑体", "楷体", "仿宋"):
        assert not checks[f"字体：{name}"].ok
        assert checks[f"字体：{name}"].detail == "没有找到中文字体"


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_version", lambda name: "" if name == "python-docx" else "70.0")
    assert by_name()["程序库"].detail == "缺少 python-docx"


def test_families_are_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.app.doctor.shutil.which", lambda _: "fc-list")
    done = subprocess.CompletedProcess([], 0, stdout="Noto Serif CJK SC,思源宋体\nDejaVu Sans\n")
    monkeypatch.setattr("generator.app.doctor.subprocess.run", lambda *_, **__: done)
    assert installed_families() == {"Noto Serif CJK SC", "思源宋体", "DejaVu Sans"}


def test_without_fontconfig_no_family_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.app.doctor.shutil.which", lambda _: None)
    monkeypatch.setattr("generator.app.doctor.platform.system", lambda: "Linux")
    assert installed_families() == frozenset()
    monkeypatch.setattr("generator.app.doctor.platform.system", lambda: "Windows")
    assert "SimSun" in installed_families()
