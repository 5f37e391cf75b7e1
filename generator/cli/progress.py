"""Show the progress of a command on a terminal, and nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from generator.app.request import Progress


@contextmanager
def progress_bar(label: str, *, quiet: bool, least: int = 0) -> Iterator[Progress | None]:
    """Show a bar with a label and yield what moves it; yield None when it is not wanted or there is no terminal.

    With `least` the bar appears only once it is known that there is so much to do.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}", markup=False))
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None, name="")

    def move(done: int, total: int, name: str) -> None:
        if total >= least:
            bar.start()
            bar.update(task, completed=done, total=total, name=name)

    if not least:
        bar.start()
    try:
        yield move
    finally:
        bar.stop()
