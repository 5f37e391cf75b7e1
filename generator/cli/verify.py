"""`huoye verify`: read the finished files back and compare them with the lessons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.app.verify import STATUS_WORDS, FileReport, verify
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode
from generator.readback.checking import describe, page_text
from generator.readback.comparing import Discrepancy
from generator.workspace import get_workspace, shown

_SHOWN = 8


@click.command("verify")
@click.argument("wanted", nargs=-1, metavar="[单元或文件]…")
@workspace_option
@json_option
def command(wanted: tuple[str, ...], folder: Path, as_json: bool) -> int:
    """核对成品：把 build 里的 PDF、DOCX、PPTX、HTML 的文字读回来，与现在的 lessons 逐字比较。

    有漏印、错印、印重、次序不对、缺字形、学生版里有答案，或文件被改动过、已过时，都会指出在哪一页、哪一段；
    这时退出码为 1。
    """
    workspace = get_workspace(folder)
    reports = list(verify(workspace, wanted))
    if as_json:
        print_json(_json(reports, workspace.root))
    else:
        _print(reports, workspace.root)
    return ExitCode.DONE if all(report.status == "true" for report in reports) else ExitCode.PROBLEMS


def _print(reports: Sequence[FileReport], root: Path) -> None:
    for report in reports:
        if report.status == "true":
            continue
        click.echo(f"{shown(report.path, root)}　{STATUS_WORDS[report.status]}")
        discrepancies = report.verdict.discrepancies if report.verdict else ()
        for one in discrepancies[:_SHOWN]:
            page = page_text(one, report.verdict) if report.verdict else ""
            click.echo(f"    {page}{describe(one)}")
        if len(discrepancies) > _SHOWN:
            click.echo(f"    （还有 {len(discrepancies) - _SHOWN} 处没有列出）")
    if not reports:
        click.echo("还没有成品；先运行 huoye build")
        return
    verdicts = [report.verdict for report in reports if report.verdict]
    pages, texts = sum(v.pages or 0 for v in verdicts), sum(v.texts for v in verdicts)
    characters = sum(v.characters for v in verdicts)
    click.echo(f"核对了 {len(verdicts)} 个文件，{pages} 页，{texts} 处文字，{characters} 字：{_outcome(reports)}")


def _outcome(reports: Sequence[FileReport]) -> str:
    bad = [report for report in reports if report.status != "true"]
    if not bad:
        return "全部与原文一致。"
    return f"{len(bad)} 个文件有问题。"


def _json(reports: Sequence[FileReport], root: Path) -> dict[str, Any]:
    return {
        "files": [
            {
                "path": shown(report.path, root).as_posix(),
                "unit": report.unit,
                "status": report.status,
                "format": report.verdict.format if report.verdict else report.path.suffix[1:],
                "pages": report.verdict.pages if report.verdict else None,
                "texts": report.verdict.texts if report.verdict else 0,
                "characters": report.verdict.characters if report.verdict else 0,
                "findings": [
                    _discrepancy(discrepancy)
                    for discrepancy in (report.verdict.discrepancies if report.verdict else ())
                ],
            }
            for report in reports
        ]
    }


def _discrepancy(one: Discrepancy) -> dict[str, Any]:
    return {
        "kind": one.kind, "page": one.page, "place": one.place, "wanted": one.wanted,
        "found": one.found, "message": describe(one),
    }  # fmt: skip
