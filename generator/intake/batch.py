"""Import a batch of files: each into a folder of drafts of its own, and a bad one does not stop the others."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import HuoyeError, UserError
from generator.importer import Imported, import_file
from generator.importer.inbox import DOUBT_MARK, folder_name, inbox_files, source_id
from generator.library.load import Library, load
from generator.output import save_folder
from generator.workspace import Workspace, shown

_log = logging.getLogger(__name__)
_OWN_ID = re.compile(r"^- id: *(i[0-9a-f]{8})(?:-01-source)?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    `error` says why it could not be read; `known` says where the same document is already; else its drafts are
    `files`, which stand in `folder` unless it was a dry run.
    """

    path: Path
    imported: Imported | None = None
    folder: Path | None = None
    files: tuple[str, ...] = ()
    doubts: int = 0
    known: str = ""
    error: str = ""

    @property
    def units(self) -> tuple[str, ...]:
        """Return the ids of the units that print the document."""
        return tuple(draft.name for draft in self.imported.drafts if draft.kind == "unit") if self.imported else ()


# done, total, name of the file just read
Progress = Callable[[int, int, str], None]


def documents(paths: Sequence[Path]) -> list[Path]:
    """Return the files to import: those named, and all in the folders named, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        found += _files(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _files(folder: Path) -> list[Path]:
    inner = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in inner if not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)]


def import_files(
    paths: Sequence[Path],
    *,
    workspace: Workspace | None,
    into: Path | None,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Import files and save their drafts below `into`, each in a folder named after it; without `into` save nothing.

    What was imported before, however its lines were broken then, is named and left alone. No existing file is touched.
    """
    batch = _Batch(workspace, into)
    outcomes = []
    for done, path in enumerate(paths, 1):
        outcomes.append(batch.take(path))
        if progress:
            progress(done, len(paths), path.name)
    return outcomes


class _Batch:
    """Take one file after the other, and remember what was taken."""

    def __init__(self, workspace: Workspace | None, into: Path | None) -> None:
        self.workspace = workspace
        self.into = into
        self.library: Library | None = load(workspace) if workspace else None
        self.known = dict(self._known())

    def _known(self) -> Iterator[tuple[str, str]]:
        """Yield the sources that are there already, by the id that a document has whenever it is imported."""
        for folder in {self.into, self.workspace.inbox if self.workspace else None} - {None}:
            for path in sorted(folder.glob("*/sources.yaml")) if folder else ():
                for own in _OWN_ID.findall(path.read_text(encoding="utf-8", errors="replace")):
                    yield own, f"草稿在 {self._shown(path.parent)}/"
        for source in self.library.sources if self.library else ():
            own = _OWN_ID.match(f"- id: {source.id}\n")
            if own and self.library:
                yield own[1], f"已经收进 {self.library.place('source', source.id)}（来源 {source.id}）"

    def _shown(self, path: Path) -> Path:
        return shown(path, self.workspace.root) if self.workspace else path

    def take(self, path: Path) -> Outcome:
        """Import one file; whatever is wrong with it is told, not raised."""
        try:
            return self._take(path)
        except HuoyeError as error:
            return Outcome(path=path, error=str(error))
        except Exception as error:  # the rim of a batch: the other files are imported all the same
            _log.debug("importing %s", path, exc_info=True)
            return Outcome(
                path=path, error=f"读这份文件时程序出错（{type(error).__name__}：{error}），请把它发给维护者"
            )

    def _take(self, path: Path) -> Outcome:
        imported = import_file(path)
        own = source_id(imported)
        known = self.known.get(own)
        if known:
            return Outcome(path=path, imported=imported, known=known)
        files = inbox_files(imported, path.read_bytes(), with_course=self._lacks_course())
        doubts = sum(data.decode("utf-8", "replace").count(DOUBT_MARK) for data in files.values())
        folder = self._save(path, files) if self.into else None
        where = f"草稿在 {self._shown(folder)}/" if folder else f"与这一批里的 {path.name} 相同"
        self.known[own] = where
        return Outcome(path=path, imported=imported, folder=folder, files=tuple(sorted(files)), doubts=doubts)

    def _lacks_course(self) -> bool:
        """Tell whether the workspace has no course yet, and none waits in the inbox."""
        if self.workspace is None or (self.workspace.lessons / "course.yaml").exists():
            return False
        return self.into is None or not any(self.into.glob("*/course.yaml"))

    def _save(self, path: Path, files: dict[str, bytes]) -> Path:
        assert self.into is not None
        name = folder_name(path)
        names = (name if n == 1 else f"{name}-{n}" for n in range(1, 1000))
        free = next((one for one in names if not (self.into / one).exists()), None)
        if free is None:
            raise UserError(f"{self.into} 里名叫 {name} 的草稿太多，请先清理")
        return save_folder(self.into, free, files)
