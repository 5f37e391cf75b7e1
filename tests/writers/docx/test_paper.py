"""The page of a DOCX in twips: size, margins, columns."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.layout.sheet_settings import sheet_of_design
from generator.writers.docx.paper import PageSize, page_size, section_on, set_two_sided
from generator.writers.docx.xml import find, get, make
from tests import documents
from tests.writers.docx.docx_reading import A3, BASE, last_section, sealed

TWIPS_PER_MM = 1440 / 25.4


def test_a_paper_in_two_columns_lies_on_its_side_with_a_rule_between_them() -> None:
    section = last_section(replace(documents.quiz(), paper=A3))
    size, columns = find(section, "w:pgSz"), find(section, "w:cols")
    assert [get(size, name) for name in ("w", "h", "orient")] == ["23811", "16838", "landscape"]
    assert [get(columns, name) for name in ("num", "sep", "space")] == ["2", "1", "850"]


def test_columns_hold_whole_characters() -> None:
    margins = find(last_section(sealed("first", A3)), "w:pgMar")
    room = 23811 - int(get(margins, "left") or 0) - int(get(margins, "right") or 0) - 850
    assert room % 2 == 0
    assert room // 2 % 210 == 0
    assert int(get(margins, "left") or 0) >= round(31 * TWIPS_PER_MM)


def test_a_page_in_twips_holds_whole_characters_and_gives_the_rest_to_the_right() -> None:
    page = page_size(sheet_of_design(BASE, "sheet"))
    assert (page.width, page.height) == (11906, 16838)
    assert page.breadth == page.width - page.left - page.right
    assert page.measure == page.breadth == 44 * 210 + 2
    assert page.depth == page.height - page.top - page.bottom


def test_columns_share_the_breadth_without_their_gaps() -> None:
    page = PageSize(width=10000, height=8000, left=500, right=500, top=700, bottom=300, columns=2, gap=400)
    assert (page.breadth, page.measure, page.depth) == (9000, 4300, 7000)


def test_a_section_gets_size_margins_and_columns_in_the_schemas_order() -> None:
    section = make("sectPr", make("headerReference"), make("type"), make("cols", num=3), make("docGrid"))
    sheet = sheet_of_design(BASE, "sheet")
    made = section_on(section, sheet)
    assert [etree.QName(one).localname for one in made] == [
        "headerReference", "type", "pgSz", "pgMar", "cols", "docGrid",
    ]  # fmt: skip
    assert get(find(made, "w:cols"), "num") is None
    assert get(find(made, "w:pgSz"), "orient") is None
    # The section that was given is left as it was.
    assert get(find(section, "w:cols"), "num") == "3"
    assert find(section, "w:pgSz") is None


def test_two_sided_settings_stand_where_the_schema_wants_them_and_once() -> None:
    settings = make("settings", make("zoom"), make("defaultTabStop"), make("compat"))
    set_two_sided(settings)
    set_two_sided(settings)
    assert [etree.QName(one).localname for one in settings] == [
        "zoom", "mirrorMargins", "defaultTabStop", "evenAndOddHeaders", "compat",
    ]  # fmt: skip
