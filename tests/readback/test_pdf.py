"""The reader of PDFs against another one, and against the fonts themselves."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from generator.errors import UserError
from generator.readback.folding import fold
from generator.readback.pdf import _fault, read_pdf
from generator.readback.pdf_fonts import Font, read_font, read_to_unicode
from generator.readback.pdf_objects import LazyReader
from tests import documents
from tests.readback.samples import paper, rendered

PACK = next(document for document in documents.everything() if document.kind == "pack")


@pytest.mark.parametrize("document", [paper(), PACK], ids=lambda document: document.kind)
def test_another_reader_finds_the_same_characters_on_each_page(document: Any) -> None:
    data = rendered(document, "pdf")
    reading = read_pdf(data)
    pages = pypdfium2.PdfDocument(data)
    assert reading.pages == len(pages) >= 1
    for number in range(1, len(pages) + 1):
        ours = fold("".join(run.text for run in (*reading.body, *reading.apart) if run.page == number))
        theirs = fold(pages[number - 1].get_textpage().get_text_range())
        missing = Counter(theirs) - Counter(ours)
        assert not {mark: n for mark, n in missing.items() if mark not in "\ufffe\u0002"}, number


def test_the_page_numbers_that_are_printed_are_known() -> None:
    reading = read_pdf(rendered(PACK, "pdf"))
    assert len(reading.labels) == reading.pages
    assert "1" in reading.labels


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


@pytest.mark.parametrize(
    ("glyph", "characters", "said"),
    [(0, {0: "河"}, "空框"), (0, {}, "空框"), (7, {}, "不知道是什么字"), (7, {7: "河"}, "空的"), (7, {7: " "}, "")],
)
def test_each_fault_of_a_glyph_is_named(glyph: int, characters: dict[int, str], said: str) -> None:
    fault = _fault(glyph, Font(characters, lambda _: True))
    assert (said in fault) if said else not fault


def test_maps_of_single_glyphs_and_of_ranges_are_read() -> None:
    data = (
        b"1 beginbfchar\n<0005> <6cb3>\nendbfchar\n"
        b"2 beginbfrange\n<0010> <0012> <0041>\n<0020> <0021> [<4e00> <d842dfb7>]\nendbfrange"
    )
    assert read_to_unicode(data) == {5: "河", 16: "A", 17: "B", 18: "C", 32: "一", 33: "𠮷"}


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(UserError, match="PDF"):
        read_pdf(b"PK\x03\x04")
