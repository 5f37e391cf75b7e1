"""Measure how the time of listing sources grows: twice the lessons, twice the time."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from generator.app.sources import list_sources
from generator.library.catalogue import excerpts_of_sources
from generator.library.load import load
from generator.workspace import Workspace

SIZES = (2_500, 5_000, 10_000)

_EXCERPT = """\
- id: bench-{n}
  title: 第{n}篇
  column: 专家观点
  themes: [双碳目标]
  source: source-{n}
  fidelity: digest
  text: 这一段讲第{n}条路怎样走。
"""
_SOURCE = "- id: source-{n}\n  kind: report\n  title: 报告{n}\n  issuer: 示例市\n  date: 2023\n"


def main() -> None:
    """Print one line a figure: name, value, unit (CPU time)."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            workspace = _workspace(Path(folder), size)
            start = time.process_time()
            listed = list_sources(workspace)
            whole = time.process_time() - start
            assert [len(one.excerpts) for one in listed.sources] == [1] * size
            library = load(workspace)
            start = time.process_time()
            excerpts_of_sources(library)
            print(f"sources_{size} {whole:.2f} s")
            print(f"sources_{size}_index_only {time.process_time() - start:.3f} s")


def _workspace(folder: Path, size: int) -> Workspace:
    workspace = Workspace(folder)
    (workspace.lessons / "excerpts").mkdir(parents=True)
    files = {
        "course.yaml": "name: 测速\n",
        "themes.yaml": "- id: 双碳目标\n",
        "sources.yaml": "".join(_SOURCE.format(n=n) for n in range(size)),
        "excerpts/all.yaml": "".join(_EXCERPT.format(n=n) for n in range(size)),
    }
    for name, text in files.items():
        (workspace.lessons / name).write_text(text, encoding="utf-8")
    return workspace


if __name__ == "__main__":
    main()
