"""Plain text is read in whatever encoding it was saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer.readers.refusal import MOST_LINES, UnreadableError
from generator.importer.readers.text import identify, read

PATH = Path("书角.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_lines_are_the_same_in_each_encoding(encoding: str) -> None:
    text = "书角建在走廊的尽头。\n\n后来大家刷了墙，钉了架子。"
    manuscript = read(text.encode(encoding), PATH)
    assert [(line.number, line.text) for line in manuscript.lines] == [
        (1, "书角建在走廊的尽头。"),
        (3, "后来大家刷了墙，钉了架子。"),
    ]


@pytest.mark.parametrize(
    ("name", "sure"), [("a.txt", 0.6), ("a.TXT", 0.6), ("a.text", 0.6), ("a.log", 0.6), ("a", 0.6), ("a.md", 0.1)]
)
def test_its_name_makes_text_likely(name: str, sure: float) -> None:
    assert identify(b"", Path(name)) == sure


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="是空的"):
        read(data, PATH)


def test_a_file_with_too_many_lines_is_refused() -> None:
    assert len(read(b"a" + b"\r\n" * MOST_LINES, PATH).lines) == 1
    with pytest.raises(UnreadableError, match="太长了"):
        read(b"a" + b"\r\n" * MOST_LINES + b"\n", PATH)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableError):
        read(bytes(range(256)) * 8, PATH)
