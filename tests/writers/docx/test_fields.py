"""Fields of a DOCX: the contents with their links and pages."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.layout.plan import lay_out
from generator.model.document import (
    Contents,
    ContentsEntry,
)
from generator.model.document_walk import anchors_of
from generator.readback.checking import check_file
from generator.writers.docx import document as docx
from generator.writers.docx.context import bookmark_name
from generator.writers.docx.fields import contents, field, number_field
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import find, get, of_tag
from tests import documents
from tests.writers.docx.docx_reading import (
    BASE,
    body,
    codes,
    context_of,
    paragraphs,
    parts,
    small,
    style_of,
    words,
    written,
)


def test_each_line_of_the_contents_leads_to_a_bookmark_and_shows_its_page() -> None:
    whole = body(documents.pack())
    marks = {get(one, "name") for one in of_tag(whole, "bookmarkStart")}
    lines = [link for link in of_tag(whole, "hyperlink") if "PAGEREF" in "".join(codes(link))]
    assert [words(link) for link in lines] == [
        "【编者按】 1",
        "【重要讲话】 2",
        "让每一条河都有人管 2",
        "【政策意见】 3",
        "示例市河道管理办法 3",
        "【专家观点】 4",
        "水从哪里来　路往哪里去 4",
    ]
    assert {get(link, "anchor") for link in lines} <= marks
    assert codes(whole)[0].strip() == r"TOC \o "[:-1] + ' "1-2" \\h \\z \\u'
    kinds = [get(one, "fldCharType") for one in of_tag(whole, "fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(lines) + 1


def test_pages_that_nobody_knows_are_left_to_word() -> None:
    pack = documents.pack()
    output = docx.write(pack, replace(lay_out(pack, BASE), pages=None), BASE)
    (notice,) = output.notices
    assert notice.message.startswith("这台机器没有 PDF 的排版库，")
    whole = etree.fromstring(parts(output.files[0].data)["word/document.xml"])
    lines = [link for link in of_tag(whole, "hyperlink") if "PAGEREF" in "".join(codes(link))]
    assert [words(link)[-1] for link in lines] == ["…"] * 7
    stale = [one for one in of_tag(whole, "fldChar") if get(one, "dirty") == "true"]
    assert len(stale) == 8  # the lines, and the contents that hold them
    assert check_file(pack, "docx", "pack.docx", output.files[0].data).is_true


def test_known_pages_stand_in_the_contents_as_they_are_told() -> None:
    pack = documents.pack()
    told = {anchor: 10 * n for n, anchor in enumerate(sorted(anchors_of(pack.blocks)), 1)}
    output = docx.write(pack, replace(lay_out(pack, BASE), pages=told), BASE)
    whole = etree.fromstring(parts(output.files[0].data)["word/document.xml"])
    lines = [link for link in of_tag(whole, "hyperlink") if "PAGEREF" in "".join(codes(link))]
    pages = {bookmark_name(anchor): str(page) for anchor, page in told.items()}
    assert [words(link).rpartition(" ")[2] for link in lines] == [pages[get(link, "anchor") or ""] for link in lines]
    assert not [one for one in of_tag(whole, "fldChar") if get(one, "dirty")]


def test_an_entry_of_the_contents_that_leads_nowhere_is_printed_and_reported() -> None:
    document = small(Contents(entries=(ContentsEntry(title="缺的一篇", target="gone"),)), kind="pack")
    assert any("缺的一篇" in text for _, text in paragraphs(document))
    assert any("gone" in notice.message for notice in written(document)[1])


def test_a_field_is_begun_parted_and_ended_round_what_it_shows() -> None:
    context = context_of(documents.quiz())
    made = number_field("PAGE", "7", context, Style.FOOTER)
    marks = [get(next(of_tag(run, "fldChar"), None), "fldCharType") for run in made]
    assert marks == ["begin", None, "separate", None, "end"]
    assert [code for run in made for code in codes(run)] == [" PAGE "]
    assert words(made[3]) == "7"


def test_only_the_beginning_of_a_stale_field_says_that_it_is_stale() -> None:
    context = context_of(documents.quiz())
    made = field(" PAGE ", [], context, Style.FOOTER, is_stale=True)
    dirty = [get(one, "dirty") for run in made for one in of_tag(run, "fldChar")]
    assert dirty == ["true", None, None]


def test_contents_are_a_control_that_word_keeps_up_to_date_under_their_title() -> None:
    pack = documents.pack()
    context = context_of(pack)
    block = pack.blocks[0]
    assert isinstance(block, Contents)
    made = contents(block, pack.blocks, context)
    assert get(find(made, "w:sdtPr/w:docPartObj/w:docPartGallery"), "val") == "Table of Contents"
    lines = [(style_of(one, context), words(one).rstrip("… ")) for one in of_tag(made, "p")]
    assert lines == [
        ("TOC Heading", "目录"),
        ("toc 1", "【编者按】"),
        ("toc 1", "【重要讲话】"),
        ("toc 2", "让每一条河都有人管"),
        ("toc 1", "【政策意见】"),
        ("toc 2", "示例市河道管理办法"),
        ("toc 1", "【专家观点】"),
        ("toc 2", "水从哪里来　路往哪里去"),
    ]


def test_a_column_of_two_articles_is_named_once_in_the_contents() -> None:
    entries = tuple(ContentsEntry(title=title, target="", label="讲话") for title in ("甲", "乙"))
    made = contents(Contents(entries=entries), (), context_of(small(kind="pack")))
    assert [words(one) for one in of_tag(made, "p")] == ["目录", "【讲话】", "甲", "乙"]


def test_contents_without_entries_are_their_title_and_no_field() -> None:
    made = contents(Contents(entries=()), (), context_of(small(kind="pack")))
    assert [words(one) for one in of_tag(made, "p")] == ["目录"]
    assert codes(made) == []
