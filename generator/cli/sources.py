"""`huoye sources`: list the sources and the state of their full texts, and register fingerprints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.app.sources import ListedSource, TextState, list_sources
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.library.source_kinds import SOURCE_RULES
from generator.workspace import get_workspace

_STATES: dict[TextState, str] = {
    "lost": "全文文件不在",
    "none": "没有全文",
    "unregistered": "有全文，未登记指纹",
    "original": "有全文，登记的是导入原件的指纹",
    "registered": "有全文",
    "changed": "全文与登记时不同",
}


@click.command("sources")
@click.option("--record", is_flag=True, help="把现有全文的指纹写进 sources.yaml，以后全文有改动就会指出来。")
@workspace_option
@json_option
def command(record: bool, folder: Path, as_json: bool) -> int:
    """列出全部来源：种类、全文在不在、有没有改动、几篇摘编依据它。"""
    found = list_sources(get_workspace(folder), record=record)
    if as_json:
        print_json([_json(one) for one in found.sources])
        return ExitCode.DONE
    for one in found.sources:
        _print(one)
    click.echo(f"共 {len(found.sources)} 个来源，{found.with_text} 个有全文。")
    if record:
        click.echo(f"登记了 {found.registered} 个指纹。" if found.registered else "指纹都已是最新，没有改动。")
    return ExitCode.DONE


def _print(one: ListedSource) -> None:
    label = SOURCE_RULES[one.source.kind].label
    fingerprint = f"（{one.fingerprint}）" if one.fingerprint else ""
    click.echo(f"{one.source.id}　{label}　{_STATES[one.state]}{fingerprint}　{len(one.excerpts)} 篇摘编")
    click.echo(f"    {one.source.title}")


def _json(one: ListedSource) -> dict[str, Any]:
    source = one.source
    return {
        "id": source.id, "kind": source.kind, "title": source.title, "file": source.file,
        "state": _STATES[one.state], "fingerprint": one.fingerprint,
        "registered": source.fingerprint, "excerpts": list(one.excerpts),
    }  # fmt: skip
