"""`huoye import`: turn documents into drafts that wait for a person."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import click

from generator.app.intake.importing import ImportRequest, import_documents
from generator.app.intake.outcome import Outcome
from generator.cli.options import json_option, workspace_option
from generator.cli.progress import progress_bar
from generator.cli.terminal import print_json, typed
from generator.errors import ExitCode
from generator.importer.readers.chinese_conversion import Conversion
from generator.importer.values.document_drafts import DraftKind
from generator.workspace import shown

_KINDS = {
    "issue": "文集",
    "bilingual": "双语文本",
    "bilingual_scrambled": "双语文本（分栏排印）",
    "report": "报告",
    "tables": "表格",
    "question_bank": "题库",
    "article": "单篇",
}
_DRAFTS: dict[DraftKind, str] = {
    "excerpt": "篇摘编",
    "unit": "个单元",
    "questions": "份题目",
    "tables": "份表格",
    "events": "份大事记",
    "glossary": "份词语",
}
_SHOWN_IN_FULL = 3  # of more documents only what is doubtful is shown; the whole report lies beside each


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="文件…", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), metavar="文件夹", help="草稿放到这里。")
@click.option(
    "--convert",
    type=click.Choice(["t2s", "tw2sp", "hk2s", "s2t", "s2twp", "s2hk"]),
    help="繁简转换，例如 t2s 繁体转简体；不写就保持原样。",
)
@click.option("--dry-run", is_flag=True, help="只看会得到什么，不写文件。")
@workspace_option
@json_option
def command(
    paths: tuple[Path, ...], into: Path | None, convert: str | None, dry_run: bool, folder: Path, as_json: bool
) -> int:
    """把来源文档变成待审的草稿，放进 lessons/inbox/，一份文档一个文件夹。

    可以一次给许多文件或文件夹；读不了的会被点名，其余照常导入（退出码 1）。
    已有的文件不会被覆盖；同一份文档再导入一次，什么也不会多出来。
    """
    request = ImportRequest(paths=paths, into=into, convert=cast("Conversion", convert or ""), dry_run=dry_run)
    with progress_bar("导入", quiet=as_json, least=2) as progress:
        result = import_documents(folder, request, progress)
    outcomes, root = result.outcomes, result.root
    if as_json:
        _print_json(outcomes, root)
    else:
        for outcome in outcomes:
            _print(outcome, root, in_full=len(outcomes) <= _SHOWN_IN_FULL)
        _print_sum(outcomes, dry_run=dry_run)
        if not dry_run:
            _print_next(outcomes, folder, root)
    return ExitCode.PROBLEMS if any(outcome.error for outcome in outcomes) else ExitCode.DONE


def _print_json(outcomes: Sequence[Outcome], root: Path) -> None:
    """Print one object a document: alone over several lines, else each on a line of its own."""
    values = [_value(outcome, root) for outcome in outcomes]
    if len(values) == 1:
        print_json(values[0])
        return
    for value in values:
        json.dump(value, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")


def _value(outcome: Outcome, root: Path) -> dict[str, Any]:
    if outcome.imported is None:
        return {"file": str(outcome.path), "error": outcome.error}
    value = {**outcome.imported.value, "file": str(outcome.path)}
    if outcome.facts:
        value["facts"] = [{"id": one.id, "source": one.source, **asdict(one.fact)} for one in outcome.facts]
    if outcome.known:
        value["known"] = outcome.known
    if outcome.folder:
        value["drafts"] = [(shown(outcome.folder, root) / name).as_posix() for name in outcome.files]
    return value


def _print(outcome: Outcome, root: Path, *, in_full: bool) -> None:
    imported = outcome.imported
    if imported is None:
        why = outcome.error.removeprefix(outcome.path.name).removeprefix("：").strip()
        click.echo(f"没有导入 {outcome.path}：{why}", err=True)
        return
    kind = _KINDS.get(imported.doc_kind, imported.doc_kind)
    if outcome.known:
        click.echo(f"{outcome.path.name}：{kind}，以前导入过，没有新内容；{outcome.known}")
        return
    counts = imported.drafts.file_counts()
    made = [f"{counts[name]} {label}" for name, label in _DRAFTS.items() if counts[name]]
    made += [f"{len(outcome.facts)} 条数据"] if outcome.facts else []
    where = f" → {shown(outcome.folder, root)}/" if outcome.folder else ""
    click.echo("，".join([f"{outcome.path.name}：{kind}", *made, f"{outcome.doubts} 处存疑"]) + where)
    report = imported.report.lines() if in_full else imported.report.short_lines()
    for line in [*outcome.remarks, *report]:
        click.echo(f"  {line}")


def _print_sum(outcomes: Sequence[Outcome], *, dry_run: bool) -> None:
    failed = [outcome for outcome in outcomes if outcome.error]
    known = sum(bool(outcome.known) for outcome in outcomes)
    if len(outcomes) > 1:
        parts = [f"共 {len(outcomes)} 份：导入 {len(outcomes) - len(failed) - known} 份"]
        parts += [f"以前导入过 {known} 份"] if known else []
        parts += [f"没有导入 {len(failed)} 份（{'、'.join(o.path.name for o in failed)}）"] if failed else []
        click.echo("，".join(parts) + "。")
    if dry_run:
        click.echo("这是预览，什么也没有写。")


def _print_next(outcomes: Sequence[Outcome], folder: Path, root: Path) -> None:
    """Print what to type next: look, accept, build."""
    made = [outcome for outcome in outcomes if outcome.folder]
    if not made:
        return
    at = "" if folder == Path() else f" -C {typed(str(folder))}"
    doubts = sum(outcome.doubts for outcome in made)
    names = [typed(_name(outcome, root)) for outcome in made]
    units = [unit for outcome in made for unit in outcome.units]
    alone = not units and any(outcome.excerpts for outcome in made)
    accept = f"huoye accept{at} {' '.join(names) if len(names) <= 3 else '--all'}"
    if alone:
        units = [made[0].own_unit]
        accept += f" --unit {units[0]}"
    codes = sorted({code for outcome in made for code in outcome.missing_glyphs})
    accept += "".join(f" --glyph {code}=□" for code in codes)
    click.echo("接下来：")
    if doubts:
        click.echo(f"  1. 对照原件看草稿；有 {doubts} 处标着“# 存疑”，核对好一处，就删掉那一行注释")
        click.echo(f"  2. {accept}　　收进课程（想先看看样子，可以加上 --doubtful，存疑的也先收下）")
    else:
        click.echo("  1. 对照原件看草稿，要改就直接改")
        click.echo(f"  2. {accept}　　收进课程")
    if codes:
        click.echo("     □ 换成缺的那个字，各处一起补上；实在查不到就留着 □，印出来是一个方框")
    columns = dict.fromkeys(column for outcome in made for column in outcome.new_columns)
    if columns:
        named = "、".join(f"“{column}”" for column in columns)
        click.echo(f"     课程里没有栏目{named}：加上 --add-columns，就会加进 course.yaml")
    if alone:
        click.echo("     --unit 用这些摘编新建一个单元，名字可以自己起；要放进已有的单元，就去掉它")
    if units:
        click.echo(f"  3. huoye build{at} {' '.join(units[:5])}{' …' if len(units) > 5 else ''}　　做出活页")
    else:
        click.echo("  3. 把要用的题目、表格写进某个单元，再运行 huoye build")


def _name(outcome: Outcome, root: Path) -> str:
    """Return the name of a folder of drafts on the command line: without its path if it is in the inbox."""
    assert outcome.folder is not None
    inbox = root / "lessons" / "inbox"
    return outcome.folder.name if outcome.folder.parent == inbox else str(outcome.folder)
