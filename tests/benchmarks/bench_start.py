"""Measure how long a command takes to start: `huoye --help` beside an empty Python, in turns."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROUNDS = 15


def seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> int:
    huoye = [str(Path(sys.executable).with_name("huoye")), "--help"]
    bare = [sys.executable, "-c", "pass"]
    seconds(huoye)
    times = [(seconds(huoye), seconds(bare)) for _ in range(ROUNDS)]
    ours, theirs = median(t[0] for t in times), median(t[1] for t in times)
    print(f"huoye --help          {ours:.3f} s (goal: under 0.2 s)")
    print(f"python -c pass        {theirs:.3f} s")
    print(f"ratio                 {ours / theirs:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
