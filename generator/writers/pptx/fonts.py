"""Choose the faces that PowerPoint is told: one for Chinese and one for Latin letters and digits in each role."""

from __future__ import annotations

from generator.design import Design, Role

_SANS = "Arial"


def latin_font(design: Design, role: Role) -> str:
    """Return the Latin face that goes with a role: a sans beside 黑体, else the design's Latin face.

    A design may name the sans in `office_fonts` as `latin_sans`.
    """
    if role != "hei":
        return design.latin_font
    return str(design.settings["office_fonts"].get("latin_sans", _SANS))


def chinese_font(design: Design, role: Role) -> str:
    """Return the Chinese face of a role."""
    return design.office_fonts[role]
