"""Renew requirements.lock and requirements-dev.lock: every package pinned, with its hashes, for every platform."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = ("--universal", "--generate-hashes", "--no-emit-index-url", "--no-annotate", "--no-header", "--upgrade")


def compile_lock(name: str, *groups: str) -> None:
    """Write one list; `hatchling` is in both because the program itself is made from its source folder."""
    source = ["pyproject.toml", *(part for group in groups for part in ("--group", group))]
    command = ["uv", "pip", "compile", "--quiet", "--python-version", "3.11", *COMMON, *source, "--output-file", name]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "make lock"})


def main() -> int:
    """Write both lists."""
    compile_lock("requirements.lock", "build")
    compile_lock("requirements-dev.lock", "build", "dev")
    return 0


if __name__ == "__main__":
    sys.exit(main())
