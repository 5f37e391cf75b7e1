"""One layout for all formats: what a school changes, and where articles begin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree

from generator.design import Design, load_design
from generator.layout.plan import lay_out
from generator.model.document import (
    Blocks,
    Citation,
    Contents,
    ContentsEntry,
    Document,
    DocumentClass,
    Heading,
    Meta,
    Paragraph,
    Passage,
    plain,
)
from generator.writers import write
from generator.writers.docx.xml import find, get, of_tag

BASE = load_design("base")


def article(anchor: str, lines: int) -> Passage:
    body = (Paragraph(content=plain("字" * (35 * lines - 2)), classes=("body",)),)
    citation = Citation(excerpt=anchor)
    return Passage(title=plain(f"第{anchor}篇"), anchor=anchor, citation=citation, body=body, classes=("article",))


def pack(*lines: int, classes: tuple[DocumentClass, ...] = ()) -> Document:
    names = "甲乙丙丁"[: len(lines)]
    heading = Heading(level=1, content=plain("专家观点"), classes=("column",), anchor="column")
    contents = Contents(entries=tuple(ContentsEntry(title=f"第{name}篇", target=name) for name in names))
    articles: Blocks = tuple(article(name, count) for name, count in zip(names, lines, strict=True))
    blocks: Blocks = (contents, heading, *articles)
    return Document(kind="pack", name="p", meta=Meta(title="活页"), blocks=blocks, classes=classes)


@cache
def document_xml(document: Document) -> etree._Element:
    with ZipFile(BytesIO(write(document, BASE, "docx").files[0].data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def opened_by_word(document: Document) -> set[str]:
    """Return the articles whose titles begin a page of a Word file."""
    return {
        words[1]
        for paragraph in of_tag(document_xml(document), "p")
        if re.fullmatch("第.篇", words := "".join(run.text or "" for run in of_tag(paragraph, "t")))
        and find(paragraph, "w:pPr/w:pageBreakBefore") is not None
    }


TWO_COLUMNS = pack(15, 16, classes=("columns-2",))
LARGE = pack(10, 10, classes=("large",))


@pytest.mark.parametrize("document", [TWO_COLUMNS, LARGE, pack(15, 16), pack(10, 10)])
def test_word_opens_the_pages_that_the_plan_opens(document: Document) -> None:
    following = lay_out(document, BASE).flow.following
    # The first article stands below the heading of the column.
    assert opened_by_word(document) == {"乙"} - following


def test_two_columns_and_large_print_flow_otherwise_than_ordinary_print() -> None:
    assert not opened_by_word(TWO_COLUMNS)
    assert opened_by_word(pack(15, 16)) == {"乙"}
    assert opened_by_word(LARGE) == {"乙"}
    assert not opened_by_word(pack(10, 10))


@pytest.mark.parametrize("document", [TWO_COLUMNS, LARGE, pack(15, 16), pack(10, 10)])
def test_the_pdf_opens_the_pages_that_the_plan_opens(document: Document) -> None:
    anchors = write(document, BASE, "pdf").anchors
    assert (anchors["乙"] == anchors["甲"]) == (lay_out(document, BASE).flow.following == {"乙"})


def school(folder: Path, text: str) -> Design:
    (folder / "base").mkdir()
    (folder / "base/design.yaml").write_text(text, encoding="utf-8")
    return load_design("base", extra=(folder,))


def page_of(design: Design, document: Document) -> Mapping[str, str]:
    """Return the attributes of the page of a Word file by their names."""
    with ZipFile(BytesIO(write(document, design, "docx").files[0].data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    section = list(of_tag(root, "sectPr"))[-1]
    found = [element for tag in ("pgSz", "pgMar") for element in of_tag(section, tag)]
    return {str(name).rpartition("}")[2]: str(value) for element in found for name, value in element.attrib.items()}


def test_a_margin_that_a_school_changes_changes_every_format(tmp_path: Path) -> None:
    design = school(tmp_path, "geometry:\n  pack: {left: 40}\n")
    document = pack(20)
    assert lay_out(document, BASE).page.characters == 35
    assert lay_out(document, design).page.characters == 32
    html = write(document, design, "html").files[0].data.decode()
    assert "@page { size: 210mm 297mm; margin: 27.51667mm 30.90333mm 24.97667mm 40mm; }" in html
    assert "--measure: 32;" in html
    assert page_of(design, document)["left"] == "2268"  # 40 mm in twips
    assert page_of(BASE, document)["left"] == "1752"


def test_a_pack_may_stand_on_16k_in_a_grid(tmp_path: Path) -> None:
    design = school(tmp_path, "geometry:\n  pack: {paper: 16K, grid: 32x31}\n")
    document = pack(40)
    plan = lay_out(document, design)
    assert (plan.page.characters, plan.page.lines) == (32, 31)
    width, height = pypdfium2.PdfDocument(write(document, design, "pdf").files[0].data)[0].get_size()
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (195, 270)
    page = page_of(design, document)
    assert (page["w"], page["h"]) == ("11055", "15307")
    assert int(page["w"]) - int(page["left"]) - int(page["right"]) == 32 * 240


def test_a_larger_type_changes_every_format(tmp_path: Path) -> None:
    design = school(tmp_path, "geometry:\n  pack: {size: 14, leading: 24}\n  sheet: {size: 12, leading: 20}\n")
    document = pack(20)
    assert "--size: 14pt;\n  --leading: 24pt;" in write(document, design, "html").files[0].data.decode()
    assert style(design, document, "活页正文") == ("28", "480")
    assert style(BASE, document, "活页正文") == ("24", "420")
    sheet = replace(document, kind="worksheet")
    assert style(design, sheet, "Normal") == ("24", "400")
    assert style(BASE, sheet, "Normal") == ("21", "360")


def style(design: Design, document: Document, name: str) -> tuple[str | None, str | None]:
    """Return size (in half points) and line (in twips) of a style in a Word file."""
    with ZipFile(BytesIO(write(document, design, "docx").files[0].data)) as archive:
        root = etree.fromstring(archive.read("word/styles.xml"))
    (found,) = [one for one in of_tag(root, "style") if get(find(one, "w:name"), "val") == name]
    return get(find(found, "w:rPr/w:sz"), "val"), get(find(found, "w:pPr/w:spacing"), "line")


def test_large_print_in_word_stands_on_the_page_that_its_articles_flow_over() -> None:
    page = page_of(BASE, LARGE)
    assert {name: page[name] for name in ("top", "right", "bottom", "left")} == {
        "top": "1380",
        "right": "1080",
        "bottom": "1260",
        "left": "1080",
    }
