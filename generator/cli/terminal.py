"""Print problems, notices and JSON the same way in every command."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

import click

from generator.errors import Notice, Problem

_SHOWN_AT_ONCE = 200


def print_problems(problems: Sequence[Problem], *, to_error: bool = True) -> None:
    """Print every problem on a line of its own, then how many there are."""
    for problem in problems[:_SHOWN_AT_ONCE]:
        label = "错误" if problem.severity == "error" else "提醒"
        place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else str(problem.path)
        click.echo(f"{place} {label}：{problem.message}", err=to_error)
        if problem.hint:
            click.echo(f"    → {problem.hint}", err=to_error)
    if len(problems) > _SHOWN_AT_ONCE:
        click.echo(f"（还有 {len(problems) - _SHOWN_AT_ONCE} 处没有列出，改好前面的再查一次）", err=to_error)
    click.echo(counted(problems), err=to_error)


def counted(problems: Sequence[Problem]) -> str:
    """Return `3 处错误，1 处提醒`."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    parts = [f"{errors} 处错误"] if errors else []
    parts += [f"{warnings} 处提醒"] if warnings else []
    return "，".join(parts) or "没有问题"


def print_notices(notices: Sequence[Notice]) -> None:
    """Print what a build has to say of its results; what holds for several files is said once."""
    places: dict[str, list[str]] = {}
    for notice in notices:
        places.setdefault(notice.message, []).append(notice.place)
    for message, where in places.items():
        place = where[0] if len(where) == 1 else f"{where[0]} 等 {len(where)} 个文件"
        click.echo(f"注意：{place}：{message}" if where[0] else f"注意：{message}", err=True)


def print_json(value: Any) -> None:
    """Print one JSON document on standard output, and nothing else there."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def size_text(size: int) -> str:
    """Return a file's size as people read it."""
    return f"{size / 1024:.0f} KB" if size < 1_000_000 else f"{size / 1_048_576:.1f} MB"


def typed(argument: str) -> str:
    """Return an argument as it is typed on a command line, in quotes only where it must be."""
    return argument if re.fullmatch(r"[\w./\\:+=,@%-]+", argument) else '"' + argument.replace('"', '\\"') + '"'
