"""Large print in a DOCX: nothing that is read is smaller than 18 points."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.design import load_design
from generator.layout.sheet_settings import sheet_of_design
from generator.model.document import Document
from generator.writers.docx.large_print import fit_running_text
from generator.writers.docx.reference import read_reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, find, get, of_tag
from tests import documents
from tests.writers.docx.docx_reading import body, parts, words, written

# What is not read: heads and feet, the count beside 作文格, thin lines between tables.
_SMALL = {"header", "footer", "密封线说明", "作文格字数", "间隔行", "图"}


def large(document: Document) -> Document:
    return replace(document, name=f"{document.name}-large", classes=("large",))


def styles(document: Document) -> dict[str, Element]:
    root = etree.fromstring(parts(written(document)[0])["word/styles.xml"])
    return {get(find(one, "w:name"), "val") or "": one for one in of_tag(root, "style")}


@pytest.mark.parametrize("document", [documents.pack(), documents.worksheet(), documents.quiz()], ids=lambda d: d.kind)
def test_every_style_that_is_read_is_of_18_points_or_more(document: Document) -> None:
    found = {
        name: int(get(find(style, "w:rPr/w:sz"), "val") or 0)
        for name, style in styles(large(document)).items()
        if get(style, "type") == "paragraph"
    }
    assert len(found) > 50
    assert not {name: size for name, size in found.items() if size < 36 and name not in _SMALL}


def test_lines_stand_apart_as_their_type_asks() -> None:
    looked_at = 0
    for style in styles(large(documents.pack())).values():
        line, size = find(style, "w:pPr/w:spacing"), get(find(style, "w:rPr/w:sz"), "val")
        if get(line, "lineRule") == "exact" and size and get(find(style, "w:name"), "val") not in _SMALL:
            assert int(get(line, "line") or 0) >= int(size) * 10, get(find(style, "w:name"), "val")
            looked_at += 1
    assert looked_at > 10


def test_titles_stay_larger_than_text() -> None:
    found = styles(large(documents.pack()))
    sizes = [int(get(find(found[name], "w:rPr/w:sz"), "val") or 0) for name in ("heading 2", "heading 1", "活页正文")]
    assert sizes == [56, 44, 36]


def test_options_take_as_many_lines_as_they_need_and_nothing_is_lost() -> None:
    usual, enlarged = (words(body(document)) for document in (documents.quiz(), large(documents.quiz())))
    assert "".join(enlarged.split()) == "".join(usual.split())


def test_an_independent_validator_finds_nothing_in_large_print(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    path = tmp_path / "large.docx"
    path.write_bytes(written(large(documents.worksheet()))[0])
    assert not list(audit.OpenXmlValidator().validate(str(path)).errors)


def test_indents_grow_with_running_text_of_another_size() -> None:
    design = load_design("base")
    sheet = sheet_of_design(design, "sheet")
    reference = read_reference(design, sheet, is_pack=False)
    inherited, own = (Style.OPTION, Style.STEM), Style.HEADER
    before = {style: reference.indent(style, "hanging") for style in inherited}
    header = reference.size(own)
    fit_running_text(reference, replace(sheet, size=sheet.size * 2, leading=sheet.leading * 2), is_pack=False)
    assert min(before.values()) > 0
    assert {style: reference.indent(style, "hanging") for style in inherited} == {k: 2 * v for k, v in before.items()}
    assert reference.size(own) == header
