"""The wheel carries all that the program needs, and builds a unit from another folder, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.folders import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_templates_and_starter_but_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = [name.removeprefix("generator/_shipped/") for name in names if name.startswith("generator/_shipped/")]
    wanted = {
        path.relative_to(ROOT).as_posix()
        for folder in ("templates", "lessons")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not {"inbox", "sources"} & set(path.relative_to(ROOT).parts)
    }
    assert wanted <= set(shipped)
    assert len(wanted) > 60
    assert not [name for name in names if name.startswith(("tests/", "build/", "scripts/"))]


def test_the_installed_wheel_builds_a_unit_elsewhere(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    folder = place / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--offline", "--no-deps"]
    subprocess.run([*install, "--python", str(folder / "python"), str(wheel)], check=True)
    # What the program needs is here already; the program itself comes from the wheel alone.
    site = next(place.glob("lib/python*/site-packages")) if os.name != "nt" else place / "Lib/site-packages"
    packages = [path for path in sys.path if path.endswith("site-packages")]
    (site / "needed.pth").write_text("\n".join(packages), encoding="utf-8")

    def huoye(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(folder / "huoye"), *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")

    where = subprocess.run(
        [str(folder / "python"), "-c", "import generator; print(generator.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(place)
    assert huoye("new", "course", "--small").returncode == 0
    built = huoye("build", "week-01", "-C", "course", "-j", "1")
    assert built.returncode == 0, built.stderr
    made = {path.suffix for path in (tmp_path / "course/build/week-01").iterdir()}
    assert {".pdf", ".docx", ".pptx", ".html"} <= made
    sample = huoye("new", "sample")
    assert sample.returncode == 0
    assert "没有问题" in huoye("check", "-C", "sample").stdout
