from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.fonts.installed import find_faces
from generator.fonts.outlines import to_truetype
from generator.fonts.subsetting import SubsettingUnavailableError, subset
from tests.fonts.machine import SMALL, needs_cutting

pytestmark = needs_cutting


def test_the_same_font_is_cut_to_the_same_bytes() -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    assert to_truetype(subset(face, SMALL)) == to_truetype(subset(face, SMALL))


def test_a_font_is_cut_to_the_characters_that_were_asked_for() -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    assert set(TTFont(BytesIO(subset(face, map(ord, "活页A")))).getBestCmap()) == set(map(ord, "活页A"))


def test_a_font_file_that_is_not_there_cannot_be_cut(tmp_path: Path) -> None:
    (face, *_) = find_faces(["Noto Serif CJK SC"])
    with pytest.raises(SubsettingUnavailableError, match="cannot be read"):
        subset(replace(face, path=tmp_path / "none.ttf"), SMALL)
