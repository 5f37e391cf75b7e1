"""Say in one sentence why a file cannot be read, and what its owner can do about it."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UserError

# More than a long book has; a file with more is a log or a mistake, and reading it would take minutes.
MOST_LINES = 80_000


class UnreadableError(UserError):
    """One file cannot be imported; a batch goes on without it. `path` is its name, `reason` the sentence without it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}：{reason}")
        self.path = path
        self.reason = reason
