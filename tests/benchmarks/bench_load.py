"""Measure how fast a library is loaded and validated: one file of 4,000 excerpts, and 4,000 files of one."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.library.load import load
from generator.workspace import Workspace

EXCERPTS = 4_000
ROUNDS = 5

_EXCERPT = """\
id: bench-{n}
title: 第{n}篇　目标与行动
column: 专家观点
themes: [双碳目标, 能源转型]
source: report-2023
fidelity: digest
kind: digest
authors: [编写组]
text: |
  这一段讲目标从哪里来：二〇三〇年和二〇六〇年，一个是拐点，一个是终点，中间隔着三十年。

  ## 小标题

  这一段讲路怎样走：能源怎样换，产业怎样改，各人又能做些什么，写到这里差不多够长。
highlights:
  - text: 一个是拐点，一个是终点
    note: 可用于导入
"""
_REST = {
    "course.yaml": "name: 测速\n",
    "themes.yaml": "- id: 双碳目标\n- id: 能源转型\n",
    "sources.yaml": "- id: report-2023\n  kind: report\n  title: 年度报告\n  issuer: 示例市\n  date: 2023\n",
}


def main() -> None:
    """Print one line a figure: name, value, unit."""
    for name, write in (("one_file", _one_file), ("many_files", _many_files)):
        with tempfile.TemporaryDirectory() as folder:
            workspace = Workspace(Path(folder))
            size = _prepare(workspace, write)
            seconds = _best(_load, workspace)
            print(f"load_{name} {EXCERPTS / seconds:.0f} excerpts/s")
            print(f"load_{name}_with_all_places {EXCERPTS / _best(_places, workspace):.0f} excerpts/s")
            print(f"load_{name}_bytes_each {size / EXCERPTS:.0f} bytes")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        _prepare(workspace, _many_files)
        print(f"read_many_files_only {EXCERPTS / _best(_read, workspace):.0f} files/s")


def _prepare(workspace: Workspace, write: Callable[[Path], int]) -> int:
    (workspace.lessons / "excerpts").mkdir(parents=True)
    for name, text in _REST.items():
        (workspace.lessons / name).write_text(text, encoding="utf-8")
    return write(workspace.lessons / "excerpts")


def _one_file(folder: Path) -> int:
    records = (_EXCERPT.format(n=n).splitlines() for n in range(EXCERPTS))
    lines = ("\n".join(("- " if k == 0 else "  ") + line for k, line in enumerate(record)) for record in records)
    data = ("\n".join(lines) + "\n").encode()
    assert len(data) < 5_000_000
    return (folder / "all.yaml").write_bytes(data)


def _many_files(folder: Path) -> int:
    return sum((folder / f"{n}.yaml").write_bytes(_EXCERPT.format(n=n).encode()) for n in range(EXCERPTS))


def _load(workspace: Workspace) -> None:
    library = load(workspace)
    assert len(library.excerpts) == EXCERPTS, library.problems[:3]
    assert not library.problems, library.problems[:3]


def _places(workspace: Workspace) -> None:
    library = load(workspace)
    places = [library.place("excerpt", excerpt.id, ("title",)) for excerpt in library.excerpts]
    assert all(places)


def _read(workspace: Workspace) -> None:
    for path in sorted((workspace.lessons / "excerpts").iterdir()):
        path.read_bytes()


def _best(work: Callable[[Workspace], None], workspace: Workspace) -> float:
    """Return the shortest of a few runs, after one that warms up."""
    work(workspace)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work(workspace)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
