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

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

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
from generator.model.document import Document, Meta
from tests import documents
from tests.folders import ROOT
from tests.writers.pptx.pptx_reading import REFERENCE, layout_named, parts, restyled, slide_heading
from tests.writing import write_pptx


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


def test_themes_name_the_chinese_face(data: bytes) -> None:
    themes = [xml for name, xml in parts(data).items() if name.startswith("ppt/theme/")]
    assert len(themes) == 2
    for xml in themes:
        faces = [element.get("typeface") for element in etree.fromstring(xml).iter(qn("a:ea"))]
        assert faces == ["黑体", "黑体"]


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


def test_a_reference_file_without_the_layout_for_few_words_has_them_in_the_one_for_text(tmp_path: Path) -> None:
    def rename(presentation: Any) -> None:
        layout_named(presentation, "要点").name = "别的"

    document = replace(documents.slides(), blocks=(slide_heading("点"), documents.paragraph("第一点")))
    (file,) = write_pptx(document, restyled(tmp_path, rename)).files
    assert Presentation(BytesIO(file.data)).slides[1].slide_layout.name == "内容"
