"""What ships with the program is found in a wheel as in a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import assets
from generator.assets import starter_folder, templates_folder
from tests.folders import ROOT


def test_a_checkout_has_them_beside_the_package() -> None:
    assert templates_folder() == ROOT / "templates"
    assert starter_folder() == ROOT / "lessons"


def test_they_are_where_they_are_said_to_be() -> None:
    assert (templates_folder() / "base" / "reference.docx").is_file()
    assert (starter_folder() / "course.yaml").is_file()


def test_a_wheel_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "_SHIPPED", tmp_path)
    assert templates_folder() == tmp_path / "templates"
    assert starter_folder() == tmp_path / "lessons"
