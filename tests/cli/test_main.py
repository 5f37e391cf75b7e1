"""The command line as a whole: help, mistakes in the command itself, and the language it speaks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from tests.cli.commands import Huoye


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_is_chinese(name: str, huoye: Huoye) -> None:
    ran = huoye(*([name] if name else []), "--help")
    assert ran.code == 0
    assert ran.out.startswith("用法：")
    for english in (
        "Usage",
        "ptions",
        "OPTIONS",
        "ommands",
        "COMMAND",
        "ARGS",
        "Arguments",
        "Show",
        "default:",
        "Error",
    ):
        assert english not in ran.out


def test_without_a_command_the_help_is_shown(huoye: Huoye) -> None:
    ran = huoye()
    assert ran.code == 2
    assert "命令" in ran.out
    assert all(name in ran.out for name in COMMANDS)


def test_help_starts_without_the_heavy_libraries() -> None:
    script = (
        "import sys; from generator.cli.main import run; code = run(['--help']);"
        "print(sorted({m.split('.')[0] for m in sys.modules} &"
        " {'pydantic', 'yaml', 'weasyprint', 'docx', 'pptx', 'rich', 'jinja2', 'trafilatura'}), code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[] 0\n")


def test_without_pango_everything_but_pdf_is_made(tmp_path: Path) -> None:
    script = """
import sys
class NoPango:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] == 'weasyprint':
            raise OSError("cannot load library 'libpango-1.0-0'")
sys.meta_path.insert(0, NoPango())
from generator.cli.main import run
folder = sys.argv[1]
assert run(['new', folder, '--small']) == 0
sys.exit(run(['build', '-C', folder, '-j', '1']))
"""
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "w")], capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "Pango" in done.stderr or "pango" in done.stderr
    assert "Traceback" not in done.stderr
    made = {path.suffix for path in (tmp_path / "w/build/week-01").iterdir()}
    assert {".docx", ".html", ".pptx"} <= made
    assert ".pdf" not in made
