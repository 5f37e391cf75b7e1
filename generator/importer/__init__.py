"""Turn whatever a teacher has into drafts: read a file, recognise what it is, account for every line of it."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UserError
from generator.importer.kinds import find_kind, fingerprint
from generator.importer.readers import find_reader
from generator.importer.report import Finding, Ledger, Report
from generator.importer.values import Draft, Imported

__all__ = ["Draft", "Finding", "Imported", "Report", "import_file", "read_document"]

_TOO_LARGE = 60_000_000


def read_document(data: bytes, path: Path) -> Imported:
    """Import the bytes of one document; `path` is only its name. Raise `UserError` for what cannot be read."""
    if not data.strip():
        raise UserError(f"{path.name} 是空的，没有可以导入的文字")
    if len(data) > _TOO_LARGE:
        raise UserError(
            f"{path.name} 有 {len(data) // 1_000_000} MB，超过 {_TOO_LARGE // 1_000_000} MB，请拆成几份再导入"
        )
    manuscript = find_reader(data, path).read(data, path)
    ledger = Ledger(manuscript)
    reading = find_kind(manuscript).read(manuscript, ledger, path.name)
    report = ledger.close()
    return Imported(
        path=path,
        doc_kind=str(reading.value["doc_kind"]),
        value={**reading.value, "report": report.as_json()},
        drafts=reading.drafts,
        report=report,
        fingerprint=fingerprint(manuscript),
        full_text=ledger.full_text(),
    )


def import_file(path: Path) -> Imported:
    """Import one file; raise `UserError` when it cannot be read."""
    try:
        size = path.stat().st_size
        if size > _TOO_LARGE:
            raise UserError(
                f"{path.name} 有 {size // 1_000_000} MB，超过 {_TOO_LARGE // 1_000_000} MB，请拆成几份再导入"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} 打不开：{error.strerror or error}") from error
    return read_document(data, path)
