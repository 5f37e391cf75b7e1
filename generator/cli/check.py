"""`huoye check`: say everything that is wrong in the teacher's files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from generator.assembly.choice import pack_excerpts
from generator.cli.place import get_workspace, json_option, strict_option, today, workspace_option
from generator.cli.terminal import print_json, print_problems
from generator.errors import ExitCode, Notice, Problem, UserError, strictly
from generator.library.balance import balance
from generator.library.library import Library
from generator.library.load import load


@click.command("check")
@strict_option
@workspace_option
@json_option
def command(strict: bool, folder: Path, as_json: bool) -> int:
    """检查 lessons 里的全部文件，一次列出所有问题（文件:行:列）。

    引文与来源的全文逐字核对。有错误时退出码为 1；只有提醒时为 0，加 --strict 则也是 1。
    """
    library = load(get_workspace(folder), today=today())
    problems = strictly(library.problems) if strict else library.problems
    remarks = _remarks(library)
    if as_json:
        print_json(
            {
                "problems": [problem.as_json() for problem in problems],
                "remarks": [{"place": r.place, "code": r.code, "message": r.message} for r in remarks],
                "quoting": _quoting(library),
            }
        )
        return _code(problems)
    if problems:
        print_problems(problems, to_error=False)
    else:
        click.echo(
            f"没有问题：{len(library.excerpts)} 篇摘编，{len(library.questions)} 道题，"
            f"{len(library.units)} 个单元，{len(library.sources)} 个来源。"
        )
    if _code(problems) == ExitCode.DONE:
        _print_remarks(remarks)
        click.echo(_quoting_text(library))
    return _code(problems)


def _code(problems: Sequence[Problem]) -> ExitCode:
    return ExitCode.PROBLEMS if any(problem.severity == "error" for problem in problems) else ExitCode.DONE


def _remarks(library: Library) -> tuple[Notice, ...]:
    """Return what there is to remark on the balance of units; none of a unit whose excerpts are not all there."""
    found: list[Notice] = []
    for unit in library.units:
        if unit.pack is None:
            continue
        try:
            excerpts = pack_excerpts(library, unit)
        except UserError:
            continue  # an excerpt that is missing is a problem already
        found += balance(library, unit, excerpts).remarks
    return tuple(dict.fromkeys(found))


def _print_remarks(remarks: Sequence[Notice]) -> None:
    for remark in remarks:
        click.echo(f"{remark.place} 建议：{remark.message}")


def _quoting(library: Library) -> dict[str, int]:
    """Return how many excerpts were compared with the full text of their source, could not be, and do not quote."""
    quoting = [excerpt for excerpt in library.excerpts if excerpt.fidelity != "digest"]
    compared = sum(excerpt.source in library.texts for excerpt in quoting)
    return {
        "compared": compared, "unchecked": len(quoting) - compared, "digests": len(library.excerpts) - len(quoting),
    }  # fmt: skip


def _quoting_text(library: Library) -> str:
    count = _quoting(library)
    parts = [f"{count['compared']} 篇引文与全文逐字核对过"] if count["compared"] else []
    parts += [f"{count['unchecked']} 篇引文未核对（没有全文）"] if count["unchecked"] else []
    parts += [f"{count['digests']} 篇综述不引全文"] if count["digests"] else []
    return f"核对：{'，'.join(parts) or '没有摘编'}。"
