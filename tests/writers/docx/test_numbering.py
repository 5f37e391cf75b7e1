"""Lists of a DOCX: counted by Word, each from its own number."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

from generator.model.document import (
    Block,
    ListBlock,
)
from generator.writers.docx.numbering import ListNumbering, Marker, counted, hanging, text_inset
from generator.writers.docx.xml import find, find_all, get, make, of_tag
from tests.documents import paragraph
from tests.writers.docx.docx_reading import (
    body,
    parts,
    small,
    words,
    written,
)


def _numbers(document_blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    """Return for each counted paragraph its words, its counter's shape and the number it begins with."""
    document = small(*document_blocks)
    root = etree.fromstring(parts(written(document)[0])["word/numbering.xml"])
    lists = {get(one, "numId"): one for one in of_tag(root, "num")}
    shapes = {get(one, "abstractNumId"): find(one, "w:lvl/w:lvlText") for one in of_tag(root, "abstractNum")}
    found = []
    for one in of_tag(body(document), "p"):
        number = get(find(one, "w:pPr/w:numPr/w:numId"), "val")
        if number:
            entry = lists[number]
            shape = get(shapes[get(find(entry, "w:abstractNumId"), "val")], "val") or ""
            start = get(find(entry, "w:lvlOverride/w:startOverride"), "val") or ""
            found.append((words(one).strip(), shape, start))
    return found


def test_lists_are_counted_by_word_and_each_begins_anew() -> None:
    first = ListBlock(items=((paragraph("甲"),), (paragraph("乙"),)), marker="number")
    second = ListBlock(items=((paragraph("丙"),),), marker="paren", start=5)
    assert _numbers((first, second, first)) == [
        ("甲", "%1．", "1"),
        ("乙", "%1．", "1"),
        ("丙", "（%1）", "5"),
        ("甲", "%1．", "1"),
        ("乙", "%1．", "1"),
    ]


def test_paragraph_numbers_go_on_and_jump_where_the_document_jumps() -> None:
    numbered = tuple(paragraph(f"第{n}段", number=n) for n in (1, 2, 5, 6))
    assert [(text, start) for text, _, start in _numbers(numbered)] == [
        ("第1段", "1"),
        ("第2段", "1"),
        ("第5段", "5"),
        ("第6段", "5"),
    ]


def test_a_list_in_a_list_stands_further_in() -> None:
    inner = ListBlock(items=((paragraph("内"),),), marker="circled")
    document = small(ListBlock(items=((paragraph("外"), inner, paragraph("续")),)))
    root = etree.fromstring(parts(written(document)[0])["word/numbering.xml"])
    lefts = [int(get(find(one, "w:lvl/w:pPr/w:ind"), "left") or 0) for one in of_tag(root, "abstractNum")]
    assert all(outer < deeper for outer, deeper in pairwise(lefts))
    more = next(one for one in of_tag(body(document), "p") if words(one) == "续")
    assert int(get(find(more, "w:pPr/w:ind"), "left") or 0) == lefts[0]


def numbering() -> ListNumbering:
    return ListNumbering(root=make("numbering"))


def test_lists_of_one_look_share_a_definition_and_each_has_its_own_start() -> None:
    made = numbering()
    numbers = [made.start("number", em=210, face="宋体"), made.start("number", em=210, face="宋体", first=7)]
    other = made.start("number", em=240, face="宋体")
    assert [*numbers, other] == [1, 2, 3]
    assert len(find_all(made.root, "w:abstractNum")) == 2
    starts = [get(find(one, "w:lvlOverride/w:startOverride"), "val") for one in find_all(made.root, "w:num")]
    assert starts == ["1", "7", "1"]


def test_definitions_stand_before_the_lists_as_the_schema_asks() -> None:
    made = numbering()
    made.start("bullet", em=210, face="宋体")
    made.start("paren", em=210, face="宋体")
    assert [etree.QName(one).localname for one in made.root] == ["abstractNum", "abstractNum", "num", "num"]


def test_a_level_below_stands_two_characters_further_in() -> None:
    made = numbering()
    made.start("number", em=200, face="宋体", inset=1)
    levels = list(of_tag(made.root, "lvl"))
    assert [get(find(one, "w:pPr/w:ind"), "left") for one in levels] == ["600", "1000", "1400", "1800"]
    assert [get(find(one, "w:lvlText"), "val") for one in levels] == ["%1．", "%2．", "%3．", "%4．"]


@pytest.mark.parametrize(
    ("marker", "digits", "expected"),
    [
        ("bullet", 2, 200),
        ("number", 1, 400),
        ("number", 3, 600),
        ("paren", 2, 620),
        ("circled", 2, 320),
        ("none", 2, 0),
    ],
)
def test_a_counter_of_more_digits_hangs_further_out(marker: Marker, digits: int, expected: int) -> None:
    assert hanging(marker, em=200, digits=digits) == expected


def test_a_number_in_the_margin_hangs_out_of_text_that_does_not_move() -> None:
    assert text_inset("margin", em=200, inset=0) == 0
    assert text_inset("margin", em=200, inset=1.5) == 300
    assert text_inset("number", em=200, inset=1.5) == 700


def test_a_number_in_the_margin_is_small_and_has_one_level() -> None:
    made = numbering()
    made.start("margin", em=210, face="")
    (level,) = of_tag(made.root, "lvl")
    assert get(find(level, "w:lvlJc"), "val") == "right"
    assert get(find(level, "w:rPr/w:sz"), "val") == "14"
    assert get(find(made.root, "w:abstractNum/w:multiLevelType"), "val") == "singleLevel"


def test_a_counted_paragraph_names_its_list_and_level() -> None:
    made = counted(3, level=1)
    assert (get(find(made, "w:ilvl"), "val"), get(find(made, "w:numId"), "val")) == ("1", "3")
