"""`huoye check`: say everything that is wrong in the teacher's files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.place import get_workspace, json_option, workspace_option
from generator.cli.printing import print_json, print_problems
from generator.errors import ExitCode
from generator.library.load import load


@click.command("check")
@workspace_option
@json_option
def command(folder: Path, as_json: bool) -> int:
    """检查 lessons 里的全部文件，一次列出所有问题（文件:行:列）。

    有错误时退出码为 1；只有提醒时为 0。
    """
    library = load(get_workspace(folder))
    problems = library.problems
    if as_json:
        print_json({"problems": [problem.as_json() for problem in problems]})
    elif problems:
        print_problems(problems, to_error=False)
    else:
        click.echo(
            f"没有问题：{len(library.excerpts)} 篇摘编，{len(library.questions)} 道题，"
            f"{len(library.units)} 个单元，{len(library.sources)} 个来源。"
        )
    return ExitCode.PROBLEMS if any(problem.severity == "error" for problem in problems) else ExitCode.DONE
