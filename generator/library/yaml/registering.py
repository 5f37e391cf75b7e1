"""Write the fingerprints of full texts into sources.yaml, leaving every other character as it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A source whose fingerprint is new or changed: the line of its `file` or `fingerprint`, and what it is now."""

    source: Source
    line: int
    fingerprint: str

    @property
    def is_new(self) -> bool:
        """Return whether the source had no fingerprint."""
        return not self.source.fingerprint


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
