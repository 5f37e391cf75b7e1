"""A folder of results: what an earlier run made, what this one keeps and saves, and what is left over."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.app.build_record import RECORD_NAME, BuildRecord, BuiltFile, read_record
from generator.app.fingerprints import digest, file_digest
from generator.output import save
from generator.writers import Output


class ResultsFolder:
    """One folder of results, from the record of the last run to the record of this one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.record: BuildRecord = read_record(path)
        self.files: dict[str, BuiltFile] = dict(self.record.files)

    def kept(self, name: str, key: str) -> tuple[str, ...]:
        """Return the names of a file and its companions when they are up to date and untouched, else nothing."""
        return (name, *self.record.companions(name)) if self.record.is_current(self.path, name, key) else ()

    def save(self, output: Output, main: str, *, key: str, document: str = "") -> tuple[str, ...]:
        """Save every file of an output, `main` among them, and return their names."""
        for file in output.files:
            save(self.path, file.name, file.data)
            is_main = file.name == main
            self.files[file.name] = BuiltFile(
                key=key,
                document=document,
                digest=digest(file.data),
                pages=output.pages if is_main else None,
                tail=output.tail if is_main else None,
                notices=tuple((n.code, n.message) for n in output.notices if is_main),
                beside="" if is_main else main,
            )
        return tuple(file.name for file in output.files)

    def remove(self, leftovers: Collection[str]) -> tuple[list[Path], list[str]]:
        """Delete files of earlier runs; return the paths that are gone and the names that a person has changed."""
        removed: list[Path] = []
        changed: list[str] = []
        for name in leftovers:
            if _is_removed(self.path / name, self.files[name]):
                removed.append(self.path / name)
                del self.files[name]
            else:
                changed.append(name)
        return removed, changed

    def close(self) -> None:
        """Save the record."""
        if self.files or self.record.files:
            save(self.path, RECORD_NAME, BuildRecord(self.files).to_bytes())


def _is_removed(path: Path, file: BuiltFile) -> bool:
    """Delete a file unless a person has changed it since; return whether it is gone."""
    if not path.is_file():
        return True
    if file_digest(path) != file.digest:
        return False
    path.unlink(missing_ok=True)
    return True
