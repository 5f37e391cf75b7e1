"""Check the lessons: every problem, remarks on balance, and how much quoted text was compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.app.balance import balance_remarks
from generator.errors import Notice, Problem, strictly
from generator.library.library import Library
from generator.library.load import load
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotingCount:
    """How many excerpts were compared with the full text of their source, could not be, and do not quote."""

    compared: int
    unchecked: int
    digests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check of the lessons found; `problems` are the library's, every warning an error if it was strict."""

    library: Library
    problems: tuple[Problem, ...]
    remarks: tuple[Notice, ...]
    quoting: QuotingCount

    @property
    def has_errors(self) -> bool:
        """Return whether a build would refuse these lessons."""
        return any(problem.severity == "error" for problem in self.problems)


def check_lessons(workspace: Workspace, *, strict: bool = False, today: date | None = None) -> CheckReport:
    """Load the lessons and return every problem, remark and count; raise for no problem."""
    library = load(workspace, today=today)
    return CheckReport(
        library=library,
        problems=strictly(library.problems) if strict else library.problems,
        remarks=balance_remarks(library),
        quoting=_quoting(library),
    )


def _quoting(library: Library) -> QuotingCount:
    quoting = [excerpt for excerpt in library.excerpts if excerpt.fidelity != "digest"]
    compared = sum(excerpt.source in library.texts for excerpt in quoting)
    return QuotingCount(
        compared=compared, unchecked=len(quoting) - compared, digests=len(library.excerpts) - len(quoting)
    )
