"""DOCX: whole, valid, named styles, the same bytes, every run with its Chinese face."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from lxml import etree

from generator.model.document import (
    Cell,
    Contents,
    ContentsEntry,
    Document,
    PageBreak,
    Table,
    TeacherNote,
    WritingSpace,
    plain,
)
from generator.writers.docx.xml import find, find_all, get, of_tag
from tests import documents
from tests.documents import ARTICLE, TABLE, paragraph, questions
from tests.folders import ROOT
from tests.goldens import GOLDENS, check_golden
from tests.writers.docx.docx_reading import (
    bare,
    body,
    canonical,
    paragraphs,
    parts,
    roots,
    small,
    style_names,
    texts_of,
    words,
    written,
)

ALL = documents.everything()
NAMES = [document.name for document in ALL]
every_document = pytest.mark.parametrize("document", ALL, ids=NAMES)

GOLDEN_DOCUMENTS: dict[str, Document] = {
    "article": small(ARTICLE, kind="pack"),
    "choice": small(questions(answers=False)[0]),
    "choice-key": small(questions(answers=True)[0]),
    "blank-key": small(questions(answers=True)[3]),
    "matching": small(questions(answers=False)[4]),
    "table": small(TABLE),
    "writing": small(WritingSpace(lines=2), WritingSpace(lines=3, style="box", label="我的疑问")),
}


@pytest.mark.parametrize("name", GOLDEN_DOCUMENTS)
def test_blocks_become_the_accepted_xml(name: str) -> None:
    whole = body(GOLDEN_DOCUMENTS[name])
    # The head of a sheet and the section at the end are the same in all.
    own = [one for one in whole if one.tag.endswith(("}p", "}tbl"))][3 if name != "article" else 2 :]
    check_golden(GOLDENS / "docx" / f"{name}.xml", "".join(canonical(one) for one in own))


def test_a_pack_has_these_parts() -> None:
    assert sorted(parts(written(documents.pack())[0])) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


@every_document
def test_python_docx_opens_it_again(document: Document) -> None:
    opened = python_docx.Document(BytesIO(written(document)[0]))
    assert len(opened.paragraphs) > 3


@every_document
def test_every_word_of_the_document_is_in_it(document: Document) -> None:
    found = bare(words(body(document)))
    # What a chart shows stands in the chart's own part.
    wanted = [bare(text) for block in document.blocks for text in texts_of(block)]
    missing = [text for text in wanted if text not in found]
    assert not missing
    assert len(wanted) > 20


def test_headings_are_real_and_in_order() -> None:
    headings = [pair for pair in paragraphs(documents.pack()) if pair[0].startswith("heading")]
    assert headings == [
        ("heading 1", "【编者按】"),
        ("heading 1", "【重要讲话】"),
        ("heading 2", "让每一条河都有人管"),
        ("heading 3", "一、先把账算清"),
        ("heading 1", "【政策意见】"),
        ("heading 2", "示例市河道管理办法"),
        ("heading 3", "一、总体要求"),
        ("heading 4", "（一）工作原则"),
        ("heading 1", "【专家观点】"),
        ("heading 2", "水从哪里来　路往哪里去"),
        ("heading 1", "【出处】"),
    ]


@every_document
def test_every_style_in_use_is_defined(document: Document) -> None:
    known = style_names(document)
    used = {
        get(one, "val") or ""
        for _, root in roots(document)
        for tag in ("pStyle", "rStyle", "tblStyle")
        for one in of_tag(root, tag)
    }
    assert used <= set(known)
    assert len(used) > 5
    assert not [notice for notice in written(document)[1] if notice.code == "docx-style"]


def test_every_run_of_chinese_names_its_chinese_face() -> None:
    seen = 0
    for document in ALL:
        for name, root in roots(document):
            for run in of_tag(root, "r"):
                if re.search(r"[\u3000-\u9fff\uff00-\uffef]", words(run)):
                    seen += 1
                    assert get(find(run, "w:rPr/w:rFonts"), "eastAsia"), f"{document.name} {name}: {words(run)}"
    print(f"looked at {seen} runs that hold Chinese characters")
    assert seen > 250


@every_document
def test_no_theme_face_wins_over_ours(document: Document) -> None:
    found = [name for name, data in parts(written(document)[0]).items() if b"Theme=" in data or b"cstheme" in data]
    assert not found


def test_the_same_document_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, '.')\n"
        "from tests.documents import everything\n"
        "from generator.design import load_design\n"
        "from tests.writing import write_docx\n"
        "base = load_design('base')\n"
        "data = b''.join(write_docx(one, base).files[0].data for one in everything())\n"
        "print(hashlib.sha256(data).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("77", "Asia/Shanghai"))
    }
    assert len(digests) == 1


@every_document
def test_the_file_says_its_title_and_neither_dates_nor_strangers(document: Document) -> None:
    data = parts(written(document)[0])
    core = etree.fromstring(data["docProps/core.xml"])
    properties = {etree.QName(one).localname: one.text or "" for one in core}
    assert document.meta.title in properties["title"]
    assert properties["creator"] == (document.meta.organiser or document.meta.school)
    assert not properties.get("lastModifiedBy")
    assert not {"created", "modified"} & set(properties)
    assert not [name for name, part in data.items() if b"python-docx" in part or b"updateFields" in part]


def test_the_contents_say_where_their_pages_come_from() -> None:
    (notice,) = written(documents.pack())[1]
    assert (notice.code, notice.message.partition("；")[0]) == ("docx-contents", "目录的页码取自 PDF 的排版")
    assert not written(documents.quiz())[1]


@every_document
def test_links_inside_lead_to_bookmarks_that_exist_once(document: Document) -> None:
    whole = body(document)
    names = Counter(get(one, "name") or "" for one in of_tag(whole, "bookmarkStart"))
    numbers = [get(one, "id") for one in of_tag(whole, "bookmarkStart")]
    assert numbers == [get(one, "id") for one in of_tag(whole, "bookmarkEnd")]
    assert set(names.values()) <= {1}
    assert all(len(name) <= 40 for name in names)
    anchors = {get(one, "anchor") for one in of_tag(whole, "hyperlink")} - {None}
    assert anchors <= set(names)


def test_notes_below_the_contents_stand_in_their_section() -> None:
    entries = (ContentsEntry(title="让每一条河都有人管", target=ARTICLE.anchor),)
    note = TeacherNote(body=(paragraph("先看数字。"),))
    whole = body(small(Contents(entries=entries), note, ARTICLE, kind="pack"))
    before, after = "".join(
        words(one) + ("|" if find(one, "w:pPr/w:sectPr") is not None else "") for one in whole
    ).split("|")
    assert "先看数字" in before
    assert "各位同事" in after


def test_a_page_break_is_a_property_of_what_follows_and_never_an_empty_page() -> None:
    document = small(paragraph("前"), PageBreak(), PageBreak(), paragraph("后"), PageBreak(), TABLE, PageBreak())
    broken = [words(one) for one in of_tag(body(document), "p") if find(one, "w:pPr/w:pageBreakBefore") is not None]
    # A caption opens the table; nothing follows the last break.
    assert broken == ["后", "三条河的水质"]
    assert not list(of_tag(body(document), "br"))


def test_a_table_without_caption_after_a_page_break_is_preceded_by_a_thin_line() -> None:
    bare_table = Table(rows=((Cell(content=plain("甲")),),))
    document = small(paragraph("前"), PageBreak(), bare_table)
    broken = [one for one in of_tag(body(document), "p") if find(one, "w:pPr/w:pageBreakBefore") is not None]
    assert [words(one) for one in broken] == [""]


def test_paper_and_margins_come_from_the_reference() -> None:
    size = find(body(documents.quiz()), "w:sectPr/w:pgSz")
    assert (get(size, "w"), get(size, "h")) == ("11906", "16838")


def test_a_student_paper_holds_no_answer_anywhere() -> None:
    key, paper = (b"".join(parts(written(one)[0]).values()) for one in (documents.quiz(answers=True), documents.quiz()))
    for secret in ("责任落到人头是这项制度的核心", "【答案】", "【依据】", "评分要点"):
        assert secret.encode() in key
        assert secret.encode() not in paper


SCHEMA_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs u em",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
}


@every_document
def test_properties_stand_in_the_order_that_the_schema_asks(document: Document) -> None:
    looked_at = 0
    for _, root in roots(document):
        for tag, order in SCHEMA_ORDER.items():
            places = {name: n for n, name in enumerate(order.split())}
            for properties in of_tag(root, tag):
                looked_at += 1
                found = [places[etree.QName(child).localname] for child in properties]
                assert found == sorted(found), etree.tostring(properties)
    assert looked_at > 50


@every_document
def test_an_independent_validator_finds_nothing(document: Document, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    path = tmp_path / f"{document.name}.docx"
    path.write_bytes(written(document)[0])
    result = audit.OpenXmlValidator().validate(str(path))
    assert not list(result.errors)


def test_cells_end_with_a_paragraph_and_tables_do_not_touch() -> None:
    looked_at = 0
    for document in ALL:
        for cell in of_tag(body(document), "tc"):
            looked_at += 1
            assert cell[-1].tag.endswith("}p")
        for table in of_tag(body(document), "tbl"):
            following = table.getnext()
            assert following is not None
            assert following.tag.endswith("}p")
    assert looked_at > 200
    assert find_all(body(documents.worksheet()), "w:tbl")
