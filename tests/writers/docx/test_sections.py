"""Sections of a DOCX: running heads, page numbers, where each begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from generator.model.document import (
    Document,
    PageBreak,
)
from generator.writers.docx.sections import Sections, footer, header
from generator.writers.docx.xml import Element, find, find_all, get, of_tag
from tests import documents
from tests.documents import paragraph
from tests.writers.docx.docx_reading import (
    bare,
    body,
    codes,
    context_of,
    last_section,
    parts,
    roots,
    sealed,
    small,
    words,
    written,
)


def test_a_running_head_says_the_column_by_a_field_and_nothing_where_fields_are_unknown() -> None:
    (head,) = (root for name, root in roots(documents.pack()) if "header" in name and words(root).strip())
    assert [code.strip() for code in codes(head)] == ["STYLEREF 1"]
    assert words(head).rstrip() == "教学活页·河流与城市"


def test_a_break_to_the_right_hand_page_begins_a_section_on_an_odd_page() -> None:
    sections = list(of_tag(body(small(paragraph("前"), PageBreak(side="right"), paragraph("后"))), "sectPr"))
    assert [get(find(one, "w:type"), "val") for one in sections] == [None, "oddPage"]


def test_cover_and_contents_bear_no_page_number_and_the_text_begins_with_one() -> None:
    whole = body(documents.pack())
    first, second = of_tag(whole, "sectPr")
    assert find(first, "w:titlePg") is not None
    assert get(find(second, "w:pgNumType"), "start") == "1"
    feet = {name: "".join(codes(root)) for name, root in roots(documents.pack()) if "footer" in name}
    assert sorted(code.strip() for code in feet.values()) == ["", "PAGE"]


def test_sheets_say_page_and_number_of_pages_and_which_form_they_are() -> None:
    feet = [root for name, root in roots(documents.quiz()) if "footer" in name]
    assert [bare(words(root)) for root in feet] == ["随堂测验·河流与城市第1页共1页A卷A-3F7K"]
    assert [code.strip() for code in codes(feet[0])] == ["PAGE", "NUMPAGES"]


def heads(document: Document) -> dict[str, str]:
    """Return the text of each running head by the pages that it stands on."""
    links = etree.fromstring(parts(written(document)[0])["word/_rels/document.xml.rels"])
    targets = {link.get("Id"): link.get("Target") for link in links}
    texts = {name.removeprefix("word/"): words(root) for name, root in roots(document)}
    return {
        get(one, "type") or "": texts[targets[get(one, "r:id")] or ""]
        for one in find_all(last_section(document), "w:headerReference")
    }


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("first", {"default": False, "first": True}),
        ("odd", {"default": True, "even": False}),
        ("every", {"default": True}),
    ],
)
def test_the_seal_stands_on_the_pages_that_were_asked_for(pages: str, expected: dict[str, bool]) -> None:
    found = heads(sealed(pages))
    assert {which: "密封线内不要答题" in text for which, text in found.items()} == expected
    assert (find(last_section(sealed(pages)), "w:titlePg") is not None) == (pages == "first")
    settings = parts(written(sealed(pages))[0])["word/settings.xml"]
    assert (b"evenAndOddHeaders" in settings, b"mirrorMargins" in settings) == (pages == "odd", pages == "odd")


def test_every_page_of_a_sealed_paper_has_its_number() -> None:
    document = sealed("first")
    feet = [root for name, root in roots(document) if "footer" in name]
    assert len(feet) == 2
    assert all("第" in words(root) and "共" in words(root) for root in feet)


def names_of(section: Element) -> list[str]:
    return [etree.QName(one).localname for one in section]


def test_a_section_keeps_the_running_heads_of_the_one_before_until_they_change() -> None:
    sections = Sections(context=context_of(documents.quiz()))
    first, second = sections.end(), sections.end()
    sections.running = False
    third = sections.end()
    assert [names_of(one).count("headerReference") for one in (first, second, third)] == [1, 0, 1]


def test_the_kind_that_a_section_is_to_begin_with_holds_for_the_next_one() -> None:
    sections = Sections(context=context_of(documents.quiz()))
    begins = [get(find(one, "w:type"), "val") for one in (sections.end(next_start="oddPage"), sections.end())]
    assert begins == [None, "oddPage"]
    assert get(find(sections.end(), "w:type"), "val") == "nextPage"


def test_a_restart_counts_from_one_once() -> None:
    sections = Sections(context=context_of(documents.quiz()), restart=True)
    first, second = sections.end(), sections.end()
    assert get(find(first, "w:pgNumType"), "start") == "1"
    assert find(second, "w:pgNumType") is None
    assert names_of(first).index("pgNumType") < names_of(first).index("cols")


def test_only_the_first_section_of_a_pack_has_a_page_without_a_number_for_its_cover() -> None:
    sections = Sections(context=context_of(documents.pack()))
    assert [find(one, "w:titlePg") is not None for one in (sections.end(), sections.end())] == [True, False]


def test_columns_of_a_section_take_the_place_of_the_sheets() -> None:
    made = Sections(context=context_of(documents.quiz())).end(columns=2, gap=420)
    assert [(get(one, "num"), get(one, "space")) for one in find_all(made, "w:cols")] == [("2", "420")]


def test_a_pack_has_a_running_head_and_sheets_have_none() -> None:
    assert words(header(context_of(documents.pack()))[0]).startswith("教学活页·河流与城市")
    assert header(context_of(documents.quiz())) == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("河" * 15, "随堂测验·" + "河" * 15),
        ("河" * 16, "河" * 16),
        ("河" * 20, "河" * 20),
        ("河" * 21, "河" * 19 + "…"),
    ],
)
def test_a_long_running_title_leaves_out_the_series_and_then_its_own_end(title: str, shown: str) -> None:
    quiz = documents.quiz()
    (foot,) = footer(context_of(replace(quiz, meta=replace(quiz.meta, title=title))))
    assert words(foot).split(" ")[0] == shown
