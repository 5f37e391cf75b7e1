"""Lines of text as paragraphs of PowerPoint."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from generator.design import Design
from generator.layout.deck.frames import LAYOUTS
from generator.layout.deck.master import (
    BODY_INDEX,
)
from generator.layout.deck.model import LineRole, SlideLine
from generator.model.document import (
    Blank,
    Emphasis,
    Heading,
    Inline,
    Link,
    Mark,
    Paragraph,
    QuestionBlock,
    Script,
    Strong,
    Text,
    plain,
)
from generator.writers.pptx.paragraphs import TextSetting
from tests import documents
from tests.writers.pptx.pptx_reading import empty_slide, parts, slide_heading, slide_text, unlinked, write
from tests.writing import write_pptx


def test_every_run_has_both_faces_and_chinese_as_its_language(data: bytes) -> None:
    seen = 0
    for name, xml in parts(data).items():
        if not name.startswith(("ppt/slides/slide", "ppt/notesSlides/notesSlide")):
            continue
        for run in etree.fromstring(xml).iter(qn("a:r")):
            text = run.findtext(qn("a:t")) or ""
            properties = run.find(qn("a:rPr"))
            assert properties is not None, text
            assert properties.get("lang") == "zh-CN"
            assert properties.get("altLang") == "en-US"
            faces = {element.tag: element.get("typeface") for element in properties}
            assert (faces[qn("a:ea")], faces[qn("a:latin")]) in (("黑体", "Arial"), ("楷体", "Times New Roman"))
            seen += any("\u4e00" <= character <= "\u9fff" for character in text)
    assert seen > 40


def test_lists_use_the_marks_of_the_master_and_its_own_numbering(opened: Any) -> None:
    numbered = [element.get("type") for slide in opened.slides for element in slide._element.iter(qn("a:buAutoNum"))]
    assert numbered == ["arabicPeriod", "arabicPeriod"]
    bullets = next(s for s in opened.slides if s.shapes.title.text_frame.text == "先把账算清").placeholders[BODY_INDEX]
    first = bullets.text_frame.paragraphs[0]._p
    assert first.find(f"{qn('a:pPr')}/{qn('a:buNone')}") is None


def test_emphasis_marks_become_a_dotted_underline(design: Design) -> None:
    slide = write(design, slide_heading("甲"), Paragraph(content=documents.RICH)).slides[1]
    marked = [run for run in slide._element.iter(qn("a:r")) if run.find(qn("a:rPr")).get("u") == "dottedHeavy"]
    assert [run.findtext(qn("a:t")) for run in marked] == ["岸线"]


def test_characters_that_a_file_cannot_hold_are_left_out(design: Design) -> None:
    slide = write(design, slide_heading("甲"), Paragraph(content=(Text(text="水\x0b\x00清\ufffe <&>"),))).slides[1]
    assert "水清 <&>" in slide_text(slide)


def test_an_empty_bracket_cannot_be_torn(design: Design) -> None:
    asked = QuestionBlock(id="q", kind="true_false", number=1, stem=(documents.paragraph("河有河长。"),), bracket=True)
    heading = Heading(level=2, content=plain("小测"), classes=("slide", "question"))
    document = replace(documents.slides(), blocks=(heading, asked))
    (file,) = write_pptx(document, design).files
    slide = Presentation(BytesIO(file.data)).slides[1]
    found = [
        (run.findtext(qn("a:t")), run.find(qn("a:rPr")).get("spc"))
        for run in slide._element.iter(qn("a:r"))
        if set(run.findtext(qn("a:t"))) & set("（）")
    ]
    # Nine blanks of a quarter of 28 points.
    assert found == [("（", "6300"), ("）", None)]


FRAME = LAYOUTS["content"].body.sized(small=False)


def paragraph_of(line: SlideLine, design: Design, setting: TextSetting = "normal") -> Any:
    """Return the XML of the paragraph that a line becomes."""
    paragraph = empty_slide("content").shapes.add_textbox(0, 0, 1, 1).text_frame.paragraphs[0]
    unlinked(design).write_line(paragraph, line, FRAME, setting)
    return paragraph._p


def runs(*content: Inline, design: Design) -> list[tuple[str, dict[str, str]]]:
    """Return text and attributes of each run, without the languages that all have."""
    paragraph = paragraph_of(SlideLine(content=content), design)
    return [
        (
            run.findtext(qn("a:t")),
            {str(name): str(value) for name, value in run.find(qn("a:rPr")).attrib.items() if "ang" not in str(name)},
        )
        for run in paragraph.iter(qn("a:r"))
    ]


def test_each_mark_of_the_text_is_one_of_the_run(design: Design) -> None:
    assert runs(
        Text(text="10"),
        Script(content=plain("8"), position="above"),
        Script(content=plain("2"), position="below"),
        Strong(content=plain("先立")),
        Mark(content=plain("张骞"), kind="name"),
        Mark(content=plain("砥"), kind="reading", reading="dǐ"),
        design=design,
    ) == [
        ("10", {}),
        ("8", {"baseline": "30000"}),
        ("2", {"baseline": "-25000"}),
        ("先立", {"b": "1"}),
        ("张骞", {"u": "sng"}),
        ("砥", {}),
        ("（dǐ）", {}),
    ]


def test_a_gap_is_underlined_with_its_answer_or_without(design: Design) -> None:
    found = runs(Blank(width=4), Blank(width=1), Blank(width=4, answer="12"), design=design)
    assert found == [("\u3000" * 4, {"u": "sng"}), ("\u3000" * 2, {"u": "sng"}), ("\u300012\u3000", {"u": "sng"})]


def test_a_link_that_leads_nowhere_is_its_words(design: Design) -> None:
    paragraph = paragraph_of(SlideLine(content=(Link(target="#x", content=plain("那一张")),)), design)
    assert not list(paragraph.iter(qn("a:hlinkClick")))
    assert "那一张" in "".join(one.text for one in paragraph.iter(qn("a:t")))


def test_emphasis_is_kai_and_in_a_quotation_bold(design: Design) -> None:
    def look(role: LineRole) -> tuple[str, str | None]:
        line = SlideLine(content=(Emphasis(content=plain("长效")),), role=role)
        (properties,) = paragraph_of(line, design).iter(qn("a:rPr"))
        return properties.find(qn("a:ea")).get("typeface"), properties.get("b")

    assert look("text") == ("楷体", None)
    assert look("quote") == ("楷体", "1")


def test_a_right_option_is_bold_and_ticked_in_the_colour_of_the_theme(design: Design) -> None:
    line = SlideLine(content=plain("责任"), role="right", label="A．")
    found = list(paragraph_of(line, design).iter(qn("a:r")))
    assert [run.findtext(qn("a:t")) for run in found] == ["A．\t", "责任", " √"]
    assert [run.find(qn("a:rPr")).get("b") for run in found] == ["1", "1", "1"]
    colours = [run.find(f"{qn('a:rPr')}/{qn('a:solidFill')}/{qn('a:schemeClr')}") for run in found]
    assert [None if one is None else one.get("val") for one in colours] == ["accent1", None, "accent1"]


def test_an_item_counts_on_from_its_number(design: Design) -> None:
    def numbering(ordinal: int) -> tuple[str, str | None]:
        line = SlideLine(content=plain("甲"), marker="paren", ordinal=ordinal)
        (number,) = paragraph_of(line, design).iter(qn("a:buAutoNum"))
        return number.get("type"), number.get("startAt")

    assert numbering(1) == ("arabicParenBoth", None)
    assert numbering(4) == ("arabicParenBoth", "4")


@pytest.mark.parametrize(
    ("setting", "own"),
    [("normal", []), ("small", ["a:lnSpc", "a:spcBef"]), ("box", ["a:lnSpc", "a:spcBef", "a:buChar"])],
)
def test_a_bullet_says_only_what_its_setting_does_not(setting: TextSetting, own: list[str], design: Design) -> None:
    paragraph = paragraph_of(SlideLine(content=plain("看水"), marker="bullet"), design, setting)
    properties = paragraph.find(qn("a:pPr"))
    assert [child.tag for child in properties] == [qn(name) for name in own]
    assert (properties.get("marL") is not None) == (setting != "normal")
    size = next(paragraph.iter(qn("a:rPr"))).get("sz")
    assert size == (None if setting == "normal" else str(round(FRAME.size * 100)))


def test_small_lines_are_smaller_everywhere(design: Design) -> None:
    (properties,) = paragraph_of(SlideLine(content=plain("注"), role="small"), design).iter(qn("a:rPr"))
    assert properties.get("sz") == str(round(FRAME.size * 0.8 * 100))
