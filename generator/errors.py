"""What can go wrong: problems in a teacher's files, notices about results, and the exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


class ExitCode(IntEnum):
    """What the command line returns to its caller."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    MISSING = 3
    CANNOT_WRITE = 4
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake in a file that a person wrote.

    `line` and `column` count from 1; 0 means the file as a whole. `record` is the id of the record, `field` the dotted
    path of keys in it, `options.2`, and `offset` the number of characters before the mistake in the field's value,
    where these are known.
    """

    path: Path
    message: str
    line: int = 0
    column: int = 0
    record: str = ""
    field: str = ""
    offset: int | None = None
    hint: str = ""
    code: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return `file:line:column message；hint`, as an editor's problem matcher reads it."""
        place = str(self.path) if not self.line else f"{self.path}:{self.line}:{self.column}"
        return f"{place} {self.message}" + (f"；{self.hint}" if self.hint else "")

    def as_json(self) -> dict[str, str | int | None]:
        """Return the problem as plain data for `--json`."""
        return {
            "file": str(self.path), "line": self.line, "column": self.column, "record": self.record,
            "field": self.field, "offset": self.offset,
            "code": self.code, "severity": self.severity, "message": self.message, "hint": self.hint,
        }  # fmt: skip


def in_file_order(problems: list[Problem]) -> list[Problem]:
    """Sort problems as a reader meets them: by file, line, column."""
    return sorted(problems, key=lambda p: (str(p.path), p.line, p.column, p.field, p.message))


def strictly(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems with every warning an error: what `--strict` makes of them."""
    return tuple(replace(problem, severity="error") for problem in problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something a writer or a build could not do as asked, or did otherwise; the result exists all the same."""

    message: str
    place: str = ""
    code: str = ""

    def __str__(self) -> str:
        """Return the notice in one line."""
        return f"{self.place}：{self.message}" if self.place else self.message


class HuoyeError(Exception):
    """Work that cannot go on; the text is one plain Chinese sentence for the user."""

    exit_code: ExitCode = ExitCode.PROBLEMS


class UserError(HuoyeError):
    """The user asked for something that is not there or cannot be."""


class ContentError(HuoyeError):
    """The teacher's files hold mistakes; all of them travel with the exception."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"共有 {len(problems)} 处问题")
        self.problems = in_file_order(problems)


class DesignError(HuoyeError):
    """A design folder is incomplete or a template in it is broken."""


class MissingToolError(HuoyeError):
    """This machine lacks something; the sentence names the command that brings it."""

    exit_code = ExitCode.MISSING


class CannotWriteError(HuoyeError):
    """A result could not be written; what was there before is untouched."""

    exit_code = ExitCode.CANNOT_WRITE
