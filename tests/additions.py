"""A copy of the program to which a test adds something, to see how many files that takes and that it works."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.folders import ROOT

_MAIN = "from generator.cli.main import main; raise SystemExit(main())"


@dataclass(slots=True)
class Copy:
    """The copy; `touched` are the files of the program that a test has added or changed."""

    folder: Path
    touched: set[str] = field(default_factory=set)

    def write(self, name: str, text: str) -> None:
        """Add a file."""
        path = self.folder / name
        assert not path.exists(), f"{name} is there already"
        path.write_text(text, encoding="utf-8")
        self.touched.add(name)

    def change(self, name: str, old: str, new: str) -> None:
        """Put `new` in the place of `old`, which stands in the file once."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.touched.add(name)

    def huoye(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the copy's `huoye` in the folder beside it that holds a workspace."""
        command = [sys.executable, "-c", _MAIN, *arguments]
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONSAFEPATH": "1"}
        return subprocess.run(
            command, cwd=self.folder.parent, env=environment, capture_output=True, text=True, encoding="utf-8"
        )


def copy_program(folder: Path) -> Copy:
    """Copy the program, without the sample course, into a folder `program`; a workspace is made beside it."""
    program = folder / "program"
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Copy(program)


@cache
def _spellings() -> dict[str, str]:
    """Return what each file of the program says, without the docstrings and comments of its code."""
    found = {}
    for path in sorted(path for name in ("generator", "templates") for path in (ROOT / name).rglob("*")):
        if path.suffix in (".py", ".html", ".css", ".typ"):
            text = path.read_text(encoding="utf-8")
            found[path.relative_to(ROOT).as_posix()] = _code(text) if path.suffix == ".py" else text
    return found


def _code(text: str) -> str:
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            docstring = node.body[0]
            lines[docstring.lineno - 1 : docstring.end_lineno] = [""] * len(
                lines[docstring.lineno - 1 : docstring.end_lineno]
            )
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


def files_spelling(*patterns: str) -> tuple[set[str], int]:
    """Return the files of the program in whose code one of the patterns is found, and how many were looked at."""
    wanted = re.compile("|".join(patterns), re.MULTILINE)
    return {name for name, text in _spellings().items() if wanted.search(text)}, len(_spellings())
