"""Turn a font's PostScript outlines (CFF) into TrueType ones, which PDF stores in a fraction of the room."""

from __future__ import annotations

from io import BytesIO
from typing import Any

# The greatest distance between the two outlines, in thousandths of an em: far below what a printer resolves.
_MAX_ERROR = 1.0


def to_truetype(data: bytes) -> bytes:
    """Return a static font with TrueType outlines; one that has them already is returned as it is."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), recalcTimestamp=False)
    if "CFF " not in font:
        return data
    glyphs = _quadratic_glyphs(font)
    for tag in ("CFF ", "VORG", "vhea", "vmtx", "BASE"):
        if tag in font:
            del font[tag]
    _put_glyphs(font, glyphs)
    out = BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _quadratic_glyphs(font: Any) -> dict[str, Any]:
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    outlines, glyphs = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, _MAX_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    return glyphs


def _put_glyphs(font: Any, glyphs: dict[str, Any]) -> None:
    from fontTools.ttLib import newTable

    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = font.getGlyphOrder(), glyphs
    maxima = font["maxp"]
    maxima.tableVersion = 0x00010000
    maxima.maxZones = 1
    for name in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
    ):  # fmt: skip
        setattr(maxima, name, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"
