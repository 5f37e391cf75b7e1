"""`huoye uses`: name everything that rests on an excerpt, a source, a figure, a table, an event or a theme."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.assembly.uses import Node, Use, uses_of
from generator.cli.place import get_workspace, json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.library.kinds import KINDS
from generator.library.library import Library
from generator.library.load import load


@click.command("uses")
@click.argument("wanted", metavar="名称")
@workspace_option
@json_option
def command(wanted: str, folder: Path, as_json: bool) -> int:
    """用在哪里：列出用到某篇摘编、某个来源、数据、表格、事件、题目、词条或主题的一切材料。

    改动或撤下一篇之前先看一看。没有用到时也会说明。
    """
    library = load(get_workspace(folder))
    target, uses = uses_of(library, wanted)
    if as_json:
        print_json({"kind": target[0], "id": target[1], "uses": [_json(library, use) for use in uses]})
        return ExitCode.DONE
    click.echo(f"{KINDS[target[0]].label} {target[1]}")
    for use in uses:
        click.echo(f"    {_line(library, use)}")
    click.echo(f"共 {len(uses)} 处。" if uses else "没有用到。")
    return ExitCode.DONE


def _line(library: Library, use: Use) -> str:
    where = f"单元 {use.unit}　" if use.unit and use.kind != "unit" else ""
    name = use.id if use.id != use.unit or use.kind == "unit" else ""
    via = "、".join(_named(node) for node in use.via)
    parts = (f"{use.label} {name}".strip(), use.part, _title(library, use))
    return where + "　".join(part for part in parts if part) + (f"（经 {via}）" if via else "")


def _named(node: Node) -> str:
    return f"{KINDS[node[0]].label} {node[1]}"


def _title(library: Library, use: Use) -> str:
    """Return the title of a record, or how a question begins."""
    if use.kind not in KINDS:
        return ""
    record = library.shelf(KINDS[use.kind].name).get(use.id)  # type: ignore[index]
    text = next((str(value) for name in ("title", "what", "stem") if (value := getattr(record, name, ""))), "")
    return text if len(text) <= 30 else f"{text[:29]}…"


def _json(library: Library, use: Use) -> dict[str, Any]:
    place = library.place(use.kind, use.id) if use.kind in KINDS else library.place("unit", use.unit)  # type: ignore[arg-type]
    return {
        "kind": use.kind, "id": use.id, "unit": use.unit, "part": use.part,
        "via": [{"kind": kind, "id": record_id} for kind, record_id in use.via],
        "file": place.path.as_posix() if place else "", "line": place.line if place else 0,
    }  # fmt: skip
