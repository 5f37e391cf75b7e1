"""Digest what results depend on: documents, the design, the program and its libraries."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import __version__
from generator.design import Design
from generator.model.document import Document

_LIBRARIES = ("weasyprint", "python-docx", "python-pptx", "pypdf")


def digest(data: bytes) -> str:
    """Return the sha256 of bytes in hex."""
    return sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """Return the sha256 of a file, or an empty text when it cannot be read."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def document_digest(document: Document) -> str:
    """Return the digest of a document's content, the same in every process.

    A document consists of frozen dataclasses, tuples, texts and numbers, so its `repr` names every field in a fixed
    order.
    """
    return digest(repr(document).encode())


def key_of(*parts: str) -> str:
    """Return one digest of several texts."""
    return digest("\n".join(parts).encode())


def design_fingerprint(design: Design) -> str:
    """Return what a result depends on besides its document: the program, its libraries and the design's files."""
    parts = [__version__, *map(_with_version, _LIBRARIES)]
    parts += [str(design.settings.get("accent")), file_digest(design.logo) if design.logo else ""]
    for folder in design.folders:
        parts += [f"{p.relative_to(folder)} {file_digest(p)}" for p in sorted(folder.rglob("*")) if p.is_file()]
    return key_of(*parts)


def _with_version(distribution: str) -> str:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return distribution
