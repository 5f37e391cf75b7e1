"""Find drafts by name: in the inbox by folder or id, anywhere else by path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import UserError
from generator.importer.drafts.inbox import TEXTS
from generator.importer.drafts.to_yaml import PLACES
from generator.library.nearest import did_you_mean
from generator.workspace import Workspace

_FOLDERS = tuple(place.rstrip("/") for place in PLACES.values() if place.endswith("/"))
_FILES = tuple(place for place in PLACES.values() if not place.endswith("/"))


@dataclass(frozen=True, slots=True, order=True)
class DraftFile:
    """One file of drafts: the folder of its document, and its name there (`excerpts/i5f-01.yaml`)."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Return where the file is."""
        return self.folder / self.name

    @property
    def is_excerpt(self) -> bool:
        """Return whether it is one of the excerpts."""
        return self.name.startswith("excerpts/")

    @property
    def is_list(self) -> bool:
        """Return whether its records are added to a file of the course, so that it does not move as it is."""
        return self.name in _FILES


def draft_folders(workspace: Workspace) -> list[Path]:
    """Return the folders that wait in the inbox."""
    if not workspace.inbox.is_dir():
        return []
    return [path for path in sorted(workspace.inbox.iterdir()) if path.is_dir() and not path.name.startswith(".")]


def draft_files(folder: Path) -> list[DraftFile]:
    """Return the drafts of a folder; full texts and the report are none."""
    return sorted(DraftFile(folder, name) for name in _names(folder))


def _names(folder: Path) -> Iterator[str]:
    for name in _FILES:
        if (folder / name).is_file():
            yield name
    for inner in _FOLDERS:
        for path in sorted((folder / inner).glob("*.y*ml")):
            if path.is_file() and not path.name.startswith("."):
                yield f"{inner}/{path.name}"


def texts(folder: Path) -> list[DraftFile]:
    """Return the full texts of a folder's sources."""
    inner = folder / TEXTS
    names = sorted(path.name for path in inner.iterdir() if path.is_file()) if inner.is_dir() else []
    return [DraftFile(folder, f"{TEXTS}/{name}") for name in names if not name.startswith(".")]


def all_drafts(workspace: Workspace) -> list[DraftFile]:
    """Return all drafts that wait in the inbox; raise `UserError` when there are none."""
    found = [file for folder in draft_folders(workspace) for file in draft_files(folder)]
    if not found:
        raise UserError("lessons/inbox 里没有草稿")
    return found


def find_drafts(workspace: Workspace, named: Sequence[str]) -> list[DraftFile]:
    """Return the drafts of these names: a folder of the inbox, an id, or the path of a folder or file."""
    found: list[DraftFile] = []
    waiting = [file for folder in draft_folders(workspace) for file in draft_files(folder)]
    for name in named:
        found += _get_named(workspace, name, waiting)
    return sorted(set(found))


def _get_named(workspace: Workspace, name: str, waiting: Sequence[DraftFile]) -> list[DraftFile]:
    inner = workspace.inbox / name.rstrip("/\\")
    for path in (inner, Path(name)):
        if path.exists():
            _refuse_the_course(workspace, path, name)
        if path.is_dir() and path.resolve() != workspace.inbox.resolve():
            return _in_folder(path.resolve(), name)
        if path.is_file():
            return [_as_draft(path.resolve(), name)]
    by_id = [file for file in waiting if Path(file.name).stem == name and not file.is_list]
    if by_id:
        return by_id
    known = [folder.name for folder in draft_folders(workspace)]
    hint = did_you_mean(name, [*known, *(Path(file.name).stem for file in waiting)])
    there = f"现有：{'、'.join(known)}" if known else "lessons/inbox 里没有草稿，先用 huoye import 导入"
    raise UserError(f"没有草稿“{name}”；{hint or there}")


def _refuse_the_course(workspace: Workspace, path: Path, name: str) -> None:
    """Raise `UserError` for a file of the course itself: a draft is removed when it has been accepted."""
    lessons, inbox, real = workspace.lessons.resolve(), workspace.inbox.resolve(), path.resolve()
    if lessons.is_relative_to(real) or (real.is_relative_to(lessons) and not real.is_relative_to(inbox)):
        raise UserError(f"{name} 是课程自己的文件，不是草稿；草稿在 lessons/inbox 里")


def _in_folder(path: Path, name: str) -> list[DraftFile]:
    if path.name in _FOLDERS and draft_files(path.parent):
        return [file for file in draft_files(path.parent) if file.name.startswith(f"{path.name}/")]
    found = draft_files(path)
    if not found:
        raise UserError(f"{name} 里没有草稿")
    return found


def _as_draft(path: Path, name: str) -> DraftFile:
    if path.name in _FILES:
        return DraftFile(path.parent, path.name)
    if path.parent.name in _FOLDERS and path.suffix.lower() in (".yaml", ".yml"):
        return DraftFile(path.parent.parent, f"{path.parent.name}/{path.name}")
    raise UserError(f"{name} 不是草稿：草稿是 {'、'.join(_FOLDERS)} 里的 YAML 文件，或者 {'、'.join(_FILES)}")
