"""Measure the sample course from nothing: PDF, DOCX, PPTX and HTML, then once more with nothing changed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path


def seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> int:
    huoye = str(Path(sys.executable).with_name("huoye"))
    with tempfile.TemporaryDirectory() as folder:
        workspace = str(Path(folder) / "course")
        seconds([huoye, "new", workspace])
        build = [huoye, "build", "-C", workspace]
        first = seconds([*build, "-f", "pdf", "-f", "docx", "-f", "pptx", "-f", "html"])
        again = seconds([*build, "-f", "pdf", "-f", "docx", "-f", "pptx", "-f", "html"])
        files = [p for p in (Path(workspace) / "build").rglob("*") if p.is_file() and not p.name.startswith(".")]
    print(f"sample course         {len(files)} files in {first:.1f} s (goal: under 60 s)")
    print(f"nothing changed       {again:.2f} s ({first / again:.0f} times as fast)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
