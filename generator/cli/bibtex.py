"""`huoye bibtex`: the sources as BibTeX."""

from __future__ import annotations

from pathlib import Path

import click

from generator.app.bibtex import export_bibtex
from generator.cli.options import workspace_option
from generator.errors import ExitCode
from generator.workspace import get_workspace


@click.command("bibtex")
@click.argument("units", nargs=-1, metavar="[单元]…")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="写到这个文件；不写就印在屏幕上。"
)
@workspace_option
def command(units: tuple[str, ...], output: Path | None, folder: Path) -> int:
    """导出 BibTeX：全部来源，或这些单元用到的来源。键就是来源的 id。"""
    exported = export_bibtex(get_workspace(folder), units, output)
    if output is None:
        click.echo(exported.text, nl=False)
    else:
        click.echo(f"写好 {output}：{exported.count} 条。")
    return ExitCode.DONE
