"""`huoye doctor`: what this machine lacks and how to get it."""

from __future__ import annotations

import click

from generator.app.doctor import look
from generator.cli.options import json_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode


@click.command("doctor")
@json_option
def command(as_json: bool) -> int:
    """检查这台机器缺什么，并给出补齐的命令。缺东西时退出码为 3。"""
    checks = look()
    if as_json:
        print_json(
            [{"name": f.name, "ok": f.ok, "detail": f.detail, "remedy": "" if f.ok else f.remedy} for f in checks]
        )
    else:
        for check in checks:
            click.echo(f"[{'好' if check.ok else '缺'}] {check.name}：{check.detail}")
            if not check.ok:
                click.echo(f"     用于：{check.needed_for}\n     补齐：{check.remedy}")
        click.echo("齐全。" if all(f.ok for f in checks) else "补齐上面标“缺”的几项后再运行一次。")
    return ExitCode.DONE if all(f.ok for f in checks) else ExitCode.MISSING
