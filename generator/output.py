"""Put files on disk, whole or not at all, and only inside the folder of results."""

from __future__ import annotations

import errno
import os
import tempfile
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


def _replace(path: Path, data: bytes) -> None:
    handle, beside_name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    beside = Path(beside_name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())  # mkstemp makes files that only their owner can read
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


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
