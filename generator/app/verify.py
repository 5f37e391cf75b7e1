"""Verify finished files: read them from the disk and compare them with the documents that they should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.app.build_record import BuildRecord, read_record
from generator.app.compose import ComposedUnit, composed_unit, load_without_errors
from generator.app.fingerprints import digest, document_digest
from generator.app.jobs import file_name
from generator.errors import UserError
from generator.library.catalogue import get_unit
from generator.library.load import Library
from generator.model.document import DOCUMENT_KINDS, Document
from generator.readback.answers import is_for_students, secrets_of
from generator.readback.checking import Verdict, check_file
from generator.readback.read_text import Format
from generator.workspace import Workspace

# `true`: says what the lessons say now. `older`: what they said when it was built. `edited`: changed by hand since.
# `wrong`: as it was built, and yet not what the document says. `missing`: built once, and gone.
Status = Literal["true", "older", "edited", "wrong", "missing"]
STATUS_WORDS: dict[Status, str] = {
    "true": "一致",
    "older": "是内容改动之前生成的，请重新生成",
    "edited": "生成之后被改动过",
    "wrong": "与原文不符",
    "missing": "生成过，现在不见了",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """The result of verifying one file."""

    unit: str
    path: Path
    status: Status
    verdict: Verdict | None = None


def verify(workspace: Workspace, wanted: Sequence[str] = ()) -> Iterator[FileReport]:
    """Yield a report of each file of these units, folders or files, of all that is built when none is named.

    Raises `UserError` for a unit that does not exist and `ContentError` when the lessons hold errors.
    """
    library = load_without_errors(workspace)
    for unit_id, only in _choose(workspace, library, wanted).items():
        unit = get_unit(library, unit_id)
        yield from verify_unit(composed_unit(library, unit), workspace.build / unit_id, only)


def _choose(workspace: Workspace, library: Library, wanted: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return the units that are meant, each with the names of the only files that are (none: all)."""
    units = {unit.id: unit for unit in library.units}
    chosen: dict[str, frozenset[str]] = {}
    for name in wanted or ("",):
        parts = () if not name else (name,) if name in units else _parts_in_build(workspace, name)
        if not parts:
            chosen.update(dict.fromkeys(units, frozenset[str]()))
        elif parts[0] in units:
            chosen[parts[0]] = chosen.get(parts[0], frozenset()) | frozenset(parts[1:2])
        else:
            get_unit(library, parts[0])
    return chosen


def _parts_in_build(workspace: Workspace, name: str) -> tuple[str, ...]:
    found = workspace.root / name
    found = found if found.exists() else Path(name)
    build = workspace.build.resolve()
    resolved = found.resolve()
    if not resolved.is_relative_to(build):
        return (name,)
    if not found.exists():
        raise UserError(f"没有 {name}；先运行 huoye build")
    return resolved.relative_to(build).parts


def verify_unit(composed: ComposedUnit, folder: Path, only: frozenset[str] = frozenset()) -> Iterator[FileReport]:
    """Yield a report of each file that a unit has in its folder of results, of those named `only` if any are."""
    documents = composed.all_documents
    record = read_record(folder)
    secrets = secrets_of(documents)
    for document in documents:
        current = document_digest(document)
        for format in DOCUMENT_KINDS[document.kind].formats:
            name = file_name(document, format)
            if format != "native" and (not only or name in only):
                told = secrets if is_for_students(document) else ()
                read_as: Format = "html" if format == "text" else format
                yield from _verify_file(composed.unit.id, folder / name, read_as, document, record, current, told)


def _verify_file(
    unit: str,
    path: Path,
    format: Format,
    document: Document,
    record: BuildRecord,
    current: str,
    secrets: tuple[str, ...],
) -> Iterator[FileReport]:
    entry = record.files.get(path.name)
    if not path.is_file():
        if entry is not None:
            yield FileReport(unit=unit, path=path, status="missing")
        return
    data = path.read_bytes()
    verdict = check_file(document, format, path.name, data, secrets)
    status: Status = "true" if verdict.is_true else "wrong"
    if entry is None or digest(data) != entry.digest:
        status = "edited"
    elif entry.document != current:
        status = "older"
    yield FileReport(unit=unit, path=path, status=status, verdict=verdict)
