import json
from pathlib import Path

from generator.app.schemas import save_schemas
from generator.workspace import Workspace


def test_one_schema_a_kind_is_saved_in_the_build_folder(tmp_path: Path) -> None:
    paths = save_schemas(Workspace(tmp_path))
    assert {path.parent for path in paths} == {tmp_path / "build/schema"}
    assert {"excerpt.json", "unit.json", "course.json"} <= {path.name for path in paths}
    assert all("$schema" in json.loads(path.read_bytes()) for path in paths)
