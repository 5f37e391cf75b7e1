"""`huoye archive`: keep a unit as it is handed out."""

from __future__ import annotations

from pathlib import Path

import click

from generator.app.errata.archive import archive_unit
from generator.cli.options import workspace_option
from generator.errors import ExitCode
from generator.workspace import get_workspace, shown


@click.command("archive")
@click.argument("unit", metavar="单元")
@workspace_option
def command(unit: str, folder: Path) -> int:
    """存档：材料发下去的时候留一份底，放在 lessons/handed-out/，以后改了内容可用 huoye diff 出勘误单。

    存的是 build 里的 PDF 和内容；先逐个核对，与现在的 lessons 不符就不存。
    """
    workspace = get_workspace(folder)
    archive, names = archive_unit(workspace, unit)
    click.echo(
        f"已存档 {shown(archive.folder, workspace.root)}：{len(names)} 个 PDF。以后用 huoye diff {unit} 出勘误单。"
    )
    return ExitCode.DONE
