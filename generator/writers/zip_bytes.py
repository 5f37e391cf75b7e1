"""Pack an Office file again so that the same parts always give the same bytes."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_DATE = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16
# Office looks for the list of types first; some readers insist on it.
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_PACKAGES = (".xlsx", ".docx", ".pptx")
_CORE = "docProps/core.xml"
_CORE_DATE = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")
_SCRUBBED = b"2000-01-01T00:00:00Z"


def stable_zip(data: bytes) -> bytes:
    """Return the zip with its entries in a fixed order under a fixed date.

    Dates in the core properties are scrubbed too, and a package within the package (the workbook behind a chart) is
    treated likewise, because python-pptx and XlsxWriter write the current time into both.
    """
    with ZipFile(BytesIO(data)) as old:
        parts = {info.filename: old.read(info) for info in old.infolist() if not info.is_dir()}
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in sorted(parts, key=_place):
            entry = ZipInfo(name, _NO_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # the same on Windows as elsewhere
            entry.external_attr = _REGULAR_FILE
            new.writestr(entry, _stable_part(name, parts[name]), compresslevel=6)
    return target.getvalue()


def _place(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _stable_part(name: str, data: bytes) -> bytes:
    if name.endswith(_PACKAGES):
        return stable_zip(data)
    return _CORE_DATE.sub(rb"\g<1>" + _SCRUBBED, data) if name == _CORE else data
