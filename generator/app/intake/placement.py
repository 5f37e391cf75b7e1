"""Where drafts go in the course: the value that is planned, checked and then carried out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.app.intake.drafts_folder import DraftFile
from generator.app.intake.merging import NumberedLines
from generator.errors import Problem

# The comment of the importer above an excerpt or record that resembles another.
DUPLICATE_MARK = "# 可能重复："


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDraft:
    """What happens to one draft: the file of the course that it goes to, and how many records it adds to a list.

    `there` records were in the course already, and `alike` of those added look like others.
    """

    draft: DraftFile
    target: str
    records: int = 0
    there: int = 0
    alike: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureFile:
    """A file of the course as it will be: its lines, and out of which draft they come.

    A merged list has `sources`: from which line on the lines come out of which draft. `before` is what it holds now.
    """

    name: str
    typed: NumberedLines
    before: bytes | None = None
    draft: DraftFile | None = None
    sources: tuple[tuple[int, DraftFile], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where drafts go: the files of the course that change, what happens to each draft, and what is wrong."""

    files: tuple[FutureFile, ...] = ()
    drafts: tuple[PlacedDraft, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: Placement) -> Placement:
        """Return both placements, one after the other."""
        return Placement(
            files=self.files + other.files,
            drafts=self.drafts + other.drafts,
            problems=self.problems + other.problems,
        )
