"""The fonts of a PDF: the characters of their glyphs, and glyphs that leave no ink."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from generator.readback.pdf_fonts import Font, read_font, read_to_unicode
from generator.readback.pdf_objects import LazyReader
from tests.readback.samples import paper, rendered


def fonts() -> list[Font]:
    reader = LazyReader(BytesIO(rendered(paper(), "pdf")))
    found = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for name, font in resources["/Font"].items():
            found[name] = read_font(font.get_object())
    return list(found.values())


def test_a_glyph_that_a_font_was_cut_without_leaves_no_ink() -> None:
    assert fonts()
    for font in fonts():
        assert font.is_empty is not None
        printed = [glyph for glyph, text in font.characters.items() if not text.isspace()]
        assert printed
        assert not any(font.is_empty(glyph) for glyph in printed)
        absent = next(glyph for glyph in range(300, 60_000) if glyph not in font.characters)
        assert font.is_empty(absent)


def test_maps_of_single_glyphs_and_of_ranges_are_read() -> None:
    data = (
        b"1 beginbfchar\n<0005> <6cb3>\nendbfchar\n"
        b"2 beginbfrange\n<0010> <0012> <0041>\n<0020> <0021> [<4e00> <d842dfb7>]\nendbfrange"
    )
    assert read_to_unicode(data) == {5: "河", 16: "A", 17: "B", 18: "C", 32: "一", 33: "𠮷"}
