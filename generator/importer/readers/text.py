"""Read plain text, in whatever encoding it was saved."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UserError
from generator.importer.manuscript import Manuscript, split
from generator.text_encoding import decode

_SUFFIXES = {".txt", ".text", ".log", ""}


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is plain text: a little for anything, since `decode` refuses what is none."""
    return 0.6 if path.suffix.lower() in _SUFFIXES else 0.1


def read(data: bytes, path: Path) -> Manuscript:
    """Return the lines of a text file; raise `UserError` for one that is empty or no text."""
    try:
        decoded = decode(data)
    except UserError as error:
        raise UserError(f"{path.name}：{error}") from error
    manuscript = split(decoded.text, encoding=decoded.encoding, notes=decoded.notes)
    if not manuscript.lines:
        raise UserError(f"{path.name} 是空的，没有可以导入的文字")
    return manuscript
