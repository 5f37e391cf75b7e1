"""Say in one sentence why a file cannot be read, and what its owner can do about it."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UserError
from generator.text.encoding import Decoded, decode

# More than a long book has; a file with more is a log or a mistake, and reading it would take minutes.
MOST_LINES = 80_000


class UnreadableError(UserError):
    """One file cannot be imported; a batch goes on without it. `path` is its name, `reason` the sentence without it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}：{reason}")
        self.path = path
        self.reason = reason


def decoded_text(data: bytes, path: Path, *, declared: str = "") -> Decoded:
    """Return bytes as text, whatever encoding they are in; raise `UnreadableError` for what is no text."""
    try:
        return decode(data, declared=declared)
    except UserError as error:
        raise UnreadableError(path, str(error)) from error
