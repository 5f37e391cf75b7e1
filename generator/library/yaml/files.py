"""Find the YAML files of a workspace, and read them as text."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.errors import Problem, UserError
from generator.text.encoding import decode
from generator.workspace import Workspace, shown

MAX_BYTES = 5_000_000
_SUFFIXES = (".yaml", ".yml")
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe is not waited for


def is_yaml(name: str) -> bool:
    """Return whether a file of that name is read: YAML, and not hidden."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def yaml_files(folder: Path, workspace: Workspace, problems: list[Problem]) -> Iterator[str]:
    """Yield the YAML files below `folder` in order of their names; links out of the workspace are not followed.

    They are plain strings: with thousands of small files, making paths would take a third of the time.
    """
    if stays_inside(str(folder), workspace, problems):
        yield from _files(str(folder), workspace, problems, {os.path.realpath(folder)})


def _files(folder: str, workspace: Workspace, problems: list[Problem], seen: set[str]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        where = shown(Path(folder), workspace.root)
        problems.append(Problem(path=where, message=_why(error, "文件夹"), code="unreadable"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        named_yaml = is_yaml(entry.name)
        if entry.is_symlink() and (named_yaml or entry.is_dir()):
            real = os.path.realpath(entry.path)
            if real in seen or not stays_inside(entry.path, workspace, problems):
                continue
            seen.add(real)
        if named_yaml:
            yield entry.path
        elif entry.is_dir():
            yield from _files(entry.path, workspace, problems, seen)


def stays_inside(path: str, workspace: Workspace, problems: list[Problem]) -> bool:
    """Return whether a path, all links followed, lies in the workspace; note a problem when not."""
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(workspace.root)):
        return True
    where, message = shown(Path(path), workspace.root), "这个链接指向工作区之外，没有读入"
    problems.append(Problem(path=where, message=message, hint="把文件复制到工作区里来", code="outside"))
    return False


def read_text(path: str, workspace: Workspace, problems: list[Problem]) -> str | None:
    """Return the text of a file, or None after noting why it cannot be had; notes on its encoding are warnings."""
    try:
        size, data = _read(path)
        if size > MAX_BYTES:
            message = f"文件太大（{size / 1e6:.1f} MB，上限 {MAX_BYTES / 1e6:.0f} MB），没有读入"
            problem = Problem(path=Path(), message=message, hint="把它分成几个文件", code="too-big")
        else:
            decoded = decode(data)
            for note in decoded.notes:
                problems.append(_encoding_note(shown(Path(path), workspace.root), note))
            return decoded.text
    except OSError as error:
        problem = Problem(path=Path(), message=_why(error, "文件"), hint=_way_out(error), code="unreadable")
    except UserError as error:
        problem = Problem(path=Path(), message=f"{error}", code="encoding", hint="YAML 文件应当是 UTF-8 文本")
    problems.append(replace(problem, path=shown(Path(path), workspace.root)))
    return None


def _encoding_note(where: Path, note: str) -> Problem:
    hint = "请另存为 UTF-8（不带 BOM）"
    return Problem(path=where, line=1, column=1, message=note, hint=hint, code="encoding", severity="warning")


def _read(path: str) -> tuple[int, bytes]:
    """Return the size of a file, and its bytes unless there are too many."""
    descriptor = os.open(path, _OPEN)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise IsADirectoryError if stat.S_ISDIR(found.st_mode) else OSError(0, "不是普通文件")
        if found.st_size > MAX_BYTES:
            return found.st_size, b""
        pieces = []
        while piece := os.read(descriptor, found.st_size + 1):
            pieces.append(piece)
        return found.st_size, b"".join(pieces)
    finally:
        os.close(descriptor)


def _why(error: OSError, what: str) -> str:
    if isinstance(error, PermissionError):
        return f"没有权限读这个{what}"
    if isinstance(error, IsADirectoryError):
        return "这是文件夹，不是文件；它的名字以 .yaml 结尾"
    if isinstance(error, FileNotFoundError):
        return f"{what}不存在，或者是断了的链接"
    return f"{what}读不出来（{error.strerror}）"


def _way_out(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "检查文件的权限"
    return "给文件夹改名，去掉 .yaml" if isinstance(error, IsADirectoryError) else "删掉它，或者换成普通的 YAML 文件"
