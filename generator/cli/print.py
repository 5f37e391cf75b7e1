"""`huoye print`: files for the copier, with a list of what to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import click

from generator.app.print import PrintResult, prepare
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json, print_notices
from generator.errors import ExitCode
from generator.model.printing import LAYOUT_LABELS, Layout
from generator.workspace import get_workspace, shown


@click.command("print")
@click.argument("units", nargs=-1, metavar="[单元]…")
@click.option(
    "--layout",
    type=click.Choice(list(LAYOUT_LABELS)),
    default=None,
    help="a4 双面、a3 每面两页、booklet 骑马订；不写就照 course.yaml。",
)
@workspace_option
@json_option
def command(units: tuple[str, ...], layout: str | None, folder: Path, as_json: bool) -> int:
    """做好送文印室的文件，放在 build/print/：合订并连续编页码的 PDF、印刷清单和付印单。

    班级人数、备用份数和纸张写在 course.yaml 的 printing 里。
    """
    workspace = get_workspace(folder)
    result = prepare(workspace, tuple(units), cast("Layout | None", layout))
    if as_json:
        print_json(_json(result, workspace.root))
    else:
        _print(result, workspace.root)
    return ExitCode.DONE


def _print(result: PrintResult, root: Path) -> None:
    click.echo(f"{shown(result.folder, root)}/")
    for job in result.jobs:
        copies = f"{job.copies} 份共 {job.copies * job.sheets} 张" if job.copies else f"每份 {job.sheets} 张"
        click.echo(f"  {job.file}　{job.what}，{job.pages} 页，{job.paper} {job.way}，{copies}")
    click.echo("  print-list.csv　印刷清单（Excel、WPS 可打开）\n  print-slip.pdf　付印单")
    print_notices(result.notices)
    if not result.plan.classes:
        click.echo("course.yaml 的 printing 里还没有班级，所以没有算份数；写法见手册“送印”一节。", err=True)


def _json(result: PrintResult, root: Path) -> dict[str, Any]:
    names = [each.name for each in result.plan.classes]
    return {
        "folder": shown(result.folder, root).as_posix(),
        "files": [path.name for path in result.files],
        "jobs": [
            {
                "unit": job.unit, "file": job.file, "what": job.what, "pages": job.pages, "paper": job.paper,
                "layout": job.layout, "way": job.way, "sheets": job.sheets, "copies": job.copies,
                "by_class": dict(zip(names, job.by_class, strict=True)), "teachers": job.teachers,
            }
            for job in result.jobs
        ],
        "notices": [{"place": n.place, "code": n.code, "message": n.message} for n in result.notices],
    }  # fmt: skip
