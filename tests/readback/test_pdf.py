"""The reader of PDFs against another one, and against the fonts themselves."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pypdfium2
import pytest

from generator.errors import UserError
from generator.readback.folding import fold
from generator.readback.pdf import _fault, read_pdf
from generator.readback.pdf_fonts import Font
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


@pytest.mark.parametrize(
    ("glyph", "characters", "said"),
    [(0, {0: "河"}, "空框"), (0, {}, "空框"), (7, {}, "不知道是什么字"), (7, {7: "河"}, "空的"), (7, {7: " "}, "")],
)
def test_each_fault_of_a_glyph_is_named(glyph: int, characters: dict[int, str], said: str) -> None:
    fault = _fault(glyph, Font(characters, lambda _: True))
    assert (said in fault) if said else not fault


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(UserError, match="PDF"):
        read_pdf(b"PK\x03\x04")
