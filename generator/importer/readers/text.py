"""Read plain text, in whatever encoding it was saved."""

from __future__ import annotations

from pathlib import Path

from generator.importer.manuscript import Manuscript, split
from generator.importer.readers.refusal import MOST_LINES, UnreadableError, decoded_text

_SUFFIXES = {".txt", ".text", ".log", ""}


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is plain text: a little for anything, since `decode` refuses what is none."""
    return 0.6 if path.suffix.lower() in _SUFFIXES else 0.1


def read(data: bytes, path: Path) -> Manuscript:
    """Return the lines of a text file; raise `UnreadableError` for one that is empty, too long or no text."""
    decoded = decoded_text(data, path)
    count = decoded.text.count("\n") + decoded.text.count("\r")
    if count > 2 * MOST_LINES:  # before they are made into lines; a line may end in two of them
        raise UnreadableError(path, f"有 {count} 行，太长了，请拆成几份再导入")
    manuscript = split(decoded.text, encoding=decoded.encoding, notes=decoded.notes)
    if not manuscript.lines:
        raise UnreadableError(path, "是空的，没有可以导入的文字")
    return manuscript
