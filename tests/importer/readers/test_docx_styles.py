"""A style says what it says itself, and else what the style says that it is based on."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.importer.readers.docx_styles import Styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def style(own: str, name: str, inner: str = "", *, base: str = "", attributes: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{own}" {attributes}><w:name w:val="{name}"/>{based}{inner}</w:style>'
    )


def styles(*inner: str) -> Styles:
    return Styles(etree.fromstring(f'<w:styles xmlns:w="{W}">{"".join(inner)}</w:styles>'))


NORMAL = style("a", "Normal", '<w:rPr><w:sz w:val="24"/></w:rPr>', attributes='w:default="1"')


@pytest.mark.parametrize(
    ("name", "level"), [("heading 2", 2), ("标题 3", 3), ("标题4", 4), ("heading 9", 6), ("正文", 0)]
)
def test_the_name_of_a_heading_tells_its_level(name: str, level: int) -> None:
    assert styles(style("h", name)).get("h").level == level


@pytest.mark.parametrize(("outline", "level"), [("0", 1), ("4", 5), ("7", 6), ("9", 0), ("x", 0)])
def test_an_outline_level_tells_a_heading(outline: str, level: int) -> None:
    inner = f'<w:pPr><w:outlineLvl w:val="{outline}"/></w:pPr>'
    assert styles(style("h", "章名", inner)).get("h").level == level


@pytest.mark.parametrize(("name", "expected"), [("Title", True), ("大标题", True), ("Subtitle", False)])
def test_a_title_is_known_by_its_name(name: str, *, expected: bool) -> None:
    assert styles(style("t", name)).get("t").is_title is expected


def test_a_style_takes_from_the_one_below_what_it_does_not_say() -> None:
    base = style(
        "b",
        "heading 2",
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:sz w:val="32"/></w:rPr>',
    )
    own = styles(base, style("o", "章名", base="b")).get("o")
    assert (own.name, own.level, own.number, own.depth, own.size, own.centred) == ("章名", 2, "3", 1, 16.0, True)
    other = styles(base, style("o", "章名", '<w:rPr><w:sz w:val="21"/></w:rPr>', base="b")).get("o")
    assert other.size == 10.5


def test_styles_based_on_each_other_end() -> None:
    assert styles(style("a", "甲", base="b"), style("b", "heading 1", base="a")).get("a").level == 1


def test_an_unknown_style_is_the_default_one() -> None:
    known = styles(NORMAL, style("o", "另一"))
    assert (known.default, known.size) == ("a", 12.0)
    assert known.get("missing").name == "Normal"
    assert known.get("").name == "Normal"


def test_the_defaults_of_the_document_tell_the_size() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert styles(defaults).size == 11.0
    assert styles().size == 10.5
    assert Styles(None).size == 10.5
    assert styles(defaults, NORMAL).size == 12.0


def test_only_paragraph_styles_count() -> None:
    assert styles('<w:style w:type="character" w:styleId="c"><w:name w:val="heading 1"/></w:style>').get("c").level == 0
