"""Lay out what an import made as a folder of files, as a workspace would keep them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from pydantic import ValidationError

from generator.importer.drafts.to_yaml import to_yaml
from generator.importer.imported import Imported
from generator.importer.values.as_json import as_json
from generator.importer.values.document_drafts import SourceDraft
from generator.importer.values.remarks import Remark
from generator.library.fidelity import fingerprint
from generator.library.source_kinds import missing_fields
from generator.model.source import Source

REPORT = "report.txt"
TEXTS = "sources"  # the folder of full texts

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def folder_name(path: PurePath) -> str:
    """Return the name of the folder for a document's drafts: its file name without the ending, safe on any system."""
    return _UNSAFE.sub("_", path.stem).strip(" .")[:80] or "import"


def inbox_files(
    imported: Imported, original: bytes, *, more: Sequence[str] = (), with_course: bool = False
) -> dict[str, bytes]:
    """Return the files of a document's folder by name: its drafts, its full text, itself, and the report.

    `more` are lines for the report; `with_course` adds the course itself, for a workspace that has none yet.
    """
    own, text = imported.drafts.own, imported.full_text
    sources = (_registered(s, file=f"{own}.txt", fingerprint=fingerprint(text)) for s in imported.drafts.sources)
    drafts = replace(imported.drafts, sources=tuple(sources))
    written = to_yaml(drafts, unit=imported.report.unit, with_course=with_course)
    report = [imported.path.name, *more, *imported.report.lines()]
    return {
        **{place: yaml.encode() for place, yaml in written.items()},
        f"{TEXTS}/{own}.txt": text.encode("utf-8", "replace"),
        f"{TEXTS}/{own}-original{imported.path.suffix.lower()}": original,
        REPORT: ("\n".join(report) + "\n").encode("utf-8", "replace"),
    }


def _registered(source: SourceDraft, *, file: str, fingerprint: str) -> SourceDraft:
    """Return a source with the file of its full text, its fingerprint, and what the document does not tell."""
    remark = Remark(text="原文没有；查到了就补上，并从这里删去", at="unknown", kind="reason")
    return replace(
        source, file=file, fingerprint=fingerprint, unknown=_absent(source), remarks=(*source.remarks, remark)
    )


def _absent(source: SourceDraft) -> tuple[str, ...]:
    """Return what a source of its kind should tell and the document does not."""
    try:
        return tuple(missing_fields(Source.model_validate(as_json(source))))
    except ValidationError:
        return ()
