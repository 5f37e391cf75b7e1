"""The formats that the importer reads: one module and one row of the table each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.importer.manuscript import Manuscript
from generator.importer.readers import docx, html, markdown, pdf, text
from generator.importer.readers.file_type import refusal
from generator.importer.readers.refusal import MOST_LINES, UnreadableError

_MOST_CHARACTERS = 6_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: `identify` says from 0 to 1 how sure it is that some bytes are of it, `read` makes lines of them."""

    name: str
    identify: Callable[[bytes, Path], float]
    read: Callable[[bytes, Path], Manuscript]


READERS: tuple[Reader, ...] = (
    Reader(name="纯文本", identify=text.identify, read=text.read),
    Reader(name="Markdown", identify=markdown.identify, read=markdown.read),
    Reader(name="PDF", identify=pdf.identify, read=pdf.read),
    Reader(name="网页", identify=html.identify, read=html.read),
    Reader(name="Word 文档（docx）", identify=docx.identify, read=docx.read),
)


def find_reader(data: bytes, path: Path) -> Reader:
    """Return the reader that is surest of `data`, by its bytes first; raise `UnreadableError` when none is."""
    if why := refusal(data, path):
        raise UnreadableError(path, why)
    scores = [(reader.identify(data, path), -n, reader) for n, reader in enumerate(READERS)]
    score, _, reader = max(scores, key=lambda s: s[:2])
    if score <= 0:
        raise UnreadableError(path, f"格式不认识；可以导入的有：{'、'.join(r.name for r in READERS)}")
    return reader


def read(data: bytes, path: Path) -> Manuscript:
    """Return the lines of a document in whatever format; raise `UnreadableError` for what no reader can read."""
    if not data.strip(b" \t\r\n\0"):
        raise UnreadableError(path, "是空的，没有可以导入的文字")
    manuscript = find_reader(data, path).read(data, path)
    if manuscript.length > MOST_LINES:
        raise UnreadableError(path, f"有 {manuscript.length} {manuscript.unit}，太长了，请拆成几份再导入")
    size = sum(len(line.raw) for line in manuscript.lines)
    if size > _MOST_CHARACTERS:
        raise UnreadableError(path, f"有 {size // 10_000} 万字，太长了，请拆成几份再导入")
    return manuscript
