"""Slides as PowerPoint: what a teacher finds when the file is opened."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.assets import templates_folder
from generator.design import Design, load_design
from generator.errors import DesignError
from generator.layout.deck.frames import LAYOUTS
from generator.layout.deck.master import (
    BODY_INDEX,
    CHART_INDEX,
    FOOT_INDEX,
    NUMBER_INDEX,
    SIDE_INDEX,
    TABLE_INDEX,
    read_layouts,
)
from generator.layout.deck.plan import plan_deck
from generator.layout.deck.text import plain_text
from generator.model.document import Document, Heading, Link, Meta, Paragraph, QuestionBlock, TeacherNote, Text, plain
from tests import documents
from tests.folders import ROOT
from tests.writing import write_pptx

REFERENCE = templates_folder() / "base" / "reference.pptx"


@pytest.fixture(scope="module")
def design() -> Design:
    return load_design("base")


@pytest.fixture(scope="module")
def data(design: Design) -> bytes:
    return write_pptx(documents.slides(), design).files[0].data


@pytest.fixture
def opened(data: bytes) -> Any:
    return Presentation(BytesIO(data))


def write(design: Design, *blocks: Any, **meta: Any) -> Any:
    document = Document(kind="slides", name="d", meta=Meta(title="河", **meta), blocks=blocks)
    return Presentation(BytesIO(write_pptx(document, design).files[0].data))


def slide_heading(text: str, anchor: str = "") -> Heading:
    return Heading(level=2, content=plain(text), classes=("slide",), anchor=anchor)


def slide_text(slide: Any) -> str:
    return "".join(element.text or "" for element in slide._element.iter(qn("a:t")))


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# ------------------------------------------------------------------------------------------------------ content


def test_every_planned_slide_is_there_in_its_layout_with_its_title(opened: Any) -> None:
    planned = plan_deck(documents.slides()).slides
    assert [slide.slide_layout.name for slide in opened.slides] == [LAYOUTS[slide.layout].name for slide in planned]
    assert [slide.shapes.title.text_frame.text for slide in opened.slides] == [plain_text(s.title) for s in planned]
    assert (opened.slide_width, opened.slide_height) == (Pt(960), Pt(540))


def test_output_names_the_file_and_counts_the_slides(design: Design) -> None:
    output = write_pptx(documents.slides(), design)
    assert [file.name for file in output.files] == ["u1-rivers-slides.pptx"]
    assert output.pages == len(plan_deck(documents.slides()).slides)
    assert output.notices == ()


def test_text_stands_in_placeholders_and_none_is_left_empty(opened: Any) -> None:
    seen = 0
    for slide in opened.slides:
        for shape in slide.shapes:
            assert shape.is_placeholder, shape.name
            if shape.has_text_frame:
                assert shape.text_frame.text.strip(), (shape.name, slide_text(slide))
                seen += 1
    assert seen > 20


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


def test_themes_name_the_chinese_face(data: bytes) -> None:
    themes = [xml for name, xml in parts(data).items() if name.startswith("ppt/theme/")]
    assert len(themes) == 2
    for xml in themes:
        faces = [element.get("typeface") for element in etree.fromstring(xml).iter(qn("a:ea"))]
        assert faces == ["黑体", "黑体"]


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


def test_table_is_native_with_its_header_and_its_own_widths(opened: Any) -> None:
    (shape,) = [shape for slide in opened.slides for shape in slide.shapes if shape.has_table]
    table = shape.table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["河流", "2015年", "2025年"],
        ["东河", "Ⅳ类", "Ⅱ类"],
        ["西河", "Ⅴ类", "Ⅲ类"],
        ["北河", "劣Ⅴ类", "Ⅲ类"],
    ]
    assert table.first_row
    widths = [column.width for column in table.columns]
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.01)
    assert sum(widths) == pytest.approx(Pt(848), rel=0.001)
    sizes = {int(run.get("sz")) for run in shape._element.iter(qn("a:rPr"))}
    assert sizes == {2400}


def test_chart_is_native_editable_and_says_in_words_what_it_shows(opened: Any) -> None:
    (shape,) = [shape for slide in opened.slides for shape in slide.shapes if shape.has_chart]
    chart = shape.chart
    (series,) = chart.plots[0].series
    assert (list(chart.plots[0].categories), list(series.values)) == (["2015年", "2020年", "2025年"], [61, 80, 98.5])
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == documents.FIGURE.alt
    fonts = [element.find(qn("a:ea")) for element in chart._chartSpace.iter(qn("a:defRPr"))]
    assert fonts
    assert all(font is not None and font.get("typeface") == "黑体" for font in fonts)
    assert chart.part.chart_workbook.xlsx_part is not None


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


def test_lists_use_the_marks_of_the_master_and_its_own_numbering(opened: Any) -> None:
    numbered = [element.get("type") for slide in opened.slides for element in slide._element.iter(qn("a:buAutoNum"))]
    assert numbered == ["arabicPeriod", "arabicPeriod"]
    bullets = next(s for s in opened.slides if s.shapes.title.text_frame.text == "先把账算清").placeholders[BODY_INDEX]
    first = bullets.text_frame.paragraphs[0]._p
    assert first.find(f"{qn('a:pPr')}/{qn('a:buNone')}") is None


def test_links_lead_outside_and_to_slides_and_dead_ones_are_told(design: Design) -> None:
    words = (
        Link(target="https://example.org/river", content=plain("网址")),
        Link(target="#there", content=plain("那一张")),
        Link(target="#nowhere", content=plain("没有")),
        Link(target="javascript:alert(1)", content=plain("不行")),
    )
    document = Document(
        kind="slides",
        name="d",
        meta=Meta(title="河"),
        blocks=(slide_heading("甲"), Paragraph(content=words), slide_heading("乙", "there")),
    )
    output = write_pptx(document, design)
    first, second = list(Presentation(BytesIO(output.files[0].data)).slides)[1:]
    relations = {relation.rId: relation for relation in first.part.rels.values()}
    clicks = list(first._element.iter(qn("a:hlinkClick")))
    outside, inside = (relations[click.get(qn("r:id"))] for click in clicks)
    assert outside.target_ref == "https://example.org/river"
    assert inside.target_part is second.part
    assert clicks[1].get("action") == "ppaction://hlinksldjump"
    assert [notice.code for notice in output.notices] == ["slides-link", "slides-link"]
    assert "网址那一张没有不行" in slide_text(first)


def test_emphasis_marks_become_a_dotted_underline(design: Design) -> None:
    slide = write(design, slide_heading("甲"), Paragraph(content=documents.RICH)).slides[1]
    marked = [run for run in slide._element.iter(qn("a:r")) if run.find(qn("a:rPr")).get("u") == "dottedHeavy"]
    assert [run.findtext(qn("a:t")) for run in marked] == ["岸线"]


def test_characters_that_a_file_cannot_hold_are_left_out(design: Design) -> None:
    slide = write(design, slide_heading("甲"), Paragraph(content=(Text(text="水\x0b\x00清\ufffe <&>"),))).slides[1]
    assert "水清 <&>" in slide_text(slide)


# --------------------------------------------------------------------------------------------------- properties


def test_properties_name_the_title_and_neither_person_nor_day(opened: Any, data: bytes) -> None:
    properties = opened.core_properties
    assert (properties.title, properties.subject, properties.language) == ("河流与城市", "形势与政策", "zh-CN")
    assert (properties.author, properties.last_modified_by) == ("", "")
    core = parts(data)["docProps/core.xml"].decode()
    assert "created" not in core
    assert "modified" not in core


def test_same_document_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib; from tests import documents; from generator.design import load_design; "
        "from tests.writing import write_pptx; "
        "print(hashlib.sha256(write_pptx(documents.slides(), load_design('base')).files[0].data).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Shanghai"))
    }
    assert len(sums) == 1
    assert len(sums.pop().strip()) == 64


# ---------------------------------------------------------------------------------------------------- reference


def make_reference() -> Any:
    spec = importlib.util.spec_from_file_location("make_reference_pptx", ROOT / "scripts" / "make_reference_pptx.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reference_file_is_what_its_script_makes(design: Design) -> None:
    made = make_reference().make(design)
    assert hashlib.sha256(made).hexdigest() == hashlib.sha256(REFERENCE.read_bytes()).hexdigest(), (
        "运行 python scripts/make_reference_pptx.py"
    )


def test_reference_file_holds_the_layouts_and_places_that_slides_are_planned_for() -> None:
    presentation: Any = Presentation(str(REFERENCE))
    layouts = {
        layout.name: {shape.placeholder_format.idx for shape in layout.placeholders}
        for layout in presentation.slide_layouts
    }
    usual = {0, BODY_INDEX, FOOT_INDEX, NUMBER_INDEX}
    special = {"标题页": -1, "表格": TABLE_INDEX, "图表": CHART_INDEX, "两栏": SIDE_INDEX}
    expected = {
        frames.name: usual | {special[frames.name]} if frames.name in special else usual for frames in LAYOUTS.values()
    }
    expected["标题页"] = usual - {NUMBER_INDEX}
    assert layouts == expected
    assert read_layouts(presentation) == LAYOUTS
    assert len(presentation.slides) == 0


def restyled(folder: Path, change: Any) -> Design:
    """Return a design whose reference file was changed as a school would change it."""
    presentation = Presentation(str(REFERENCE))
    change(presentation)
    target = folder / "base"
    target.mkdir()
    presentation.save(str(target / "reference.pptx"))
    return load_design("base", extra=[folder])


def layout_named(presentation: Any, name: str) -> Any:
    return next(layout for layout in presentation.slide_layouts if layout.name == name)


def test_slides_are_planned_for_the_places_of_the_schools_own_master(tmp_path: Path, design: Design) -> None:
    def shrink(presentation: Any) -> None:
        body = next(
            p for p in layout_named(presentation, "内容").placeholders if p.placeholder_format.idx == BODY_INDEX
        )
        body.height = Pt(120)

    document = Document(
        kind="slides",
        name="d",
        meta=Meta(title="河"),
        blocks=(slide_heading("点"), *(documents.paragraph(f"第{n}点") for n in range(5))),
    )
    assert write_pptx(document, design).pages == 2
    assert write_pptx(document, restyled(tmp_path, shrink)).pages == 4


def test_reference_file_without_a_layout_says_which(tmp_path: Path) -> None:
    def rename(presentation: Any) -> None:
        layout_named(presentation, "金句").name = "引文"

    with pytest.raises(DesignError, match="没有名为“金句”的幻灯片版式"):
        write_pptx(documents.slides(), restyled(tmp_path, rename))


def test_reference_file_without_a_body_says_where(tmp_path: Path) -> None:
    def remove(presentation: Any) -> None:
        body = next(
            p for p in layout_named(presentation, "讨论").placeholders if p.placeholder_format.idx == BODY_INDEX
        )
        body._element.getparent().remove(body._element)

    with pytest.raises(DesignError, match="版式“讨论”缺少标题或正文占位符"):
        write_pptx(documents.slides(), restyled(tmp_path, remove))


def test_reference_file_with_slides_in_it_is_refused(tmp_path: Path) -> None:
    def fill(presentation: Any) -> None:
        presentation.slides.add_slide(presentation.slide_layouts[0])

    with pytest.raises(DesignError, match="请删去幻灯片"):
        write_pptx(documents.slides(), restyled(tmp_path, fill))


@pytest.mark.parametrize("content", [b"", b"not a file of PowerPoint", b"PK\x03\x04broken"])
def test_reference_file_that_is_no_pptx_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "reference.pptx").write_bytes(content)
    with pytest.raises(DesignError, match="不是能打开的 PPTX 文件"):
        write_pptx(documents.slides(), load_design("base", extra=[tmp_path]))


# -------------------------------------------------------------------------------------------------- LibreOffice


@pytest.mark.slow
@pytest.mark.parametrize(
    "document", [documents.slides(), replace(documents.quiz(answers=True), kind="slides")], ids=lambda d: d.name
)
def test_libreoffice_opens_every_slide(document: Document, design: Design, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("这台机器没有 LibreOffice（soffice）")
    import pypdfium2

    source = tmp_path / "slides.pptx"
    source.write_bytes(write_pptx(document, design).files[0].data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with pypdfium2.PdfDocument(tmp_path / "slides.pdf") as converted:
        pages = ["".join(page.get_textpage().get_text_range().split()) for page in converted]
    planned = plan_deck(document).slides
    assert len(pages) == len(planned)
    for slide, page in zip(planned, pages, strict=True):
        assert "".join(plain_text(slide.title).split()) in page


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


def test_a_reference_file_without_the_layout_for_few_words_has_them_in_the_one_for_text(tmp_path: Path) -> None:
    def rename(presentation: Any) -> None:
        layout_named(presentation, "要点").name = "别的"

    document = replace(documents.slides(), blocks=(slide_heading("点"), documents.paragraph("第一点")))
    (file,) = write_pptx(document, restyled(tmp_path, rename)).files
    assert Presentation(BytesIO(file.data)).slides[1].slide_layout.name == "内容"
