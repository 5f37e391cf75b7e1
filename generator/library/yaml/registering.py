"""Write the fingerprints of full texts into sources.yaml, leaving every other character as it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library.library import Library
from generator.model.source import Source

_OF_ORIGINAL = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A source whose fingerprint is new or changed: the line of its `file` or `fingerprint`, and what it is now."""

    source: Source
    line: int
    fingerprint: str

    @property
    def is_new(self) -> bool:
        """Tell whether the source had no fingerprint."""
        return not self.source.fingerprint


def is_of_original(source: Source) -> bool:
    """Tell whether a fingerprint was taken of the document that was imported, by which it is known again."""
    return len(source.fingerprint) == _OF_ORIGINAL


def registrations(library: Library) -> tuple[Registration, ...]:
    """Return what must be written so that every full text is registered as it is now."""
    found = []
    for source in library.sources:
        text = library.texts.get(source.id)
        if text and source.fingerprint != text.fingerprint and not is_of_original(source):
            place = library.place("source", source.id, ("fingerprint" if source.fingerprint else "file",))
            if place:
                found.append(Registration(source=source, line=place.line, fingerprint=text.fingerprint))
    return tuple(found)


def registered(text: str, found: tuple[Registration, ...]) -> str:
    """Return the text of sources.yaml with these fingerprints written into it."""
    lines = text.splitlines(keepends=True)
    for one in sorted(found, key=lambda registration: -registration.line):
        line = lines[one.line - 1]
        if one.is_new:
            key, end = line[: line.index("file")].replace("-", " "), _line_end(line)
            lines[one.line - 1] = line.removesuffix(end) + (end or "\n")
            lines.insert(one.line, f"{key}fingerprint: {one.fingerprint}{end or ''}")
        else:
            lines[one.line - 1] = line.replace(one.source.fingerprint, one.fingerprint, 1)
    return "".join(lines)


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
