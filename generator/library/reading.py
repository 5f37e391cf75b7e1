"""Find the YAML files of a workspace, and read them as text."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Problem, UserError
from generator.text_encoding import decode
from generator.workspace import Workspace, shown

MAX_BYTES = 5_000_000
_SUFFIXES = (".yaml", ".yml")


def is_yaml(name: str) -> bool:
    """Tell whether a file of that name is read: YAML, and not hidden."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def yaml_files(folder: Path, workspace: Workspace, problems: list[Problem]) -> Iterator[Path]:
    """Yield the YAML files below `folder` in order of their names; links out of the workspace are not followed."""
    yield from _files(folder, workspace, problems, {os.path.realpath(folder)})


def _files(folder: Path, workspace: Workspace, problems: list[Problem], seen: set[str]) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(Problem(path=shown(folder, workspace.root), message=_why(error, "文件夹"), code="unreadable"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_symlink():
            if not (is_yaml(entry.name) or entry.is_dir()) or not _stays_inside(path, workspace, problems):
                continue
            real = os.path.realpath(path)
            if real in seen:
                continue
            seen.add(real)
        if is_yaml(entry.name):
            yield path
        elif entry.is_dir():
            yield from _files(path, workspace, problems, seen)


def _stays_inside(path: Path, workspace: Workspace, problems: list[Problem]) -> bool:
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(workspace.root)):
        return True
    message = "这个链接指向工作区之外，没有读入"
    problems.append(
        Problem(path=shown(path, workspace.root), message=message, hint="把文件复制到工作区里来", code="outside")
    )
    return False


def read_text(path: Path, workspace: Workspace, problems: list[Problem]) -> str | None:
    """Return the text of a file, or None after noting why it cannot be had; notes on its encoding are warnings."""
    where = shown(path, workspace.root)
    try:
        size, data = _read(path)
    except OSError as error:
        problems.append(Problem(path=where, message=_why(error, "文件"), code="unreadable"))
        return None
    if size > MAX_BYTES:
        message = f"文件太大（{size / 1e6:.1f} MB，上限 {MAX_BYTES / 1e6:.0f} MB），没有读入"
        problems.append(Problem(path=where, message=message, hint="把它分成几个文件", code="too-big"))
        return None
    try:
        decoded = decode(data)
    except UserError as error:
        problems.append(Problem(path=where, message=f"{error}", code="encoding", hint="YAML 文件应当是 UTF-8 文本"))
        return None
    for note in decoded.notes:
        problems.append(
            Problem(path=where, message=note, hint="请另存为 UTF-8（不带 BOM）", code="encoding", severity="warning")
        )
    return decoded.text


def _read(path: Path) -> tuple[int, bytes]:
    """Return the size of a file, and its bytes unless there are too many; a pipe or a device is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb", closefd=True, buffering=0) as file:  # noqa: PTH123 (a descriptor, not a path)
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise IsADirectoryError if stat.S_ISDIR(found.st_mode) else OSError(0, "不是普通文件")
        return found.st_size, b"" if found.st_size > MAX_BYTES else file.readall()


def _why(error: OSError, what: str) -> str:
    if isinstance(error, PermissionError):
        return f"没有权限读这个{what}"
    if isinstance(error, IsADirectoryError):
        return "这是文件夹，不是文件；它的名字以 .yaml 结尾"
    if isinstance(error, FileNotFoundError):
        return f"{what}不存在，或者是断了的链接"
    return f"{what}读不出来（{error.strerror}）"
