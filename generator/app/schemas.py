"""Save the JSON Schemas by which an editor completes and checks the YAML."""

from __future__ import annotations

from pathlib import Path

from generator.library.schema import schemas
from generator.output import save
from generator.workspace import Workspace


def save_schemas(workspace: Workspace) -> tuple[Path, ...]:
    """Save one schema for each kind of file into `build/schema/` and return the paths."""
    return tuple(save(workspace.build / "schema", name, data) for name, data in schemas().items())
