"""The formats that the importer reads: one module and one row of the table each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import UserError
from generator.importer.manuscript import Manuscript
from generator.importer.readers import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: `identify` says from 0 to 1 how sure it is that some bytes are of it, `read` makes lines of them."""

    name: str
    identify: Callable[[bytes, Path], float]
    read: Callable[[bytes, Path], Manuscript]


READERS: tuple[Reader, ...] = (Reader(name="纯文本", identify=text.identify, read=text.read),)


def find_reader(data: bytes, path: Path) -> Reader:
    """Return the reader that is surest of `data`; raise `UserError` when none is."""
    scores = [(reader.identify(data, path), -n, reader) for n, reader in enumerate(READERS)]
    score, _, reader = max(scores, key=lambda s: s[:2])
    if score <= 0:
        raise UserError(f"{path.name} 的格式不认识；可以导入的有：{'、'.join(r.name for r in READERS)}")
    return reader
