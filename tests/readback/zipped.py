"""Small zipped XML files, for the tests of readers."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file with these parts."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def relations(*targets: tuple[str, str, str]) -> str:
    """Return relations: id, kind and target of each."""
    inner = "".join(f'<Relationship Id="{i}" Type="http://x/{kind}" Target="{to}"/>' for i, kind, to in targets)
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'
