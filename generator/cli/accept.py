"""`huoye accept`: move reviewed drafts from the inbox into the course."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator.app.intake.acceptance import Acceptance, AcceptRequest, accept
from generator.app.intake.placement import PlacedDraft
from generator.app.intake.waiting import waiting_drafts
from generator.cli.options import json_option, workspace_option
from generator.cli.terminal import print_json, print_problems, typed
from generator.errors import ExitCode, UserError
from generator.workspace import Workspace, get_workspace, shown

_COUNTED = {"excerpts": "篇摘编", "units": "个单元", "questions": "份题目"}


@click.command("accept")
@click.argument("drafts", nargs=-1, metavar="[草稿]…")
@click.option("--all", "everything", is_flag=True, help="收件箱里的全部草稿。")
@click.option("--doubtful", is_flag=True, help="还标着“# 存疑”的也收下。")
@click.option("--glyph", "glyphs", multiple=True, metavar="U+码=字", help="缺的是什么字，例如 U+E3FD=瞭；可写多次。")
@click.option("--corrected", is_flag=True, help="正文是对照原件改正的，登记的全文也照改。")
@click.option("--unit", default="", metavar="编号", help="用这次收下的摘编新建一个单元。")
@click.option("--add-columns", is_flag=True, help="课程里没有的栏目，加进 course.yaml。")
@click.option("--dry-run", is_flag=True, help="只看会怎样，不动文件。")
@workspace_option
@json_option
def command(
    drafts: tuple[str, ...],
    everything: bool,
    doubtful: bool,
    glyphs: tuple[str, ...],
    corrected: bool,
    unit: str,
    add_columns: bool,
    dry_run: bool,
    folder: Path,
    as_json: bool,
) -> int:
    """把审定的草稿从 lessons/inbox/ 收进课程：摘编、题目、单元各归其位，来源等并入已有的文件。

    草稿可以写收件箱里的文件夹名、摘编或单元的 id，或文件的路径；什么都不写，就列出等着审的草稿。
    还有“# 存疑”的地方，或者收进来课程就会出错的，一件也不收，并说出在哪个文件、第几行。
    """
    workspace = get_workspace(folder)
    if everything and drafts:
        raise UserError("要么写草稿的名字，要么写 --all，不要两样都写")
    if not (everything or drafts):
        return _list(workspace, as_json=as_json)
    request = AcceptRequest(
        names=drafts,
        doubtful=doubtful,
        dry_run=dry_run,
        glyphs=glyphs,
        add_columns=add_columns,
        unit=unit,
        corrected=corrected,
    )
    acceptance = accept(workspace, request)
    if as_json:
        print_json(_json(acceptance, workspace.root))
    else:
        _print(acceptance, workspace.root, folder, unit=unit, dry_run=dry_run)
    return ExitCode.DONE


def _list(workspace: Workspace, *, as_json: bool) -> int:
    """Print what waits in the inbox."""
    waiting = waiting_drafts(workspace)
    if as_json:
        print_json([{"draft": one.name, "files": one.files, "doubts": one.doubts} for one in waiting])
        return ExitCode.DONE
    for one in waiting:
        remark = f"，{one.doubts} 处存疑" if one.doubts else ""
        click.echo(f"{one.name}　{one.files} 个文件{remark}")
    click.echo("用 huoye accept 名字 收下一份，--all 全部收下。" if waiting else "lessons/inbox 里没有草稿。")
    return ExitCode.DONE


def _print(acceptance: Acceptance, root: Path, folder: Path, *, unit: str, dry_run: bool) -> None:
    own_files = [placed.target for placed in acceptance.drafts if placed.target and not placed.records]
    moved = Counter(str(Path(target).parent) for target in own_files)
    for place, count in moved.items():
        click.echo(f"{count} {_COUNTED.get(Path(place).name, '个文件')} → {place}/")
    for target in dict.fromkeys(placed.target for placed in acceptance.drafts if placed.records):
        click.echo(_added(target, [placed for placed in acceptance.drafts if placed.target == target]))
    for placed in acceptance.drafts:
        if not placed.target:
            there = f"{placed.there} 条已经有了" if placed.there else placed.note
            click.echo(f"{shown(placed.draft.path, root)} 没有新内容" + (f"（{there}）" if there else ""))
    if unit:
        click.echo(f"新建单元 → lessons/units/{unit}.yaml")
    if acceptance.columns:
        click.echo(f"栏目 {'、'.join(acceptance.columns)} → lessons/course.yaml")
    if acceptance.warnings:
        print_problems(acceptance.warnings)
    for path in acceptance.left:
        click.echo(f"还在收件箱里：{shown(path, root)}")
    if dry_run:
        click.echo("这是预览，什么也没有动。")
        return
    at = "" if folder == Path() else f" -C {typed(str(folder))}"
    made = " ".join(acceptance.units)
    click.echo("接下来：" + (f"huoye build{at} {made}" if made else f"{_use(moved)}，再 huoye build{at}"))


def _use(moved: Mapping[str, int]) -> str:
    """Describe how what was accepted gets into print."""
    if not any(Path(place).name == "excerpts" for place in moved):
        return "把新题目写进某个单元的 quizzes" if moved else "把新内容写进某个单元"
    return "把新摘编写进某个单元的 pack"


def _added(target: str, placed: Sequence[PlacedDraft]) -> str:
    """Describe how many records a list of the course gets."""
    there, alike = sum(one.there for one in placed), sum(one.alike for one in placed)
    notes = [f"另有 {there} 条已经有了"] if there else []
    notes += [f"其中 {alike} 条标着“可能重复”，请看一看"] if alike else []
    told = f"（{'，'.join(notes)}）" if notes else ""
    return f"{sum(one.records for one in placed)} 条 → {target}{told}"


def _json(acceptance: Acceptance, root: Path) -> dict[str, Any]:
    return {
        "steps": [
            {
                "draft": shown(s.draft.path, root).as_posix(),
                "target": s.target,
                "records": s.records,
                "there": s.there,
                "alike": s.alike,
                "note": s.note,
            }
            for s in acceptance.drafts
        ],
        "units": list(acceptance.units),
        "columns": list(acceptance.columns),
        "warnings": [problem.as_json() for problem in acceptance.warnings],
        "left": [shown(path, root).as_posix() for path in acceptance.left],
    }
