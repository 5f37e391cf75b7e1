"""`huoye balance`: show how a unit's reading is spread over themes, columns and outlets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.app.balance import balances
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.library.reading_balance import Balance
from generator.workspace import get_workspace


@click.command("balance")
@click.argument("units", nargs=-1, metavar="[单元]…")
@workspace_option
@json_option
def command(units: tuple[str, ...], folder: Path, as_json: bool) -> int:
    """列出各单元的主题和栏目分布：哪个主题在哪个栏目有几篇，缺什么，偏于哪一家。"""
    found = balances(get_workspace(folder), units)
    if as_json:
        print_json([_json(one) for one in found])
    else:
        for one in found:
            _print(one)
    return ExitCode.DONE


def _print(one: Balance) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{one.unit.id}　{one.unit.title}", title_justify="left")
    table.add_column("主题")
    for column in one.columns:
        table.add_column(column, justify="right")
    table.add_column("合计", justify="right")
    for theme, cells in one.cells.items():
        counts = [len(cells[column]) for column in one.columns]
        table.add_row(theme, *(str(count) if count else "·" for count in counts), str(sum(counts)))
    Console(width=100).print(table)
    if one.outlets:
        click.echo("刊载处：" + "，".join(f"{outlet} {count} 篇" for outlet, count in one.outlets.items()))
    for remark in one.remarks:
        click.echo(f"{remark.place} 建议：{remark.message}")
    click.echo("")


def _json(one: Balance) -> dict[str, Any]:
    return {
        "unit": one.unit.id,
        "columns": list(one.columns),
        "themes": {theme: {c: list(ids) for c, ids in cells.items() if ids} for theme, cells in one.cells.items()},
        "outlets": dict(one.outlets),
        "remarks": [{"place": r.place, "code": r.code, "message": r.message} for r in one.remarks],
    }
