"""Rename the family of a subset font."""

from __future__ import annotations

from io import BytesIO

_FAMILY, _UNIQUE, _FULL, _POSTSCRIPT, _TYPOGRAPHIC_FAMILY, _WWS_FAMILY = 1, 3, 4, 6, 16, 21
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x409


def renamed(data: bytes, family: str) -> bytes:
    """Return a font file whose family is `family` in every language; its weight and style stay."""
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(data), recalcTimestamp=False) as font:
        names = font["name"]
        for name_id in (_FAMILY, _UNIQUE, _FULL, _POSTSCRIPT, _TYPOGRAPHIC_FAMILY, _WWS_FAMILY):
            names.removeNames(nameID=name_id)
        for name_id in (_FAMILY, _FULL, _TYPOGRAPHIC_FAMILY):
            names.setName(family, name_id, _WINDOWS, _UNICODE, _ENGLISH)
        names.setName(family.replace(" ", ""), _POSTSCRIPT, _WINDOWS, _UNICODE, _ENGLISH)
        made = BytesIO()
        font.save(made, reorderTables=None)
    return made.getvalue()
