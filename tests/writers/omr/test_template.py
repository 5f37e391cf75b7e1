"""Answer sheets that a scanner reads: what the template says is where the PDF prints it."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from generator.assembly.forms import freeze
from generator.assembly.quiz import compose_answer_sheet, compose_key
from generator.design import load_design
from generator.layout.answer_sheet import BUBBLE, PAGE, RIGHT, field_name, is_bubbles, place_scanned_zone
from generator.model.document import Document, Table
from generator.writers.omr import template as omr
from generator.writers.writer import Output
from tests.assembly.samples import library, unit
from tests.writers.omr.omr_reading import boxes, find_marks, read_sheet
from tests.writing import write_pdf

_DPI = 150
PLAN: dict[str, Any] = {
    "id": "q",
    "title": "河流小测",
    "forms": ["A", "B"],
    "sections": [
        {"questions": ["q-single", "q-multiple"], "points": 2},
        {"questions": ["q-true"], "points": 1},
        {"questions": ["q-material", "q-short"], "points": 4},
    ],
}


def sheet(form: str = "A", **plan: Any) -> Document:
    u = unit(quizzes=[{**PLAN, **plan}])
    shelf = library()
    return compose_answer_sheet(shelf, u, freeze(shelf, u, u.quizzes[0], form))


@cache
def printed() -> Output:
    return write_pdf(sheet(), load_design("base"))


def picture(output: Output) -> Image.Image:
    page = pypdfium2.PdfDocument(output.files[0].data)[0]
    image: Image.Image = page.render(scale=_DPI / 72, grayscale=True).to_pil()
    return image


def template(output: Output) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(output.files[1].data)
    return found


def ink(image: Image.Image, x: float, y: float) -> int:
    value = image.getpixel((round(x), round(y)))
    assert isinstance(value, int)
    return value


def fill_in(image: Image.Image, found: Mapping[str, Any], marks: Mapping[str, str]) -> Image.Image:
    """Return the picture with bubbles filled as a student does, near enough: the place is that of the template."""
    filled = image.copy()
    draw = ImageDraw.Draw(filled)
    (left, top), (right, _), (_, bottom), _ = find_marks(image)
    width, height = found["pageDimensions"]
    for field, value, (x0, y0, x1, y1) in boxes(found):
        if value and value in marks.get(field, ""):
            across, down = (right - left) / width, (bottom - top) / height
            draw.ellipse(
                (left + (x0 - 2) * across, top + (y0 - 1) * down, left + (x1 + 1) * across, top + (y1 + 2) * down),
                fill=60,
            )
    return filled


ANSWERS = {
    **{f"id{n}": digit for n, digit in enumerate("20260731", 1)},
    "q1": "C",
    "q2": "ABD",
    "q3": "F",
    "q4_1": "B",
}


def test_sheet_comes_with_its_template_and_the_picture_of_its_marks() -> None:
    names = [file.name for file in printed().files]
    assert names == ["u1-q-A-sheet.pdf", "u1-q-A-sheet.omr.json", "u1-q-A-sheet.omr-marker.png"]
    assert template(printed())["preProcessors"][0]["options"]["relativePath"] == names[2]
    assert Image.open(io.BytesIO(printed().files[2].data)).size == (140, 140)
    assert printed().notices == ()


def test_marks_are_printed_where_the_layout_says() -> None:
    image = picture(printed())
    pixels = _DPI / 25.4
    expected = [(11, 11), (199, 11), (199, 286), (11, 286)]
    for (x, y), (u, v) in zip(find_marks(image), expected, strict=True):
        assert abs(x / pixels - u) < 0.15, (x / pixels, u)
        assert abs(y / pixels - v) < 0.15, (y / pixels, v)


def test_empty_sheet_reads_as_empty_but_for_its_form() -> None:
    read = read_sheet(picture(printed()), printed().files[1].data)
    assert {field: value for field, value in read.items() if value} == {"form": "A"}
    assert set(read) == {*ANSWERS, "form"}


@pytest.mark.parametrize(("angle", "scale"), [(0.0, 1.0), (1.2, 1.0), (-1.0, 0.97), (0.6, 1.04)])
def test_filled_bubbles_are_read_back_also_from_a_slightly_turned_scan(angle: float, scale: float) -> None:
    image = fill_in(picture(printed()), template(printed()), ANSWERS)
    size = (round(image.width * scale), round(image.height * scale))
    scan = image.resize(size).rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    assert read_sheet(scan, printed().files[1].data) == {**ANSWERS, "form": "A"}


def test_each_bubble_has_ink_on_its_edge_and_none_beside_it() -> None:
    """The frame of each bubble is found at the template's box: 0.3 mm off would be seen."""
    image = picture(printed()).convert("L")
    (left, top), (right, _), (_, bottom), _ = find_marks(image)
    found = template(printed())
    width, height = found["pageDimensions"]
    seen = 0
    for field, value, (x0, y0, x1, y1) in boxes(found):
        x, y = left + (x0 + x1) / 2 / width * (right - left), top + y0 / height * (bottom - top)
        end = top + y1 / height * (bottom - top)
        column = [ink(image, x, round(y) + n) for n in (-3, -2, -1, 0, 1, 2)]
        foot = [ink(image, x, round(end) + n) for n in (-2, -1, 0, 1)]
        assert min(column[1:]) < 190, (field, value, column)
        assert column[0] > 190, (field, value, column)
        assert min(foot) < 190, (field, value, foot)
        seen += 1
    assert seen == 80 + 2 + 8 + 2 + 2


def test_form_of_the_sheet_is_printed_filled() -> None:
    filled = [bubble.value for bubble in place_scanned_zone(sheet("B")).bubbles() if bubble.filled]
    assert filled == ["B"]


def test_every_choice_of_the_paper_has_a_field_of_its_own() -> None:
    fields = [bubble.field for bubble in place_scanned_zone(sheet()).bubbles()]
    assert sorted(set(fields)) == ["form", *(f"id{n}" for n in range(1, 9)), "q1", "q2", "q3", "q4_1"]
    assert len({(bubble.field, bubble.value) for bubble in place_scanned_zone(sheet()).bubbles()}) == len(fields)


def test_bubbles_keep_clear_of_each_other_and_of_the_edges() -> None:
    bubbles = list(place_scanned_zone(sheet()).bubbles())
    for n, one in enumerate(bubbles):
        assert one.x + BUBBLE[0] <= RIGHT
        assert one.y + BUBBLE[1] < PAGE[1] - 20
        for other in bubbles[:n]:
            assert abs(one.x - other.x) >= BUBBLE[0] or abs(one.y - other.y) >= BUBBLE[1], (one, other)


def test_template_counts_in_whole_pixels() -> None:
    """OMRChecker takes no fraction of a pixel for an origin."""
    for block in place_scanned_zone(sheet()).blocks:
        x, y = (block.x - 11) * omr.SCALE, (block.y - 11) * omr.SCALE
        assert (x, y) == (round(x), round(y)), block


def test_questions_that_find_no_room_are_named_and_printed_as_a_table() -> None:
    document = sheet()
    tables = [block for block in document.blocks if isinstance(block, Table) and block.has("choices")]
    row = tables[0].rows[0]
    many = replace(tables[0], rows=tuple(row for _ in range(130)))
    layout = place_scanned_zone(replace(document, blocks=(many,)))
    left = len(layout.left_out)
    assert 0 < left < 40
    (rest,) = layout.rest
    assert is_bubbles(rest)
    assert isinstance(rest, Table)
    assert len(rest.rows) == left
    files, notices = omr.what_a_scanner_needs(replace(document, blocks=(many,)))
    assert len(files) == 2
    assert "答题卡第1页放不下" in notices[0].message


def test_sheet_without_bubbles_has_no_template() -> None:
    document = sheet(sections=[{"questions": ["q-short"], "points": 4}], id_digits=0, forms=["A"])
    assert place_scanned_zone(document).blocks == ()
    assert omr.what_a_scanner_needs(document) == ((), ())


def test_part_of_a_material_is_a_field_with_two_numbers() -> None:
    assert field_name("19（2）") == "q19_2"
    assert field_name("7") == "q7"


def test_key_tells_the_scanner_what_is_right_and_what_it_is_worth() -> None:
    u = unit(quizzes=[PLAN])
    shelf = library()
    key = compose_key(shelf, u, freeze(shelf, u, u.quizzes[0], "A"))
    (file,), notices = omr.what_a_scanner_needs(key)
    assert (file.name, notices) == ("u1-q-A-key.omr-evaluation.json", ())
    evaluation = json.loads(file.data)
    assert evaluation["options"]["questions_in_order"] == ["q1", "q2", "q3", "q4_1"]
    assert evaluation["options"]["answers_in_order"] == ["A", "AB", "T", "B"]
    schemes = evaluation["marking_schemes"]
    assert {name: scheme.get("questions") for name, scheme in schemes.items()} == {
        "DEFAULT": None,
        "POINTS_2": ["q1", "q2"],
        "POINTS_1": ["q3"],
        "POINTS_4": ["q4_1"],
    }
    assert schemes["POINTS_2"]["marking"] == {"correct": "2", "incorrect": "0", "unmarked": "0"}
    fields = {bubble.field for bubble in place_scanned_zone(sheet()).bubbles()}
    assert set(evaluation["options"]["questions_in_order"]) <= fields


def test_answers_never_go_with_the_sheet() -> None:
    names = [file.name for file in printed().files]
    assert not any("evaluation" in name for name in names)
    assert b"correct" not in printed().files[1].data


def test_key_of_a_paper_that_is_written_on_has_nothing_for_a_scanner() -> None:
    u = unit(quizzes=[{**PLAN, "answer_sheet": "false"}])
    shelf = library()
    key = compose_key(shelf, u, freeze(shelf, u, u.quizzes[0], "A"))
    assert omr.what_a_scanner_needs(key) == ((), ())
