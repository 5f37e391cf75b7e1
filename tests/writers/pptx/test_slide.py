"""A planned slide in the placeholders of its layout."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from generator.design import Design
from generator.layout.deck.frames import LAYOUTS
from generator.layout.deck.master import BODY_INDEX, FOOT_INDEX, NUMBER_INDEX, TABLE_INDEX
from generator.layout.deck.model import Slide, SlideLine, SlideTable
from generator.layout.deck.plan import plan_deck
from generator.layout.deck.text import plain_text
from generator.model.document import Document, TeacherNote, plain
from generator.writers.pptx.slide import fill_slide
from tests import documents
from tests.documents import cells
from tests.writers.pptx.pptx_reading import empty_slide, parts, restyled, slide_text, unlinked
from tests.writing import write_pptx


def test_text_stands_in_placeholders_and_none_is_left_empty(opened: Any) -> None:
    seen = 0
    for slide in opened.slides:
        for shape in slide.shapes:
            assert shape.is_placeholder, shape.name
            if shape.has_text_frame:
                assert shape.text_frame.text.strip(), (shape.name, slide_text(slide))
                seen += 1
    assert seen > 20


def test_notes_of_the_teacher_are_notes_of_the_speaker(opened: Any) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in opened.slides if slide.has_notes_slide]
    assert notes == ["先让学生说，再出示结论。"]


def test_slides_without_notes_hold_no_notes_at_all(design: Design) -> None:
    full = documents.slides()
    blocks = tuple(block for block in full.blocks if not isinstance(block, TeacherNote))
    document = Document(kind="slides", name="s", meta=full.meta, blocks=blocks)
    names = parts(write_pptx(document, design).files[0].data)
    assert not [name for name in names if "notesSlide" in name]
    assert any(name.startswith("ppt/slides/slide") for name in names)


def test_origin_stands_at_the_foot_and_the_number_on_every_slide_but_the_first(opened: Any) -> None:
    feet = [
        shape.text_frame.text
        for slide in list(opened.slides)[1:]
        for shape in slide.placeholders
        if shape.placeholder_format.idx == FOOT_INDEX
    ]
    assert feet == ["综述《示例日报》2026年3月2日", "数据为示例。", "《让每一条河都有人管》第1段"]
    fields = [
        [e.text for e in slide._element.iter(qn("a:t")) if e.getparent().tag == qn("a:fld")] for slide in opened.slides
    ]
    assert fields == [[], *([str(n)] for n in range(2, len(fields) + 1))]


def test_an_origin_is_printed_also_where_its_placeholder_was_taken_away(tmp_path: Path) -> None:
    def remove(presentation: Any) -> None:
        for layout in presentation.slide_layouts:
            for place in [p for p in layout.placeholders if p.placeholder_format.idx == FOOT_INDEX]:
                place._element.getparent().remove(place._element)

    planned = plan_deck(documents.slides()).slides
    (file,) = write_pptx(documents.slides(), restyled(tmp_path, remove)).files
    written = [slide_text(slide) for slide in Presentation(BytesIO(file.data)).slides]
    feet = [(plain_text(line), text) for slide, text in zip(planned, written, strict=True) for line in slide.foot]
    assert len(feet) >= 3
    assert all(line in text for line, text in feet)


def filled(design: Design, **values: Any) -> Any:
    """Return an empty slide of our reference file after a planned one of these values was written into it."""
    slide = Slide(**{"number": 2, "layout": "content", "title": plain("先把账算清"), **values})
    target = empty_slide(slide.layout)
    fill_slide(target, slide, LAYOUTS[slide.layout], unlinked(design))
    return target


def names(slide: Any) -> list[str]:
    return [shape.name for shape in slide.shapes]


def test_placeholders_that_hold_nothing_are_taken_away(design: Design) -> None:
    assert len(list(filled(design).placeholders)) == 2
    whole = filled(design, body=(SlideLine(content=plain("看水")),), foot=(plain("《示例日报》"),))
    assert {one.placeholder_format.idx for one in whole.placeholders} == {0, BODY_INDEX, FOOT_INDEX, NUMBER_INDEX}


def test_each_line_is_a_paragraph_of_the_body(design: Design) -> None:
    slide = filled(design, body=tuple(SlideLine(content=plain(text)) for text in ("看水", "看岸")))
    body = next(one for one in slide.placeholders if one.placeholder_format.idx == BODY_INDEX)
    assert [paragraph.text for paragraph in body.text_frame.paragraphs] == ["看水", "看岸"]


def test_a_table_takes_the_place_of_its_holder_and_lines_after_it_have_a_box(design: Design) -> None:
    table = SlideTable(rows=(cells("东河", "Ⅱ类"),), shares=(0.5, 0.5), alignment=("left", "left"))
    slide = filled(design, layout="table", body=(table, SlideLine(content=plain("数据为示例"))))
    (graphic,) = (one for one in slide.shapes if one.has_table)
    assert graphic.is_placeholder
    assert graphic.placeholder_format.idx == TABLE_INDEX
    (below,) = (one for one in slide.shapes if one.has_text_frame and one.text_frame.text == "数据为示例")
    assert below.name == "正文"
    assert below.top >= graphic.top + graphic.height


def test_lines_before_a_table_stand_above_it_in_the_body(design: Design) -> None:
    table = SlideTable(rows=(cells("东河", "Ⅱ类"),), shares=(0.5, 0.5), alignment=("left", "left"))
    slide = filled(design, layout="table", body=(SlideLine(content=plain("三条河")), table))
    (lead,) = (one for one in slide.shapes if one.has_text_frame and one.text_frame.text == "三条河")
    (graphic,) = (one for one in slide.shapes if one.has_table)
    assert lead.top + lead.height <= graphic.top


def test_notes_are_said_with_their_marks_and_labels(design: Design) -> None:
    notes = (
        SlideLine(content=plain("先看数"), marker="number", ordinal=1),
        SlideLine(content=plain("再问"), label="教师："),
    )
    slide = filled(design, notes=notes)
    assert [one.text for one in slide.notes_slide.notes_text_frame.paragraphs] == ["1. 先看数", "教师：再问"]


def test_every_shape_has_a_number_of_its_own(design: Design) -> None:
    slide = filled(design, body=(SlideLine(content=plain("看水")),), foot=(plain("《示例日报》"),))
    numbers = [shape.shape_id for shape in slide.shapes]
    assert len(numbers) == len(set(numbers))
    assert names(slide)[-1] == "页码"
