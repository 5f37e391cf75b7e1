"""Places: the file, line and column at which a record, a field or a character of a value was typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.library.yaml.marked_yaml import Marked, YamlPath

_FARTHEST = 400  # characters between two that follow each other in a value: indents, comments, escapes


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was typed: the file, relative to the workspace, with line and column from 1."""

    path: Path
    line: int
    column: int

    def __str__(self) -> str:
        """Return `file:line`."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Origin:
    """A record's file, its marks, and its path in the file (empty when it is the whole file)."""

    path: str
    marked: Marked
    prefix: YamlPath

    def place(self, field_path: YamlPath = (), *, key: bool = False) -> Place:
        """Return where a field of the record was typed, or the nearest thing around it."""
        line, column = self.marked.place(self.prefix + field_path, key=key)
        return Place(path=Path(self.path), line=line, column=column)

    def find_in(self, field_path: YamlPath, words: str) -> Place:
        """Return the place of `words` in the text of a field; the field itself when they cannot be found there."""
        line, column = self.marked.find_in(self.prefix + field_path, words)
        return Place(path=Path(self.path), line=line, column=column)


def place_in(origin: Origin, path: YamlPath, value: str, offset: int) -> Place:
    """Return the place of the character `offset` of the text `value`, typed at `path`; else where the text begins.

    White space in the file is passed over, so that the way in which YAML sets a text (`|`, `>`, quotes) is all one.
    """
    start = origin.place(path)
    text = origin.marked.text
    at = _offset(text, start.line, start.column)
    if text[at : at + 1] in ("|", ">"):
        at = text.find("\n", at) + 1
    elif text[at : at + 1] in ("'", '"'):
        at += 1
    for character in value[:offset]:
        if not character.isspace():
            at = text.find(character, at, at + _FARTHEST) + 1
            if not at:
                return start
    wanted = value[offset : offset + 1]
    if wanted.strip():
        found = text.find(wanted, at, at + _FARTHEST)
        at = found if found >= 0 else at
    line, column = origin.marked.position(at)
    return Place(path=Path(origin.path), line=line, column=column)


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1
