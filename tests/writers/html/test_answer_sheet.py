"""The scanned part of an answer sheet in HTML, at the places that the scanner is told."""

from __future__ import annotations

from dataclasses import replace

from generator.layout.answer_sheet import place_scanned_zone
from generator.model.document import Document, Table
from generator.writers.html.answer_sheet import sheet_css, sheet_data
from tests import documents
from tests.documents import cells

SHEET = documents.answer_sheet()


def data(document: Document = SHEET) -> dict[str, object]:
    return sheet_data(document, place_scanned_zone(document))


def test_corner_marks_stand_so_that_their_centres_are_where_the_scanner_looks() -> None:
    # Relative to the text's corner at 18 mm and 14 mm, less the radius of 3.5 mm.
    assert data()["marks"] == [
        {"x": "-10.5", "y": "-6.5"},
        {"x": "177.5", "y": "-6.5"},
        {"x": "177.5", "y": "268.5"},
        {"x": "-10.5", "y": "268.5"},
    ]


def test_every_bubble_of_the_zone_is_printed_where_it_is_scanned() -> None:
    zone = place_scanned_zone(SHEET)
    blocks = data()["blocks"]
    assert isinstance(blocks, list)
    printed = [
        (one["text"], float(one["x"]) + 18, float(one["y"]) + 14 + 24) for block in blocks for one in block["bubbles"]
    ]
    scanned = [(one.text, round(one.x, 3), round(one.y, 3)) for one in zone.bubbles()]
    assert [(text, round(x, 3), round(y, 3)) for text, x, y in printed] == scanned
    assert len(scanned) == 2 * 10 + 2 + 3 * 4


def test_the_form_of_the_paper_is_filled_in_already() -> None:
    blocks = data()["blocks"]
    assert isinstance(blocks, list)
    assert [one["text"] for block in blocks for one in block["bubbles"] if one["filled"]] == ["A"]
    assert data()["form"] == "A"


def test_questions_are_numbered_at_the_heads_of_their_rows() -> None:
    blocks = data()["blocks"]
    assert isinstance(blocks, list)
    assert [head["text"] for head in blocks[-1]["heads"]] == ["1", "2", "3"]


def test_a_number_to_fill_in_has_its_box_and_leaves_the_rest_to_the_names() -> None:
    found = data()
    assert found["id"] == {"x": "160", "width": "14", "digits": range(2), "digit_width": "7"}
    assert found["names_width"] == "154"
    without = replace(SHEET, blocks=(Table(rows=(cells("1", *"ABCD"),), classes=("bubbles", "choices")),))
    assert (data(without)["id"], data(without)["names_width"]) == (None, "174")


def test_lengths_in_the_style_sheet_are_those_of_the_scanner() -> None:
    # A ring of 7 mm, a hole of 4.48 mm in it, and a point of 2.38 mm in that.
    assert sheet_css().splitlines() == [
        "@page { size: 210mm 297mm; margin: 14mm 18mm 21mm 18mm; }",
        ".answer_sheet .masthead { height: 24mm; margin: 0; overflow: hidden; }",
        ".bubble { width: 5mm; height: 3mm; line-height: 2.7mm; }",
        ".corner { width: 7mm; height: 7mm; border-radius: 3.5mm; border: 1.260mm solid #000; }",
        ".corner i { left: 1.050mm; top: 1.050mm; width: 2.380mm; height: 2.380mm; border-radius: 1.190mm; }",
    ]
