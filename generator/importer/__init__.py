"""Turn whatever a teacher has into drafts: read a file, recognise what it is, account for every line of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.errors import UserError
from generator.importer.drafts.full_text import lay_out
from generator.importer.fields.people import authors_named
from generator.importer.imported import Imported
from generator.importer.lines.ledger import Finding, Ledger, Report
from generator.importer.lines.pasted_lines import loosened
from generator.importer.manuscript import Manuscript
from generator.importer.readers import read
from generator.importer.readers.chinese_conversion import Conversion, converted
from generator.importer.readers.refusal import UnreadableError
from generator.importer.recognise.opening import fingerprint
from generator.importer.recognise.recognition import recognise

__all__ = ["Finding", "Imported", "Report", "UnreadableError", "import_file", "read_document"]

_TOO_LARGE = 60_000_000


def read_document(data: bytes, path: Path, *, convert: Conversion = "") -> Imported:
    """Import the bytes of one document; `path` is only its name. Raise `UnreadableError` for what cannot be read.

    `convert` names a conversion of OpenCC, `t2s` for traditional characters into simplified ones; without it every
    character stays as it is.
    """
    if len(data) > _TOO_LARGE:
        raise UnreadableError(
            path, f"有 {len(data) // 1_000_000} MB，超过 {_TOO_LARGE // 1_000_000} MB，请拆成几份再导入"
        )
    manuscript = converted(_prepared(read(data, path)), convert)
    ledger = Ledger(manuscript)
    recognised = recognise(manuscript, ledger, path.name)
    report = ledger.close()
    excerpts = (excerpt.paragraphs for excerpt in recognised.drafts.excerpts)
    return Imported(
        path=path,
        recognised=recognised,
        drafts=recognised.drafts,
        report=report,
        fingerprint=fingerprint(manuscript),
        full_text=lay_out(ledger.full_text(), excerpts, doc_kind=recognised.doc_kind),
    )


def _prepared(manuscript: Manuscript) -> Manuscript:
    """Return what a reader read, with printed lines told from paragraphs and the names in its imprint parted."""
    imprint = replace(manuscript.imprint, authors=authors_named(manuscript.imprint.authors))
    return replace(manuscript, lines=tuple(loosened(manuscript.lines)), imprint=imprint)


def import_file(path: Path, *, convert: Conversion = "") -> Imported:
    """Import one file; raise `UserError` when it cannot be read."""
    try:
        size = path.stat().st_size
        if size > _TOO_LARGE:
            raise UnreadableError(
                path, f"有 {size // 1_000_000} MB，超过 {_TOO_LARGE // 1_000_000} MB，请拆成几份再导入"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} 打不开：{error.strerror or error}") from error
    return read_document(data, path, convert=convert)
