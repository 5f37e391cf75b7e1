from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont

from generator.fonts.installed import find_faces
from generator.fonts.outlines import to_truetype
from generator.fonts.subsetting import subset
from tests.fonts.machine import SMALL, needs_cutting

pytestmark = needs_cutting


def widths(font: TTFont) -> dict[int, int]:
    return {point: font["hmtx"][name][0] for point, name in font.getBestCmap().items()}


def test_outlines_become_truetype_with_the_same_widths_and_features() -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    cut = subset(face, SMALL)
    before, after = TTFont(BytesIO(cut)), TTFont(BytesIO(to_truetype(cut)))
    assert "glyf" in after and "CFF " not in after
    assert after.getBestCmap().keys() == before.getBestCmap().keys() == SMALL
    assert widths(after) == widths(before)
    assert "halt" in {record.FeatureTag for record in after["GPOS"].table.FeatureList.FeatureRecord}
    assert after["name"].getDebugName(1) == "Noto Serif CJK SC"


def test_a_font_that_has_truetype_outlines_is_returned_as_it_is() -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    made = to_truetype(subset(face, SMALL))
    assert to_truetype(made) is made
