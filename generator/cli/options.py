"""The options that commands have in common, and the day of a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

workspace_option: Decorator = click.option(
    "-C",
    "--workspace",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    show_default="当前文件夹",
    metavar="文件夹",
    help="工作区（含有 lessons 的文件夹）。",
)
strict_option: Decorator = click.option("--strict", is_flag=True, help="有提醒也算错误：一处未核对、未审定都不放过。")
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="输出 JSON，给程序读。")


def today() -> date:
    """Return the day that reviews are measured by; `SOURCE_DATE_EPOCH` sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else datetime.now().astimezone().date()
