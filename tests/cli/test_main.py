"""The command line as a whole: help, mistakes in the command itself, and the language it speaks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli import chinese
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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "没有命令“biuld”。是不是 “build”？"),
        (["build", "--fromat", "pdf"], "没有选项 --fromat"),
        (["build", "--format", "doc"], "“doc”不对，应为其中之一：“native”、“html”"),
        (["build", "--format"], "选项 --format 后面要有值"),
        (["build", "--jobs", "many"], "“many”不是数"),
        (["build", "--jobs", "0"], "不在范围"),
        (["new"], "缺少参数 “文件夹”。\n"),
        (["new", "a", "b"], "多出了参数：b"),
        (["check", "--json=1"], "选项 --json 后面不要值"),
    ],
)
def test_a_mistake_in_the_command_is_said_in_chinese(arguments: list[str], said: str, huoye: Huoye) -> None:
    ran = huoye(*arguments)
    assert ran.code == 2
    assert said in ran.err
    for english in ("Usage", "Error", "Try", "No such", "Invalid", "Missing", "Did you"):
        assert english not in ran.err


def test_every_message_that_is_translated_still_stands_in_click() -> None:
    """A new click may word its messages anew; ours would then never be found."""
    texts = set()
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    wanted = {*chinese._MESSAGES, *chinese._PLURALS}
    assert wanted - texts == set()
    assert len(wanted) > 30


def test_a_command_outside_any_workspace_says_how_to_begin(huoye: Huoye, tmp_path: Path) -> None:
    for name in ("check", "build", "find", "schema"):
        ran = huoye(name, "-C", tmp_path)
        assert ran.code == 1
        assert "huoye new" in ran.err
        assert "Traceback" not in ran.err


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
