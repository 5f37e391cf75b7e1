"""Find the line and column at which a character of a value was typed."""

from __future__ import annotations

from pathlib import Path

from generator.library.library import Origin, Place
from generator.library.yaml.marked_yaml import YamlPath

_FARTHEST = 400  # characters between two that follow each other in a value: indents, comments, escapes


def place_in(origin: Origin, path: YamlPath, value: str, offset: int) -> Place:
    """Return where the character `offset` of the text `value`, typed at `path`, stands; else where the text begins.

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
