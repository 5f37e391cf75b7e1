import errno
import os
from pathlib import Path
from typing import Any

import pytest

from generator.errors import CannotWriteError, UserError
from generator.output import FileChange, save, save_changes, save_folder


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


def test_a_folder_is_written_with_all_its_files(tmp_path: Path) -> None:
    path = save_folder(tmp_path, "inbox/a", {"x/1.txt": b"1", "2.txt": b"2"})
    assert path == tmp_path / "inbox/a"
    assert sorted(p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file()) == ["2.txt", "x/1.txt"]
    assert [p.name for p in (tmp_path / "inbox").iterdir()] == ["a"]


def test_a_folder_that_is_there_is_not_touched(tmp_path: Path) -> None:
    save_folder(tmp_path, "a", {"1.txt": b"1"})
    with pytest.raises(CannotWriteError):
        save_folder(tmp_path, "a", {"1.txt": b"other"})
    assert (tmp_path / "a/1.txt").read_bytes() == b"1"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_folder_is_absent_when_one_file_of_it_fails(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        save_folder(tmp_path, "a", {"1.txt": b"1", "../out.txt": b"2"})
    assert list(tmp_path.iterdir()) == []


def test_changes_are_made_together(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(b"old")
    (tmp_path / "gone.txt").write_bytes(b"gone")
    changes = [
        FileChange(name="new/1.txt", data=b"1"),
        FileChange(name="old.txt", data=b"edited", before=b"old"),
        FileChange(name="gone.txt", data=None, before=b"gone"),
    ]
    save_changes(tmp_path, changes)
    assert (tmp_path / "new/1.txt").read_bytes() == b"1"
    assert (tmp_path / "old.txt").read_bytes() == b"edited"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["new", "old.txt"]


def test_none_is_made_when_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(b"old")
    (tmp_path / "gone.txt").write_bytes(b"gone")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    changes = [
        FileChange(name="1.txt", data=b"1"),
        FileChange(name="old.txt", data=b"edited", before=b"old"),
        FileChange(name="gone.txt", data=None, before=b"gone"),
        FileChange(name="mine.txt", data=b"other"),  # there must be none
    ]
    with pytest.raises(CannotWriteError, match="没有覆盖"):
        save_changes(tmp_path, changes)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {
        "old.txt": b"old",
        "gone.txt": b"gone",
        "mine.txt": b"mine",
    }


def test_what_was_edited_in_the_meantime_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"edited by hand")
    with pytest.raises(CannotWriteError, match="改动过"):
        save_changes(tmp_path, [FileChange(name="a.txt", data=b"new", before=b"old")])
    assert (tmp_path / "a.txt").read_bytes() == b"edited by hand"


def test_an_interrupt_undoes_the_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    real, count = Path.replace, 0

    def replace(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 2:
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    changes = [FileChange(name="a.txt", data=b"new", before=b"old"), FileChange(name="b.txt", data=b"b")]
    with pytest.raises(KeyboardInterrupt):
        save_changes(tmp_path, changes)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.txt": b"old"}
