"""`huoye find`: excerpts by theme, column, source or the words in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.app.lookup import find_excerpts
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.library.catalogue import Hit
from generator.model.excerpt import FIDELITIES
from generator.workspace import get_workspace


@click.command("find")
@click.argument("words", nargs=-1, metavar="[词语]…")
@click.option("--theme", default="", metavar="主题", help="带有这个主题（或其下级主题）的摘编。")
@click.option("--column", default="", metavar="栏目", help="这个栏目的摘编。")
@click.option("--source", default="", metavar="来源", help="出自这个来源（写它的 id）的摘编。")
@workspace_option
@json_option
def command(words: tuple[str, ...], theme: str, column: str, source: str, folder: Path, as_json: bool) -> int:
    """查找摘编：按主题、栏目、来源，或标题和正文里的词语；几个条件都要满足。

    什么都不写就列出全部。没有找到时退出码为 1。
    """
    hits = find_excerpts(get_workspace(folder), words, theme=theme, column=column, source=source)
    if as_json:
        print_json([_json(hit) for hit in hits])
    else:
        for hit in hits:
            _print(hit)
        click.echo(f"共 {len(hits)} 篇。" if hits else "没有找到。", err=not hits)
    return ExitCode.DONE if hits else ExitCode.PROBLEMS


def _print(hit: Hit) -> None:
    excerpt = hit.excerpt
    click.echo(f"{hit.place.path}:{hit.place.line} {excerpt.id}")
    about = [f"【{excerpt.column}】{excerpt.title}", FIDELITIES[excerpt.fidelity].label, "、".join(excerpt.themes)]
    click.echo(f"    {'　'.join(part for part in about if part)}")
    click.echo(f"    {hit.snippet}")


def _json(hit: Hit) -> dict[str, Any]:
    excerpt = hit.excerpt
    return {
        "id": excerpt.id, "title": excerpt.title, "column": excerpt.column, "themes": list(excerpt.themes),
        "source": excerpt.source, "fidelity": excerpt.fidelity, "snippet": hit.snippet,
        "file": hit.place.path.as_posix(), "line": hit.place.line,
    }  # fmt: skip
