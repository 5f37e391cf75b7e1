"""Gaps round the tables of a DOCX."""

from __future__ import annotations

import pytest

from generator.model.document import (
    Citation,
    Heading,
    Passage,
    WritingSpace,
    plain,
)
from generator.writers.docx.context import BlockContext
from generator.writers.docx.styles import Style, TableStyle
from generator.writers.docx.table_gaps import without_needless_gaps
from generator.writers.docx.xml import Element, find, get, make, of_tag
from tests.documents import paragraph
from tests.writers.docx.docx_reading import body, context_of, paragraphs, small, style_of, words

PASSAGE = Passage(
    body=(paragraph("一条河有一位河长。"),),
    citation=Citation(excerpt="e", line="《示例》第1段"),
    classes=("material",),
)


def test_a_gap_stands_between_tables_and_not_before_what_has_room_of_its_own() -> None:
    document = small(WritingSpace(lines=1), WritingSpace(lines=1), paragraph("问", "task"), WritingSpace(lines=1))
    gaps = [style for style, _ in paragraphs(document)[3:]]
    assert gaps == ["书写行", "间隔行", "书写行", "任务", "书写行", "间隔行"]


def test_a_box_stands_right_below_its_paragraph_with_nothing_between() -> None:
    # Something between them would part a stem from its material at a page's foot.
    whole = list(body(small(paragraph("先读材料。"), PASSAGE, paragraph("再答题。"))))
    at = next(n for n, one in enumerate(whole) if one.tag.endswith("}tbl"))
    assert words(whole[at - 1]) == "先读材料。"
    assert get(find(whole[at - 1], "w:pPr/w:spacing"), "after") == "100"


def test_a_heading_below_a_table_takes_the_gap_between_them_along() -> None:
    heading = Heading(level=2, content=plain("二、再做"), classes=("part",))
    whole = list(body(small(WritingSpace(lines=2), heading, paragraph("后"))))
    at = next(n for n, one in enumerate(whole) if words(one) == "二、再做")
    assert whole[at - 2].tag.endswith("}tbl")
    assert find(whole[at - 1], "w:pPr/w:keepNext") is not None


def test_a_table_at_the_end_leaves_no_line_that_could_begin_a_page() -> None:
    last = list(of_tag(body(small(WritingSpace(lines=4, style="box"))), "p"))[-1]
    assert get(find(last, "w:pPr/w:spacing"), "line") == "20"


def paragraph_in(context: BlockContext, style: Style, *more: Element) -> Element:
    return make("p", context.properties(style, *more), make("r", make("t")))


def table_in(context: BlockContext, style: TableStyle = TableStyle.DATA) -> Element:
    return make("tbl", make("tblPr", make("tblStyle", val=context.state.reference.id_of(style) or "")))


def tidied(context: BlockContext, *elements: Element) -> list[str]:
    kept = without_needless_gaps(elements, context.state.reference)
    return ["表" if one.tag.endswith("}tbl") else style_of(one, context) for one in kept]


def test_of_two_gaps_one_is_left() -> None:
    context = context_of(small())
    gaps = [make("p", context.properties(Style.GAP)) for _ in range(2)]
    assert tidied(context, table_in(context), *gaps, table_in(context)) == ["表", "间隔行", "表"]


def test_a_gap_that_holds_text_or_more_properties_is_a_paragraph() -> None:
    context = context_of(small())
    written_in, kept = paragraph_in(context, Style.GAP), make("p", context.properties(Style.GAP, make("keepNext")))
    assert tidied(context, table_in(context), written_in, kept, table_in(context)) == ["表", "间隔行", "间隔行", "表"]


def test_a_gap_between_a_paragraph_and_a_table_gives_way_to_room_below_the_paragraph() -> None:
    context = context_of(small())
    before = paragraph_in(context, Style.SHEET_BODY)
    gap = make("p", context.properties(Style.GAP))
    assert tidied(context, before, gap, table_in(context)) == ["卷面正文", "表"]
    assert get(find(before, "w:pPr/w:spacing"), "after") == "100"


@pytest.mark.parametrize("style", [Style.CAPTION, Style.HEADING_1])
def test_a_paragraph_with_room_of_its_own_below_is_given_no_more(style: Style) -> None:
    context = context_of(small())
    before = paragraph_in(context, style)
    tidied(context, before, table_in(context))
    assert find(before, "w:pPr/w:spacing") is None


def test_ruled_lines_begin_with_room_and_ask_for_none() -> None:
    context = context_of(small())
    before = paragraph_in(context, Style.SHEET_BODY)
    tidied(context, before, table_in(context, TableStyle.WRITING))
    assert find(before, "w:pPr/w:spacing") is None


def test_a_heading_beside_a_table_in_a_frame_needs_no_gap() -> None:
    context = context_of(small())
    framed = make("tbl", make("tblPr", make("tblpPr")))
    heading = paragraph_in(context, Style.HEADING_2)
    assert tidied(context, framed, heading) == ["表", "heading 2"]
    assert tidied(context, table_in(context), paragraph_in(context, Style.HEADING_2)) == ["表", "间隔行", "heading 2"]
