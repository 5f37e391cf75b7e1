"""`huoye schema`: JSON Schemas, so that an editor completes and checks the YAML while it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from generator.app.schemas import save_schemas
from generator.cli.options import workspace_option
from generator.workspace import get_workspace, shown


@click.command("schema")
@workspace_option
def command(folder: Path) -> int:
    """写出 JSON Schema 到 build/schema/。

    在 YAML 文件第一行写 # yaml-language-server: $schema=../../build/schema/excerpt.json，
    VS Code（装 YAML 扩展）和 JetBrains 就会补全和检查。
    """
    workspace = get_workspace(folder)
    for path in save_schemas(workspace):
        click.echo(shown(path, workspace.root))
    return 0
