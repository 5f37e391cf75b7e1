"""Headings, articles and notes of a DOCX as paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.document import (
    Citation,
    Heading,
    HeadingClass,
    Paragraph,
    ParagraphClass,
    Passage,
    TeacherNote,
    plain,
)
from generator.writers.docx.context import PACK
from generator.writers.docx.paragraphs import heading, paragraph_style, passage
from generator.writers.docx.paragraphs import paragraph as as_paragraph
from generator.writers.docx.xml import find, get, of_tag
from tests import documents
from tests.documents import ARTICLE, paragraph
from tests.writers.docx.docx_reading import (
    body,
    context_of,
    small,
    style_of,
    words,
    written,
)


def test_columns_begin_a_page_and_so_do_articles_but_for_the_first_of_a_column() -> None:
    second = small(Heading(level=1, content=plain("栏"), classes=("column",)), ARTICLE, ARTICLE, kind="pack")
    titles = [one for one in of_tag(body(second), "p") if words(one) == "让每一条河都有人管"]
    assert [find(one, "w:pPr/w:pageBreakBefore") is not None for one in titles] == [False, True]


def article(anchor: str, lines: int) -> Passage:
    text = tuple(paragraph("长" * 33) for _ in range(lines))
    return replace(ARTICLE, anchor=anchor, body=text, note="", affiliation="", signature=())


def test_short_articles_follow_each_other_as_in_the_pdf() -> None:
    column = Heading(level=1, content=plain("栏"), classes=("column",))
    pack = small(column, article("x-1", 8), article("x-2", 8), article("x-3", 24), kind="pack")
    titles = [one for one in of_tag(body(pack), "p") if words(one) == "让每一条河都有人管"]
    assert [find(one, "w:pPr/w:pageBreakBefore") is not None for one in titles] == [False, False, True]
    assert [get(find(one, "w:pPr/w:spacing"), "before") for one in titles] == [None, "1050", None]


def test_an_article_that_would_spill_a_line_is_set_tighter() -> None:
    column = Heading(level=1, content=plain("栏"), classes=("column",))

    def pitches(lines: int) -> set[str | None]:
        found = list(of_tag(body(small(column, article("x-1", lines), kind="pack")), "p"))
        return {get(find(one, "w:pPr/w:spacing"), "line") for one in found if words(one).startswith("长")}

    assert pitches(20) == {None}
    assert pitches(26) == {"400"}
    _, notices = written(small(column, article("x-1", 26), kind="pack"))
    assert [notice for notice in notices if notice.code == "docx-style"] == []


def test_note_and_origin_do_not_stand_on_a_page_without_a_line_of_the_text() -> None:
    last = [one for one in of_tag(body(small(ARTICLE, kind="pack")), "p") if words(one) == "谢谢大家。"]
    assert [find(one, "w:pPr/w:keepNext") is not None for one in last] == [True]


def test_notes_on_a_packs_articles_have_pages_of_their_own_outside_any_box() -> None:
    note = TeacherNote(label="教学提示", body=(paragraph("先看数字。"),))
    whole = body(small(ARTICLE, note, kind="pack"))
    (label,) = (one for one in of_tag(whole, "p") if words(one) == "教学提示")
    assert find(label, "w:pPr/w:pageBreakBefore") is not None
    assert not list(of_tag(whole, "tbl"))


def test_what_follows_the_articles_goes_on_where_the_page_is() -> None:
    def begins_page(*classes: HeadingClass) -> str | None:
        column = Heading(level=1, content=plain("栏"), classes=("column", *classes))
        (heading,) = (one for one in of_tag(body(small(column, kind="pack")), "p") if words(one) == "【栏】")
        found = find(heading, "w:pPr/w:pageBreakBefore")
        return None if found is None else get(found, "val")

    # None: as the style says, on a new page.
    assert [begins_page(), begins_page("discussion"), begins_page("glossary"), begins_page("origins")] == [
        None, None, "0", "0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("classes", "style"),
    [
        (("body",), "活页正文"),
        (("closing", "quote"), "活页正文"),
        (("salutation",), "活页称谓"),
        (("quote",), "活页引文"),
        (("task",), "任务"),
        (("answer", "quote"), "答案续段"),
        ((), "活页正文"),
    ],
)
def test_the_first_class_that_means_a_style_decides(classes: tuple[ParagraphClass, ...], style: str) -> None:
    assert paragraph_style(Paragraph(content=(), classes=classes), PACK) == style


def test_a_speaker_stands_before_the_words_with_one_colon() -> None:
    context = context_of(small())
    for speaker in ("记者", "记者：", "记者:"):
        made = as_paragraph(Paragraph(content=plain("难在哪里？"), speaker=speaker), context)
        assert words(made) == "记者：难在哪里？"


def test_headings_of_a_pack_leave_the_second_rank_to_its_articles() -> None:
    part = Heading(level=2, content=plain("一、总体要求"))
    for kind, style in (("pack", "heading 3"), ("worksheet", "heading 2")):
        context = context_of(small(kind="pack") if kind == "pack" else small())
        assert style_of(heading(part, context), context) == style


def test_a_heading_deeper_than_the_fourth_rank_is_of_the_fourth() -> None:
    context = context_of(small())
    made = [style_of(heading(Heading(level=n, content=plain("甲")), context), context) for n in (0, 4, 6)]
    assert made == ["heading 1", "heading 4", "heading 4"]


def test_quoted_words_end_with_their_origin_and_its_number() -> None:
    quoted = Passage(
        body=(paragraph("岸线一寸也不能少", "quote"),),
        citation=Citation(excerpt="e", number=2, line="《示例日报》"),
        classes=("key",),
    )
    context = context_of(small(kind="pack"))
    assert [words(one) for one in passage(quoted, context)] == ["岸线一寸也不能少——《示例日报》〔2〕"]


def test_the_number_of_an_origin_is_a_link_where_the_list_of_origins_has_it() -> None:
    context = context_of(documents.pack())
    quoted = Passage(body=(paragraph("甲"),), citation=Citation(excerpt="e", number=1, line="乙"), classes=("key",))
    beyond = replace(quoted, citation=replace(quoted.citation, number=9))
    assert [len(list(of_tag(passage(one, context)[0], "hyperlink"))) for one in (quoted, beyond)] == [1, 0]
