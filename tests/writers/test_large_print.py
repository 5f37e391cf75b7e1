"""Large print: A4 as ever, and no letter below 18 points."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as raw
import pytest

from generator.assembly.large_print import large_print
from generator.design import load_design
from generator.model.document import Document
from generator.readback.checking import check_file
from generator.writers.writer import Output
from tests.documents import pack, quiz, worksheet
from tests.writing import write_pdf

BASE = load_design("base")
# Rounding aside. Names on the axes of a chart are smaller.
SMALLEST = 17.5


def versions() -> list[Document]:
    from generator.assembly.transforms import student_edition

    in_columns = replace(pack(), name="columns", classes=("columns-2",))
    made = [large_print(student_edition(document)) for document in (pack(), in_columns, worksheet(), quiz())]
    return [document for document in made if document is not None]


@pytest.fixture(scope="module", params=versions(), ids=lambda document: document.name)
def printed(request: pytest.FixtureRequest) -> tuple[Document, Output]:
    return request.param, write_pdf(request.param, BASE)


def test_every_student_document_but_the_answer_sheet_has_a_large_version() -> None:
    assert len(versions()) == 4
    assert all(document.name.endswith("-large") for document in versions())


def test_it_is_printed_on_a4(printed: tuple[Document, Output]) -> None:
    sheet = pypdfium2.PdfDocument(io.BytesIO(printed[1].files[0].data))
    for page in sheet:
        assert page.get_size() == pytest.approx((595.28, 841.89), abs=0.6)


def test_nearly_every_letter_has_18_points(printed: tuple[Document, Output]) -> None:
    sizes: Counter[bool] = Counter()
    for page in pypdfium2.PdfDocument(io.BytesIO(printed[1].files[0].data)):
        text = page.get_textpage()
        for n in range(text.count_chars()):
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(text, n, matrix)
            if chr(raw.FPDFText_GetUnicode(text, n)).isspace():
                continue
            size = raw.FPDFText_GetFontSize(text, n) * abs(matrix.d or matrix.b)
            sizes[size >= SMALLEST] += 1
    assert sizes[True] > 200
    assert sizes[False] / sizes.total() < 0.08


def test_nothing_is_lost(printed: tuple[Document, Output]) -> None:
    document, output = printed
    assert check_file(document, "pdf", output.files[0].name, output.files[0].data).discrepancies == ()
