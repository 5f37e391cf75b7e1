"""A character that stood as a font's own glyph is put in as a person says."""

from __future__ import annotations

import pytest

from generator.app.intake.glyphs import mend, read_glyphs
from generator.errors import UserError


def test_codes_are_read_in_the_shapes_people_type() -> None:
    assert read_glyphs(["U+E3FD=瞭", "e000=镕", "U+F0001=某某"]) == {
        "\ue3fd": "瞭",
        "\ue000": "镕",
        "\U000f0001": "某某",
    }


@pytest.mark.parametrize("typed", ["瞭", "U+E3FD", "U+E3FD=", "U+41=A", "U+110000=甲"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="U\\+E3FD=瞭"):
        read_glyphs([typed])


def test_every_place_is_mended_and_its_doubt_settled_on_the_same_line() -> None:
    text = "# 存疑：缺字 U+E3FD：第 1 段\n# 存疑：别的\ntext: 《\ue3fd望》\n"
    assert mend(text, {"\ue3fd": "瞭"}, comments=True) == "# 已补：U+E3FD 是“瞭”\n# 存疑：别的\ntext: 《瞭望》\n"


def test_a_box_for_what_is_not_known_settles_no_doubt() -> None:
    text = "# 存疑：缺字 U+E3FD：第 1 段\ntext: 《\ue3fd望》\n"
    assert mend(text, {"\ue3fd": "□"}, comments=True) == "# 存疑：缺字 U+E3FD：第 1 段\ntext: 《□望》\n"
