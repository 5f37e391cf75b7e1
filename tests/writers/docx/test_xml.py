"""Elements of WordprocessingML in few words."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.writers.docx.xml import (
    FORBIDDEN,
    add_property,
    add_section_property,
    find,
    find_all,
    get,
    make,
    of_tag,
    parse,
    qualified,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def test_a_name_without_prefix_is_a_word_of_wordprocessingml() -> None:
    assert qualified("p") == f"{W}p"
    assert qualified("r:id") == f"{R}id"
    with pytest.raises(KeyError):
        qualified("unknown:p")


def test_children_that_are_none_are_left_out_and_a_prefix_stands_before_an_underscore() -> None:
    made = make("p", None, make("pPr", make("jc", val="center")), r_id=7, xml_space="preserve")
    assert [child.tag for child in made] == [f"{W}pPr"]
    found = {str(name): str(value) for name, value in made.attrib.items()}
    assert found == {f"{R}id": "7", "{http://www.w3.org/XML/1998/namespace}space": "preserve"}
    assert get(find(made, "w:pPr/w:jc"), "val") == "center"


def test_a_snippet_may_use_every_known_prefix() -> None:
    made = parse('<a:graphic><c:chart r:id="rId1"/></a:graphic>')
    assert made.tag == qualified("a:graphic")
    assert get(made[0], "r:id") == "rId1"


def test_what_is_absent_is_none_and_not_an_error() -> None:
    assert find(make("p"), "w:pPr/w:ind") is None
    assert get(None, "val") is None
    assert get(make("jc"), "val") is None


def test_children_and_descendants_are_found_in_order() -> None:
    made = make("p", make("r", make("t")), make("tab"), make("r", make("br")))
    assert len(find_all(made, "w:r")) == 2
    assert [etree.QName(one).localname for one in of_tag(made, "t", "br", "tab")] == ["t", "tab", "br"]


def test_a_property_is_put_where_the_schema_wants_it() -> None:
    paragraph = make("p", make("r"))
    for name in ("jc", "pStyle", "spacing", "keepNext"):
        add_property(paragraph, make(name))
    assert [etree.QName(one).localname for one in paragraph] == ["pPr", "r"]
    assert [etree.QName(one).localname for one in paragraph[0]] == ["pStyle", "keepNext", "spacing", "jc"]


def test_a_property_of_the_same_name_is_replaced() -> None:
    paragraph = make("p", make("pPr", make("pStyle", val="a"), make("spacing", before=80)))
    add_property(paragraph, make("spacing", after=100))
    assert [dict(one.attrib) for one in paragraph[0]] == [{f"{W}val": "a"}, {f"{W}after": "100"}]


def test_a_property_of_a_section_is_put_before_what_the_schema_wants_behind_it() -> None:
    section = make("sectPr", make("headerReference"), make("pgSz", w=1), make("cols", num=1), parse("<wps:own/>"))
    for one in (make("titlePg"), make("type", val="oddPage"), make("pgNumType", start=1), make("cols", num=2)):
        add_section_property(section, one)
    names = [str(one.tag).rpartition("}")[2] for one in section]
    assert names == ["headerReference", "type", "pgSz", "pgNumType", "cols", "titlePg", "own"]
    assert get(find(section, "w:cols"), "num") == "2"


def test_characters_that_xml_cannot_hold_are_told_from_tabs_and_line_ends() -> None:
    assert FORBIDDEN.sub("", "甲\x00乙\x1f丙\ufffe\t丁\n戊\r") == "甲乙丙\t丁\n戊\r"
