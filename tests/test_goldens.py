"""The comparer of goldens can fail, and accepts only when told to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.goldens import check_golden


def test_a_difference_fails_with_a_diff_and_keeps_the_actual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUOYE_ACCEPT", raising=False)
    golden = tmp_path / "a.txt"
    golden.write_text("one\ntwo\n", encoding="utf-8")
    with pytest.raises(pytest.fail.Exception, match=r"-two\n\+three"):
        check_golden(golden, "one\nthree\n")
    assert (tmp_path / "a.txt.actual").read_text(encoding="utf-8") == "one\nthree\n"


def test_a_missing_golden_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUOYE_ACCEPT", raising=False)
    with pytest.raises(pytest.fail.Exception):
        check_golden(tmp_path / "new.txt", "text\n")


def test_accepting_writes_the_golden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    golden = tmp_path / "sub" / "a.txt"
    monkeypatch.setenv("HUOYE_ACCEPT", "1")
    check_golden(golden, "text\n")
    monkeypatch.delenv("HUOYE_ACCEPT")
    check_golden(golden, "text\n")
