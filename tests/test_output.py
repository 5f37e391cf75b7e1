import errno
import os
from pathlib import Path
from typing import Any

import pytest

from generator.errors import CannotWriteError, UserError
from generator.output import save


def test_a_file_is_written_with_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        path = save(tmp_path / "build", "u1/pack.html", b"new")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_file_that_holds_the_same_is_left_alone(tmp_path: Path) -> None:
    path = save(tmp_path, "a.txt", b"same")
    os.utime(path, (1, 1))
    save(tmp_path, "a.txt", b"same")
    assert path.stat().st_mtime == 1
    save(tmp_path, "a.txt", b"other")
    assert path.stat().st_mtime != 1


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, "a.txt", b"old")

    def fail(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail) if step == "fsync" else monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CannotWriteError, match="磁盘已满"):
        save(tmp_path, "a.txt", b"new")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.txt": b"old"}


def test_an_interrupt_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, "a.txt", b"old")

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path, "a.txt", b"new")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.txt": b"old"}


@pytest.mark.parametrize("name", ["../out.txt", "/tmp/out.txt", "a/../../build-private/out.txt", "nul\0.txt"])
def test_nothing_is_written_outside_the_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build-private").mkdir()
    with pytest.raises(UserError):
        save(tmp_path / "build", name, b"x")
    assert list((tmp_path / "build-private").iterdir()) == []


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(CannotWriteError, match=r"a\.pdf 写不成"):
        save(tmp_path, "a.pdf", b"x")
