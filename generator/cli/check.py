"""`huoye check`: list everything that is wrong in the teacher's files."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from generator.app.check import CheckReport, QuotingCount, check_lessons
from generator.cli.options import json_option, strict_option, today, workspace_option
from generator.cli.terminal import print_json, print_problems
from generator.errors import ExitCode
from generator.workspace import get_workspace


@click.command("check")
@strict_option
@workspace_option
@json_option
def command(strict: bool, folder: Path, as_json: bool) -> int:
    """检查 lessons 里的全部文件，一次列出所有问题（文件:行:列）。

    引文与来源的全文逐字核对。有错误时退出码为 1；只有提醒时为 0，加 --strict 则也是 1。
    """
    report = check_lessons(get_workspace(folder), strict=strict, today=today())
    if as_json:
        print_json(_json(report))
    else:
        _print(report)
    return ExitCode.PROBLEMS if report.has_errors else ExitCode.DONE


def _print(report: CheckReport) -> None:
    library = report.library
    if report.problems:
        print_problems(report.problems, to_error=False)
    else:
        click.echo(
            f"没有问题：{len(library.excerpts)} 篇摘编，{len(library.questions)} 道题，"
            f"{len(library.units)} 个单元，{len(library.sources)} 个来源。"
        )
    if not report.has_errors:
        for remark in report.remarks:
            click.echo(f"{remark.place} 建议：{remark.message}")
        click.echo(_quoting_text(report.quoting))


def _quoting_text(count: QuotingCount) -> str:
    parts = [f"{count.compared} 篇引文与全文逐字核对过"] if count.compared else []
    parts += [f"{count.unchecked} 篇引文未核对（没有全文）"] if count.unchecked else []
    parts += [f"{count.digests} 篇综述不引全文"] if count.digests else []
    return f"核对：{'，'.join(parts) or '没有摘编'}。"


def _json(report: CheckReport) -> dict[str, Any]:
    return {
        "problems": [problem.as_json() for problem in report.problems],
        "remarks": [{"place": r.place, "code": r.code, "message": r.message} for r in report.remarks],
        "quoting": asdict(report.quoting),
    }
