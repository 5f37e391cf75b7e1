"""`huoye new`: a workspace to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from generator.app.starter import create_workspace


@click.command("new")
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
@click.option("--small", is_flag=True, help="不带样例课程，每种文件只给一个短例子。")
def command(folder: Path, small: bool) -> int:
    """新建一个工作区：默认带“双碳”样例课程（三个单元），可以直接生成，照着改成自己的。"""
    files = create_workspace(folder, small=small)
    click.echo(f"已建好 {folder}（{len(files)} 个文件）。接下来：")
    click.echo(f"  cd {folder}\n  huoye build")
    return 0
