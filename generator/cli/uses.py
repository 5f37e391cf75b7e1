"""`huoye uses`: name everything that rests on an excerpt, a source, a figure, a table, an event or a theme."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.app.lookup import PlacedUse, find_uses
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.library.kinds import KINDS, KindName
from generator.workspace import get_workspace


@click.command("uses")
@click.argument("wanted", metavar="名称")
@workspace_option
@json_option
def command(wanted: str, folder: Path, as_json: bool) -> int:
    """用在哪里：列出用到某篇摘编、某个来源、数据、表格、事件、题目、词条或主题的一切材料。

    改动或撤下一篇之前先看一看。没有用到时也会说明。
    """
    target, uses = find_uses(get_workspace(folder), wanted)
    if as_json:
        print_json({"kind": target[0], "id": target[1], "uses": [_json(use) for use in uses]})
        return ExitCode.DONE
    click.echo(f"{KINDS[target[0]].label} {target[1]}")
    for use in uses:
        click.echo(f"    {_line(use)}")
    click.echo(f"共 {len(uses)} 处。" if uses else "没有用到。")
    return ExitCode.DONE


def _line(placed: PlacedUse) -> str:
    use = placed.use
    where = f"单元 {use.unit}　" if use.unit and use.kind != "unit" else ""
    name = use.id if use.id != use.unit or use.kind == "unit" else ""
    via = "、".join(_named(node) for node in use.via)
    parts = (f"{use.label} {name}".strip(), use.part, placed.title)
    return where + "　".join(part for part in parts if part) + (f"（经 {via}）" if via else "")


def _named(node: tuple[KindName, str]) -> str:
    return f"{KINDS[node[0]].label} {node[1]}"


def _json(placed: PlacedUse) -> dict[str, Any]:
    use, place = placed.use, placed.place
    return {
        "kind": use.kind, "id": use.id, "unit": use.unit, "part": use.part,
        "via": [{"kind": kind, "id": record_id} for kind, record_id in use.via],
        "file": place.path.as_posix() if place else "", "line": place.line if place else 0,
    }  # fmt: skip
