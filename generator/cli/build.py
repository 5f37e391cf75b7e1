"""`huoye build`: print a unit or the whole course."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

import click

from generator.app.build import Artifact, Result, build
from generator.app.request import Request
from generator.cli.options import json_option, strict_option, today, workspace_option
from generator.cli.progress import progress_bar
from generator.cli.terminal import counted, print_json, print_notices, size_text
from generator.errors import ExitCode
from generator.model.document import DOCUMENT_KINDS, EDITION_LABELS, Edition
from generator.model.formats import FORMATS
from generator.workspace import get_workspace, shown

_EDITIONS: dict[str, frozenset[Edition]] = {
    "student": frozenset({"student"}),
    "teacher": frozenset({"teacher"}),
    "both": frozenset({"student", "teacher"}),
}


@click.command("build")
@click.argument("units", nargs=-1, metavar="[单元]…")
@click.option("-f", "--format", "formats", multiple=True, type=click.Choice(FORMATS), help="只要这种格式，可写多次。")
@click.option(
    "-e",
    "--edition",
    type=click.Choice(list(_EDITIONS)),
    default="both",
    show_default=True,
    help="学生版、教师版或两者。",
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), default=None, metavar="几个", help="同时用几个进程；默认看机器。"
)
@click.option("--fresh", is_flag=True, help="全部重做，不管是否已是最新。")
@click.option("--unchecked", is_flag=True, help="成品与原文不符时也保存，只作提醒（本校版式有意不印某些文字时用）。")
@strict_option
@click.option("--large-print", is_flag=True, help="学生材料另出一份大字版（18 磅以上）。")
@click.option("-v", "--verbose", "every_file", is_flag=True, help="逐个列出文件和大小。")
@workspace_option
@json_option
def command(
    units: tuple[str, ...],
    formats: tuple[str, ...],
    edition: str,
    jobs: int | None,
    fresh: bool,
    unchecked: bool,
    strict: bool,
    large_print: bool,
    every_file: bool,
    folder: Path,
    as_json: bool,
) -> int:
    """生成材料，写到 build/单元/ 里；不写单元就是全部单元。

    文件里有错误时什么也不生成，先把错误全部列出。内容没有变的文件不重做。
    """
    workspace = get_workspace(folder)
    request = Request(
        units=units,
        formats=tuple(format for format in FORMATS if format in formats),
        editions=_EDITIONS[edition],
        workers=jobs or 0,
        fresh=fresh,
        unchecked=unchecked,
        large_print=large_print,
        strict=strict,
        today=today(),
    )
    with progress_bar("生成", quiet=as_json) as progress:
        result = build(workspace, request, progress)
    if as_json:
        print_json(_json(result, workspace.root))
    else:
        _print(result, workspace.root, every_file=every_file)
    if not result.failures:
        return ExitCode.DONE
    return ExitCode.MISSING if all(failure.missing for failure in result.failures) else ExitCode.PROBLEMS


def _print(result: Result, root: Path, *, every_file: bool) -> None:
    """Print what was made, unit by unit, and then the notices."""
    for unit, made in groupby(result.artifacts, key=lambda artifact: artifact.unit):
        artifacts = list(made)
        click.echo(f"{shown(artifacts[0].path.parent, root)}/")
        if every_file:
            for artifact in artifacts:
                click.echo(f"  {artifact.path.name}  {_remark(artifact)}，{size_text(artifact.size)}")
        else:
            for document, files in groupby(artifacts, key=lambda artifact: artifact.document):
                click.echo(_line(unit, document, list(files)))
    for path in result.removed:
        click.echo(f"删除了不再需要的 {shown(path, root)}")
    print_notices(result.notices)
    for failure in result.failures:
        click.echo(f"没有写成 {failure.document}.{failure.format}：{failure.message}", err=True)
    if result.warnings:
        click.echo(f"lessons 里有 {counted(result.warnings)}，用 huoye check 查看。", err=True)
    made_now = sum(artifact.made for artifact in result.artifacts)
    kept = len(result.artifacts) - made_now
    click.echo(
        f"共 {len(result.artifacts)} 个文件：新做 {made_now} 个" + (f"，{kept} 个本来就是最新。" if kept else "。")
    )


def _line(unit: str, document: str, files: list[Artifact]) -> str:
    """Return one line on a document in all its formats: name, what it is, pages, formats."""
    first = max(files, key=lambda artifact: artifact.pages or 0)
    formats = " ".join(artifact.path.suffix.removeprefix(".") for artifact in files)
    return f"  {document.removeprefix(unit + '-')}　{_remark(first)}　{formats}"


def _remark(artifact: Artifact) -> str:
    kind = DOCUMENT_KINDS[artifact.kind]
    parts = [kind.label]
    if artifact.form:
        parts.append(f"{artifact.form}卷")
    if kind.is_taught_from:
        parts.append(EDITION_LABELS[artifact.edition])
    if artifact.pages:
        parts.append(f"{artifact.pages} {kind.page_word}")
    return "，".join(parts)


def _json(result: Result, root: Path) -> dict[str, Any]:
    return {
        "files": [
            {
                "path": shown(a.path, root).as_posix(), "unit": a.unit, "document": a.document, "kind": a.kind,
                "edition": a.edition, "form": a.form, "format": a.format, "pages": a.pages, "size": a.size,
                "made": a.made,
            }
            for a in result.artifacts
        ],
        "failures": [{"document": f.document, "format": f.format, "message": f.message} for f in result.failures],
        "notices": [{"place": n.place, "code": n.code, "message": n.message} for n in result.notices],
        "warnings": [problem.as_json() for problem in result.warnings],
        "removed": [shown(path, root).as_posix() for path in result.removed],
    }  # fmt: skip
