"""Add records of a draft to a list file of the course, as text, so that both keep their comments and their order."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from generator.importer.drafts.to_yaml import DRAFT_MARK
from generator.library.yaml.marked_yaml import parse

_REASON = re.compile(r"^((?:  )?(?:column|themes|terms): .*?)  # 建议：.*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedLines:
    """Lines of a file, each with the number that it had in its draft; 0 for those that were not in it."""

    lines: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(self.lines) + "\n" if self.lines else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record of a list file: its id, its value, and its lines with the comments above it."""

    id: str
    value: Any
    typed: NumberedLines


def as_typed(text: str) -> NumberedLines:
    """Return a draft as it enters the course: without the line that calls it a draft and the reasons of suggestions."""
    kept = [(line, n) for n, line in enumerate(text.rstrip("\n").split("\n"), 1) if not line.startswith(DRAFT_MARK)]
    return NumberedLines(lines=tuple(_REASON.sub(r"\1", line) for line, _ in kept), numbers=tuple(n for _, n in kept))


def records(text: str, key: str = "id") -> list[Record] | None:
    """Return the records of a list file, None when it is no list that can be taken apart."""
    marked = parse(text)
    if marked.broken or not isinstance(marked.data, list):
        return [] if marked.data is None and not marked.broken else None
    whole = as_typed(text)
    starts = [_start(whole, marked.place((n,))[0]) for n in range(len(marked.data))]
    found = []
    for n, value in enumerate(marked.data):
        end = starts[n + 1] if n + 1 < len(starts) else len(whole.lines)
        first = 0 if n == 0 else starts[n]
        lines, numbers = list(whole.lines[first:end]), list(whole.numbers[first:end])
        while lines and not lines[-1].strip():
            lines.pop(), numbers.pop()
        while lines and not lines[0].strip():
            lines.pop(0), numbers.pop(0)
        own = value.get(key) if isinstance(value, dict) else None
        found.append(
            Record(id=str(own or ""), value=value, typed=NumberedLines(lines=tuple(lines), numbers=tuple(numbers)))
        )
    return found


def _start(whole: NumberedLines, line: int) -> int:
    """Return the index in `whole` at which a record begins with its comments; its first key is typed on `line`."""
    place = whole.numbers.index(line)
    while place > 0 and not whole.lines[place].lstrip().startswith("-"):
        place -= 1
    while place > 0 and whole.lines[place - 1].startswith("#"):
        place -= 1
    return place


def appended(text: str, added: Collection[Record]) -> NumberedLines | None:
    """Return a list file with records added at its end, None when it is no list in lines that could be added to."""
    marked = parse(text)
    if marked.broken or not isinstance(marked.data, list | None):
        return None
    indent = ""
    if marked.data:
        dash = _first_dash(text)
        if dash is None:
            return None
        indent = dash
    elif text.strip() and any(line.strip() and not line.startswith("#") for line in text.split("\n")):
        return None  # `[]`
    lines = text.rstrip("\n").split("\n") if text.strip() else []
    numbers = [0] * len(lines)
    for record in added:
        if lines:
            lines.append("")
            numbers.append(0)
        lines += [indent + line if line.strip() else "" for line in record.typed.lines]
        numbers += record.typed.numbers
    return NumberedLines(lines=tuple(lines), numbers=tuple(numbers))


def _first_dash(text: str) -> str | None:
    """Return the blanks before the first record's dash, None when the list is typed in brackets."""
    for line in text.split("\n"):
        if line.strip() and not line.lstrip().startswith(("#", "---", "%")):
            found = re.match("( *)-(?: |$)", line)
            return found.group(1) if found else None
    return None
