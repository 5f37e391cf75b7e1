"""`huoye diff`: the errata of a unit that was handed out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.app.errata.changes import KIND_WORDS, Change
from generator.app.errata.errata import Errata
from generator.app.errata.printed_sheets import FORMATS, make_errata
from generator.app.errata.sheet import title_of, where
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.model.formats import Format
from generator.workspace import get_workspace, shown


@click.command("diff")
@click.argument("unit", metavar="单元")
@click.argument("old", type=int, required=False, metavar="[第几次存档]")
@click.argument("new", type=int, required=False, metavar="[与第几次比]")
@click.option("--teacher", "with_teacher", is_flag=True, help="教师版和答案也比（这样的勘误单不要发给学生）。")
@click.option(
    "-f", "--format", "formats", multiple=True, type=click.Choice(FORMATS), help="把勘误单写成文件，可写多次。"
)
@workspace_option
@json_option
def command(
    unit: str,
    old: int | None,
    new: int | None,
    with_teacher: bool,
    formats: tuple[Format, ...],
    folder: Path,
    as_json: bool,
) -> int:
    """勘误单：说出存档（huoye archive）以后哪份材料的哪一页、哪一段改了什么。

    不写次数就拿最近一次存档与现在的 lessons 比；写一个数是那一次与现在比，写两个数是两次存档相比。
    加 -f pdf（或 docx、html）就在 build/errata/ 里写出可以打印的勘误单。
    """
    workspace = get_workspace(folder)
    made = make_errata(workspace, unit, old, new, with_teacher=with_teacher, formats=formats)
    paths = [shown(path, workspace.root) for path in made.paths]
    if as_json:
        print_json(_json(made.errata, [path.as_posix() for path in paths]))
        return ExitCode.DONE
    _print(made.errata)
    for path in paths:
        click.echo(f"勘误单：{path}")
    return ExitCode.DONE


def _print(errata: Errata) -> None:
    documents = {document.name: document for document in errata.documents}
    current = ""
    for change in errata.changes:
        document = documents[change.document]
        if change.document != current:
            current = change.document
            click.echo(title_of(document))
        click.echo(f"    {where(change, document)}　{_sentence(change)}")
    since = "现在" if errata.new == "now" else errata.new
    counted = f"共 {len(errata.changes)} 处改动" if errata.changes else "没有改动"
    click.echo(f"{errata.old} → {since}：{counted}。")


def _sentence(change: Change) -> str:
    match change.kind:
        case "changed":
            return f"原为“{change.old}”，现为“{change.new}”"
        case "removed":
            return f"删去“{change.old}”"
        case "added":
            return f"增加“{change.new}”"
        case "moved":
            return f"“{change.old}”移到{change.new_place}"
        case "withdrawn" | "new":
            return KIND_WORDS[change.kind]


def _json(errata: Errata, files: list[str]) -> dict[str, Any]:
    return {
        "unit": errata.unit, "old": errata.old, "new": errata.new, "files": files,
        "changes": [
            {
                "kind": one.kind, "document": one.document, "page": one.page, "place": one.place, "old": one.old,
                "new_page": one.new_page, "new_place": one.new_place, "new": one.new,
            }
            for one in errata.changes
        ],
    }  # fmt: skip
