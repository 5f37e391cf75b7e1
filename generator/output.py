"""Save files to disk, whole or not at all, and only inside the folder that they belong in."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import CannotWriteError
from generator.workspace import inside


def save(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` to `name` in `folder` and return the path; a file that already holds just that is left alone.

    The bytes go to a hidden file in the same folder, which then takes the name's place, so that a crash, a full disk
    or Ctrl-C leaves the old file or the new one. Raises `CannotWriteError`.
    """
    path = inside(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return path
        _replace(path, data)
    except OSError as error:
        raise CannotWriteError(_sentence(path, error)) from error
    return path


def save_folder(parent: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Write a new folder with all its files and return its path; raise `CannotWriteError` when there is one already.

    The files go to a hidden folder beside it, which then takes the name.
    """
    path = inside(parent, name)
    beside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=path.parent, prefix=".tmp-"))
        beside.chmod(0o777 & ~_umask())  # mkdtemp makes folders that only their owner can read
        for file_name, data in sorted(files.items()):
            save(beside, file_name, data)
        if path.exists():
            raise FileExistsError(errno.EEXIST, "")
        beside.rename(path)
    except OSError as error:
        raise CannotWriteError(_sentence(path, error)) from error
    finally:
        if beside is not None and beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """One file to write or, where `data` is None, to remove.

    `before` is what the file must still hold, None where there must be none: what somebody has typed in the meantime
    is not written over.
    """

    name: str
    data: bytes | None
    before: bytes | None = None


def save_changes(folder: Path, changes: Sequence[FileChange]) -> tuple[Path, ...]:
    """Make all changes to files of a folder, or none of them, and return the paths; raise `CannotWriteError`.

    All new bytes are on disk before the first file is replaced; when a later one cannot be, those before are put back.
    """
    paths = [inside(folder, change.name) for change in changes]
    staged: list[Path] = []
    undo: list[tuple[Path, Path | None]] = []
    path = folder
    try:
        for path, change in zip(paths, changes, strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            staged.append(_beside(path, change.data or b""))
        for path, change, beside in zip(paths, changes, list(staged), strict=True):
            _refuse_if_changed(path, change.before)
            kept = _beside(path, change.before) if change.before is not None else None
            staged += [kept] if kept else []
            undo.append((path, kept))
            if change.data is None:
                path.unlink(missing_ok=True)
            else:
                beside.replace(path)
    except BaseException as error:
        for done, kept in reversed(undo):
            kept.replace(done) if kept else done.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise CannotWriteError(_sentence(path, error)) from error
        raise
    finally:
        for left in staged:
            left.unlink(missing_ok=True)
    return tuple(paths)


def _refuse_if_changed(path: Path, before: bytes | None) -> None:
    if before is None and path.exists():
        raise CannotWriteError(f"{path} 已经有了，没有覆盖；请先把它改名或移走")
    if before is not None and not (path.is_file() and path.read_bytes() == before):
        raise CannotWriteError(f"{path} 刚刚被别的程序改动过，没有写；请再试一次")


def _replace(path: Path, data: bytes) -> None:
    beside = _beside(path, data)
    try:
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _beside(path: Path, data: bytes) -> Path:
    """Write `data` to a hidden file in the folder of `path` and return its path; leave nothing when that fails."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())  # mkstemp makes files that only their owner can read
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sentence(path: Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"磁盘已满，{path} 没有写成；原有文件未动。请腾出空间后再试"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"没有权限写 {path}；如果文件正在 Word 或 WPS 里打开，请先关闭"
        case errno.EISDIR | errno.ENOTDIR | errno.EEXIST:
            return f"{path} 写不成：同名的文件夹或文件挡住了，请改名或移走"
        case _:
            return f"{path} 写不成：{error.strerror}"
