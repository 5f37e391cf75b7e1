"""Record what a build made, to find what is out of date, left over, or changed by a person.

The record is `.huoye.json` in a unit's folder of results. It may be deleted at any time: the next build then makes
everything again, and touches no file that it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.app.fingerprints import file_digest

RECORD_NAME = ".huoye.json"
_VERSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltFile:
    """One file of the last build: what it was made from, what it holds, its number of pages and lines on the last.

    `document` is the hash of the document alone, so that a PDF and a DOCX of different content can be told apart.
    `notices` is what there was to say of it, code and message, to be said again when the file is kept. `beside` names
    the file that this one was made together with: an answer sheet's scanner template has it, the answer sheet has not.
    """

    key: str
    document: str
    digest: str
    pages: int | None = None
    tail: int | None = None
    notices: tuple[tuple[str, str], ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What was made, by file name."""

    files: Mapping[str, BuiltFile] = field(default_factory=dict)

    def is_current(self, folder: Path, name: str, key: str) -> bool:
        """Return whether `name` and its companions were made from this and are still as they were made."""
        names = (name, *self.companions(name))
        return name in self.files and all(
            self.files[each].key == key and file_digest(folder / each) == self.files[each].digest for each in names
        )

    def companions(self, name: str) -> tuple[str, ...]:
        """Return the files that were made together with `name`."""
        return tuple(sorted(other for other, file in self.files.items() if file.beside == name))

    def to_bytes(self) -> bytes:
        """Return the record as it is saved."""
        files = {
            name: {
                "key": e.key, "document": e.document, "digest": e.digest, "pages": e.pages, "tail": e.tail,
                "notices": [list(notice) for notice in e.notices], "beside": e.beside,
            }
            for name, e in sorted(self.files.items())
        }  # fmt: skip
        return (json.dumps({"version": _VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n").encode()


def read_record(folder: Path) -> BuildRecord:
    """Return the record of a folder; an absent, broken or foreign one counts as empty."""
    try:
        value = json.loads((folder / RECORD_NAME).read_bytes())
        if value["version"] != _VERSION:
            return BuildRecord()
        return BuildRecord({name: _built_file(item) for name, item in value["files"].items() if _is_plain_name(name)})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return BuildRecord()


def _built_file(item: Mapping[str, Any]) -> BuiltFile:
    return BuiltFile(
        key=str(item["key"]),
        document=str(item["document"]),
        digest=str(item["digest"]),
        pages=item["pages"],
        tail=item["tail"],
        notices=tuple((str(code), str(message)) for code, message in item["notices"]),
        beside=str(item["beside"]),
    )


def _is_plain_name(name: str) -> bool:
    """Return whether a name holds no folder: a record that somebody edited must not reach files elsewhere."""
    return name not in ("", ".", "..") and "/" not in name and "\\" not in name and "\0" not in name
