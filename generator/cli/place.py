"""Find the workspace that a command works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.workspace import Workspace, find_workspace

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

workspace_option: Decorator = click.option(
    "-C",
    "--workspace",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    show_default="当前文件夹",
    metavar="文件夹",
    help="工作区（含有 lessons 的文件夹）。",
)
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="输出 JSON，给程序读。")


def get_workspace(folder: Path) -> Workspace:
    """Return the workspace of a folder given on the command line; raise `UserError` when there is none."""
    return find_workspace(folder)
