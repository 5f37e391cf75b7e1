from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont

from generator.fonts.installed import find_faces
from generator.fonts.renaming import renamed
from generator.fonts.subsetting import subset
from tests.fonts.machine import SMALL, needs_cutting

pytestmark = needs_cutting


def test_a_font_gets_one_family_name_and_keeps_its_style() -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    before = subset(face, SMALL)
    names = TTFont(BytesIO(renamed(before, "Kept Song Rare")))["name"]
    assert {record.toUnicode() for record in names.names if record.nameID in (1, 4, 16)} == {"Kept Song Rare"}
    assert {record.toUnicode() for record in names.names if record.nameID == 6} == {"KeptSongRare"}
    assert names.getDebugName(2) == TTFont(BytesIO(before))["name"].getDebugName(2)
