"""The record of a folder of results: read back as saved, and what it says of files on disk."""

from pathlib import Path

import pytest

from generator.app.build_record import RECORD_NAME, BuildRecord, BuiltFile, read_record
from generator.app.fingerprints import digest


def built(data: bytes, key: str = "k") -> BuiltFile:
    return BuiltFile(key=key, document="d", digest=digest(data), pages=3)


def test_a_record_is_read_back_as_it_was_saved(tmp_path: Path) -> None:
    record = BuildRecord({"b.pdf": built(b"b"), "a.pdf": built(b"a")})
    (tmp_path / RECORD_NAME).write_bytes(record.to_bytes())
    assert read_record(tmp_path) == record


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 99, "files": {}}', '{"version": 1, "files": {"a": 1}}'])
def test_a_broken_record_counts_as_none(text: str, tmp_path: Path) -> None:
    (tmp_path / RECORD_NAME).write_text(text)
    assert read_record(tmp_path) == BuildRecord()


def test_a_record_cannot_name_files_elsewhere(tmp_path: Path) -> None:
    record = BuildRecord({"../outside.pdf": built(b"x"), "inside.pdf": built(b"y")})
    (tmp_path / RECORD_NAME).write_bytes(record.to_bytes())
    assert list(read_record(tmp_path).files) == ["inside.pdf"]


def test_a_file_is_current_only_with_the_same_key_and_the_same_bytes(tmp_path: Path) -> None:
    record = BuildRecord({"a.pdf": built(b"a")})
    assert not record.is_current(tmp_path, "a.pdf", "k")
    (tmp_path / "a.pdf").write_bytes(b"a")
    assert record.is_current(tmp_path, "a.pdf", "k")
    assert not record.is_current(tmp_path, "a.pdf", "other")
    (tmp_path / "a.pdf").write_bytes(b"torn")
    assert not record.is_current(tmp_path, "a.pdf", "k")
