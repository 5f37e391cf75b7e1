"""Compare what a writer made with what a person once looked at and accepted."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parent / "goldens"


def check_golden(path: Path, actual: str) -> None:
    """Fail with a diff where `actual` is not the golden text at `path`; with HUOYE_ACCEPT=1 write it there instead.

    What was made is kept beside the golden as `<name>.actual`, for looking at it.
    """
    beside = path.with_name(f"{path.name}.actual")
    if os.environ.get("HUOYE_ACCEPT") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(actual, encoding="utf-8")
        beside.unlink(missing_ok=True)
        return
    expected = path.read_text(encoding="utf-8") if path.is_file() else ""
    if expected == actual:
        beside.unlink(missing_ok=True)
        return
    beside.parent.mkdir(parents=True, exist_ok=True)
    beside.write_text(actual, encoding="utf-8")
    diff = "".join(
        difflib.unified_diff(expected.splitlines(True), actual.splitlines(True), str(path.name), str(beside.name), n=2)
    )
    pytest.fail(
        f"{path.name} is not what was accepted:\n{diff}\nLook at {beside}; accept with HUOYE_ACCEPT=1.", pytrace=False
    )
