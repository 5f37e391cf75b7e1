"""The paths of a workspace's files, none of which leads outside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.errors import UserError


@dataclass(frozen=True, slots=True)
class Workspace:
    """Any folder that holds `lessons/`; also `templates/` (overrides) and `build/` (results)."""

    root: Path

    @property
    def lessons(self) -> Path:
        """Return the folder of the teacher's YAML."""
        return self.root / "lessons"

    @property
    def templates(self) -> Path:
        """Return the folder of designs that go before the shipped ones; it need not exist."""
        return self.root / "templates"

    @property
    def build(self) -> Path:
        """Return the folder of results."""
        return self.root / "build"

    @property
    def inbox(self) -> Path:
        """Return the folder of drafts that wait for a person."""
        return self.lessons / "inbox"

    @property
    def sources(self) -> Path:
        """Return the folder of the sources' full texts."""
        return self.lessons / "sources"


def get_workspace(start: Path) -> Workspace:
    """Return the workspace that `start` lies in, looking upwards; raise `UserError` when there is none."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "lessons").is_dir():
            return Workspace(folder)
    raise UserError(f"{start} 不在任何工作区里（工作区是含有 lessons 文件夹的文件夹）；用 huoye new 文件夹名 新建一个")


def inside(folder: Path, relative: str | Path) -> Path:
    """Return the path of `relative` in `folder`; raise `UserError` when it leads out of it, by `..` or by a link."""
    base = folder.resolve()
    try:
        path = (base / relative).resolve()
    except (ValueError, OSError) as error:  # a NUL in the name, a loop of links
        raise UserError(f"文件名 {str(relative)!r} 无效") from error
    if not path.is_relative_to(base):
        raise UserError(f"{relative} 在 {folder} 之外，不能使用")
    return path


def shown(path: Path, root: Path) -> Path:
    """Return `path` relative to `root` where it lies inside it, for messages."""
    return path.relative_to(root) if path.is_relative_to(root) else path
