"""Import documents into a workspace, or anywhere: which files, and where their drafts go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.intake.batch import import_files
from generator.app.intake.outcome import Outcome
from generator.app.request import Progress
from generator.errors import UserError
from generator.importer.readers.chinese_conversion import Conversion
from generator.workspace import Workspace, get_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """Files and folders to import; `into` replaces the inbox, and a dry run saves nothing."""

    paths: tuple[Path, ...]
    into: Path | None = None
    convert: Conversion = ""
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What became of each file, and the folder that paths are shown from."""

    outcomes: tuple[Outcome, ...]
    root: Path


def import_documents(folder: Path, request: ImportRequest, progress: Progress | None = None) -> ImportResult:
    """Import the documents of a request into the workspace that `folder` is in.

    Raises `UserError` when there is no file to import, or no workspace though the drafts are to go there.
    """
    workspace = _workspace(folder, needed=request.into is None and not request.dry_run)
    inbox = workspace.inbox if workspace else None
    files = documents(request.paths)
    if not files:
        raise UserError("这些文件夹里没有文件")
    outcomes = import_files(
        files,
        workspace=workspace,
        into=None if request.dry_run else request.into or inbox,
        convert=request.convert,
        progress=progress,
    )
    return ImportResult(outcomes=tuple(outcomes), root=workspace.root if workspace else Path.cwd())


def documents(paths: Sequence[Path]) -> list[Path]:
    """Return the files to import: those named, and all in the folders named, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        found += _files(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _files(folder: Path) -> list[Path]:
    inner = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in inner if not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)]


def _workspace(folder: Path, *, needed: bool) -> Workspace | None:
    try:
        return get_workspace(folder)
    except UserError:
        if needed:
            raise
        return None
