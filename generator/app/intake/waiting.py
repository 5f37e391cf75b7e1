"""List what waits in the inbox for a person to review."""

from __future__ import annotations

from dataclasses import dataclass

from generator.app.intake.drafts_folder import DraftFile, draft_files, draft_folders
from generator.importer.drafts.to_yaml import DOUBT_MARK
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDrafts:
    """The drafts of one imported document: the name of their folder, how many files, how many doubtful places."""

    name: str
    files: int
    doubts: int


def waiting_drafts(workspace: Workspace) -> tuple[WaitingDrafts, ...]:
    """Return what waits in the inbox, folder by folder."""
    folders = [(folder.name, draft_files(folder)) for folder in draft_folders(workspace)]
    return tuple(WaitingDrafts(name=name, files=len(files), doubts=sum(map(_doubts, files))) for name, files in folders)


def _doubts(file: DraftFile) -> int:
    return file.path.read_text(encoding="utf-8", errors="replace").count(DOUBT_MARK)
