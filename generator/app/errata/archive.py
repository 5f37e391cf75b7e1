"""Archive what was handed out: the printed files and the documents that they were made from, in `lessons/handed-out/`.

`build/` may be deleted at any time and is made again from changed lessons; an archive is never changed. It is one
folder for each time that a unit was handed out, `u1-targets-1`, `u1-targets-2`, …
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.app.compose import compose
from generator.app.request import Request
from generator.app.verify import STATUS_WORDS, FileReport, verify_unit
from generator.errors import UserError
from generator.model.document import Document
from generator.model.document_json import documents_from_json, documents_to_json
from generator.output import save
from generator.workspace import Workspace, shown

FOLDER = "handed-out"
DOCUMENTS = "documents.json"
# What is kept beside the documents: the pages as they were printed.
_KEPT = ".pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """One state of a unit that was handed out."""

    unit: str
    number: int
    folder: Path

    @property
    def name(self) -> str:
        """Return the name of its folder."""
        return self.folder.name


def archives_of(workspace: Workspace, unit: str) -> tuple[Archive, ...]:
    """Return a unit's archives, the oldest first."""
    parent = workspace.lessons / FOLDER
    found = []
    for folder in sorted(parent.iterdir()) if parent.is_dir() else []:
        match = re.fullmatch(rf"{re.escape(unit)}-(\d+)", folder.name)
        if match and (folder / DOCUMENTS).is_file():
            found.append(Archive(unit=unit, number=int(match[1]), folder=folder))
    return tuple(sorted(found, key=lambda archive: archive.number))


def archive_unit(workspace: Workspace, unit: str) -> tuple[Archive, tuple[str, ...]]:
    """Archive a unit as it is in `build/` and return the archive with the names of the files in it.

    Raises `UserError` when a file is missing, older than the lessons, edited or wrong: what is kept must be just what
    the lessons say.
    """
    composition = compose(workspace, Request(units=(unit,)))
    [composed] = composition.units
    reports = list(verify_unit(composed, composition.results(composed.unit)))
    if bad := [report for report in reports if report.status != "true"]:
        raise UserError(_refusal(bad, workspace))
    files = [report.path for report in reports if report.path.suffix == _KEPT]
    if not reports:
        raise UserError(f"单元“{unit}”还没有成品；先运行 huoye build {unit}")
    number = max((one.number for one in archives_of(workspace, unit)), default=0) + 1
    folder = workspace.lessons / FOLDER / f"{unit}-{number}"
    for path in files:
        save(folder, path.name, path.read_bytes())
    # The documents come last: a folder without them is no archive, but one that was broken off.
    save(folder, DOCUMENTS, documents_to_json(composed.documents))
    return Archive(unit=unit, number=number, folder=folder), tuple(path.name for path in files)


def _refusal(bad: list[FileReport], workspace: Workspace) -> str:
    first = bad[0]
    more = f"等 {len(bad)} 个文件" if len(bad) > 1 else ""
    return f"{shown(first.path, workspace.root)}{more}{STATUS_WORDS[first.status]}，不能存档；先运行 huoye build"


def get_archive(workspace: Workspace, unit: str, number: int | None = None) -> Archive:
    """Return an archive of a unit, the latest when no number is given; raise `UserError` when there is none."""
    archives = archives_of(workspace, unit)
    if not archives:
        raise UserError(f"单元“{unit}”还没有存档；发下去的时候运行 huoye archive {unit}，以后才能出勘误单")
    if number is None:
        return archives[-1]
    for one in archives:
        if one.number == number:
            return one
    raise UserError(f"单元“{unit}”没有第 {number} 次存档；现有：{'、'.join(str(one.number) for one in archives)}")


def read_archive(archive: Archive) -> tuple[Document, ...]:
    """Return the documents of an archive; raise `UserError` when its file is broken."""
    try:
        return documents_from_json((archive.folder / DOCUMENTS).read_bytes())
    except (OSError, ValueError, KeyError) as error:
        raise UserError(f"存档 {archive.name} 的 {DOCUMENTS} 读不出来（{error}）；请用备份恢复它") from error
