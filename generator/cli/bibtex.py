"""`huoye bibtex`: the sources as BibTeX."""

from __future__ import annotations

from pathlib import Path

import click

from generator.assembly.bibtex import bibtex
from generator.assembly.uses import sources_of_unit
from generator.cli.place import get_workspace, workspace_option
from generator.errors import ExitCode
from generator.library.load import load
from generator.output import save


@click.command("bibtex")
@click.argument("units", nargs=-1, metavar="[单元]…")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="写到这个文件；不写就印在屏幕上。"
)
@workspace_option
def command(units: tuple[str, ...], output: Path | None, folder: Path) -> int:
    """导出 BibTeX：全部来源，或这些单元用到的来源。键就是来源的 id。"""
    library = load(get_workspace(folder))
    wanted = dict.fromkeys(source for unit in units for source in sources_of_unit(library, unit))
    text = bibtex(library.sources[name] for name in wanted) if units else bibtex(library.sources)
    if output is None:
        click.echo(text, nl=False)
    else:
        save(output.resolve().parent, output.name, text.encode())
        click.echo(f"写好 {output}：{text.count(chr(10) + '}')} 条。")
    return ExitCode.DONE
