"""A unit of a small workspace that was built and handed out."""

from __future__ import annotations

from pathlib import Path

from generator.app.build import build
from generator.app.errata.archive import archive_unit
from generator.app.request import Request
from generator.workspace import Workspace
from tests.library.workspaces import GOOD, make

REQUEST = Request(formats=("pdf", "html"), workers=1)


def handed_out(folder: Path) -> Workspace:
    """Return a workspace with one archive of its unit."""
    workspace = make(folder)
    assert not build(workspace, REQUEST).failures
    archive_unit(workspace, "u1")
    return workspace


def edit(workspace: Workspace) -> None:
    """Change one word of an excerpt."""
    text = GOOD["excerpts/policy-map.yaml"].replace("派任务", "分任务")
    (workspace.lessons / "excerpts/policy-map.yaml").write_text(text, encoding="utf-8")
