"""Values stand in attributes of elements, some levels down."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.importer.readers.docx_xml import W, half_points, outline_level, value_of


def paragraph(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:pPr>{inside}</w:pPr></w:p>')


def test_a_value_is_looked_up_by_its_path() -> None:
    assert value_of(paragraph('<w:jc w:val="center"/>'), "pPr/jc") == "center"


@pytest.mark.parametrize("inside", ["", "<w:jc/>"])
def test_where_no_value_is_another_one_is_taken(inside: str) -> None:
    assert (value_of(paragraph(inside), "pPr/jc"), value_of(paragraph(inside), "pPr/jc", "left")) == ("", "left")


@pytest.mark.parametrize(("value", "level"), [("0", 1), ("8", 9), ("9", 0), ("x", None)])
def test_the_outline_counts_from_nought_and_nine_is_plain_text(value: str, level: int | None) -> None:
    assert outline_level(paragraph(f'<w:outlineLvl w:val="{value}"/>')) == level


def test_sizes_are_given_in_half_points() -> None:
    assert half_points(paragraph('<w:sz w:val="21"/>'), "pPr/sz") == 10.5
    assert half_points(paragraph('<w:sz w:val="gross"/>'), "pPr/sz", 12.0) == 12.0
