"""The reference DOCX: has every style, is what the script makes, and is a school's to change."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import docx as python_docx
import pytest
from lxml import etree

from generator.design import Design, load_design
from generator.errors import DesignError
from generator.layout.sheet_settings import sheet_of_design
from generator.writers.docx.reference import Reference, read_reference
from generator.writers.docx.styles import SHEET_HEADINGS, Style, TableStyle, TextStyle
from generator.writers.docx.xml import find, get, of_tag
from tests import documents
from tests.folders import ROOT
from tests.writers.docx.docx_reading import BASE, parts
from tests.writing import write_docx

COMMITTED = ROOT / "templates" / "base" / "reference.docx"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference_docx", ROOT / "scripts" / "make_reference_docx.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def school(tmp_path: Path, change: Callable[[Any], None], **settings: Any) -> Design:
    """Return a design over `base` whose reference DOCX has been changed as a school would in Word."""
    word = python_docx.Document(str(COMMITTED))
    change(word)
    word.save(str(tmp_path / "reference.docx"))
    return Design(name="school", folders=(tmp_path, *BASE.folders), settings={**BASE.settings, **settings})


def nothing(word: Any) -> None:
    """Change nothing."""


def test_the_committed_file_is_what_the_script_makes(script: ModuleType) -> None:
    assert parts(COMMITTED.read_bytes()) == parts(script.reference())
    assert script.reference() == script.reference()


def reference_of(*, is_pack: bool) -> Reference:
    return read_reference(BASE, sheet_of_design(BASE, "pack" if is_pack else "sheet"), is_pack=is_pack)


def test_it_has_every_style_that_the_writer_uses() -> None:
    reference = reference_of(is_pack=True)
    names = {get(find(one, "w:name"), "val") for one in of_tag(reference.styles, "style")}
    wanted = {str(one) for kind in (Style, TextStyle, TableStyle) for one in kind} - set(
        map(str, SHEET_HEADINGS.values())
    )
    assert len(wanted) > 70
    assert not wanted - names


def test_every_style_of_paragraphs_ends_up_with_a_chinese_face_and_a_fixed_line() -> None:
    reference = reference_of(is_pack=True)
    for style in set(Style) - set(SHEET_HEADINGS.values()):
        assert reference.face(style) in {"宋体", "黑体", "楷体", "仿宋"}
        # A line of text is higher than its type; a figure's line follows the figure.
        assert reference.spacing(style, "line") > reference.em(style) or style is Style.FIGURE


def test_it_names_no_one_as_author_and_holds_no_theme_faces_of_other_scripts() -> None:
    data = parts(COMMITTED.read_bytes())
    assert b"python-docx" not in b"".join(data.values())
    assert "docProps/thumbnail.jpeg" not in data
    assert data["word/theme/theme1.xml"].count(b"<a:font ") == 0


def test_settings_are_those_of_chinese_print() -> None:
    settings = etree.fromstring(parts(COMMITTED.read_bytes())["word/settings.xml"])
    assert get(find(settings, "w:characterSpacingControl"), "val") == "compressPunctuation"
    assert get(find(settings, "w:themeFontLang"), "eastAsia") == "zh-CN"
    assert find(settings, "w:compat/w:doNotExpandShiftReturn") is not None
    styles = etree.fromstring(parts(COMMITTED.read_bytes())["word/styles.xml"])
    assert get(find(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang"), "eastAsia") == "zh-CN"


def test_no_part_calls_a_prefix_ignorable_that_it_does_not_declare() -> None:
    """Word refuses such a file, though LibreOffice and python-docx read it."""
    looked_at = 0
    output = write_docx(documents.worksheet(), BASE)
    for name, data in (parts(COMMITTED.read_bytes()) | parts(output.files[0].data)).items():
        if name.endswith(".xml"):
            root = etree.fromstring(data)
            looked_at += 1
            ignorable = root.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable") or ""
            assert set(ignorable.split()) <= set(root.nsmap), name
    assert looked_at >= 10


def test_a_design_that_names_other_faces_gets_them(tmp_path: Path) -> None:
    fonts = {**BASE.settings["office_fonts"], "song": "方正书宋", "latin": "Georgia"}
    design = school(tmp_path, nothing, office_fonts=fonts)
    data = parts(write_docx(documents.quiz(), design).files[0].data)
    assert "方正书宋" in data["word/document.xml"].decode()
    assert "宋体" not in data["word/document.xml"].decode() + data["word/styles.xml"].decode()
    assert "Georgia" in data["word/styles.xml"].decode()


def test_a_school_that_changes_a_style_in_word_gets_it_in_its_runs_too(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        fonts = find(word.styles["题干"].element.get_or_add_rPr(), "w:rFonts")
        if fonts is None:
            fonts = word.styles["题干"].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia", "华文中宋")

    document = documents.quiz()
    root = etree.fromstring(parts(write_docx(document, school(tmp_path, change)).files[0].data)["word/document.xml"])
    stems = [one for one in of_tag(root, "p") if get(find(one, "w:pPr/w:pStyle"), "val") == "HuoyeStem"]
    faces = {get(one, "eastAsia") for stem in stems for one in of_tag(stem, "rFonts")}
    assert "华文中宋" in faces
    assert "宋体" not in faces


def test_other_paper_makes_other_columns(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        for section in word.sections:
            section.page_width, section.page_height = python_docx.shared.Mm(185), python_docx.shared.Mm(260)

    data = write_docx(documents.worksheet(), school(tmp_path, change)).files[0].data
    root = etree.fromstring(parts(data)["word/document.xml"])
    width = next(int(get(one, "w") or 0) for one in of_tag(root, "pgSz")) - 2 * 1332
    assert sum(int(get(one, "w") or 0) for one in next(of_tag(root, "tblGrid"))) == width


def test_packs_and_sheets_have_pages_of_their_own() -> None:
    pack, sheet = (reference_of(is_pack=is_pack).page for is_pack in (True, False))
    # 35 characters of 12pt, 44 of 10.5pt.
    assert (round(pack.measure / 240, 1), round(sheet.measure / 210, 1)) == (35.0, 44.0)


def test_headings_of_sheets_are_smaller_and_begin_no_page() -> None:
    pack, sheet = (reference_of(is_pack=is_pack) for is_pack in (True, False))
    assert pack.has(Style.HEADING_1, "pageBreakBefore")
    assert not sheet.has(Style.HEADING_1, "pageBreakBefore")
    assert sheet.size(Style.HEADING_2) < pack.size(Style.HEADING_2)
    assert {reference.missing == set() for reference in (pack, sheet)} == {True}


def test_a_missing_style_is_reported_once_and_the_file_is_made_all_the_same(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        for name in ("题干", "填写表"):
            word.styles[name].element.getparent().remove(word.styles[name].element)

    output = write_docx(documents.quiz(), school(tmp_path, change))
    (notice,) = output.notices
    assert "题干" in notice.message
    assert notice.code == "docx-style"
    assert output.files[0].data


def test_a_reference_without_lists_is_given_them(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        rels = word.part.rels
        for key in [key for key, one in rels.items() if one.reltype.endswith("/numbering")]:
            del rels[key]

    data = write_docx(documents.pack(), school(tmp_path, change)).files[0].data
    assert b"w:abstractNum " in parts(data)["word/numbering.xml"]


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_a_broken_reference_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "reference.docx").write_bytes(data)
    design = replace(load_design("base"), name="school", folders=(tmp_path, *BASE.folders))
    with pytest.raises(DesignError, match=r"reference\.docx"):
        write_docx(documents.quiz(), design)


def test_a_spreadsheet_in_its_place_is_named(tmp_path: Path) -> None:
    from pptx import Presentation

    target = BytesIO()
    Presentation().save(target)
    (tmp_path / "reference.docx").write_bytes(target.getvalue())
    design = replace(load_design("base"), name="school", folders=(tmp_path, *BASE.folders))
    with pytest.raises(DesignError, match=r"reference\.docx"):
        write_docx(documents.quiz(), design)
