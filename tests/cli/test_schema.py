"""`huoye schema` as its user sees it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_schema_writes_one_file_a_kind(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("schema", "-C", tmp_path)
    assert ran.code == 0
    written = [tmp_path / line for line in ran.out.split()]
    assert {"excerpt.json", "unit.json", "course.json"} <= {path.name for path in written}
    assert all(json.loads(path.read_bytes())["$schema"] for path in written)
