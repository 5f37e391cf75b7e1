"""What only an exam has in a DOCX: its paper, 密封线, boxes for marks, bubbles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.model.document import (
    Cell,
    Document,
    Heading,
    Paper,
    Passage,
    Seal,
    Table,
    WritingSpace,
    plain,
)
from generator.writers.docx.xml import Element, find, find_all, get, of_tag
from tests import documents
from tests.documents import cells, paragraph
from tests.writers.docx.docx_reading import body, paragraphs, parts, roots, small, words, written

A3 = Paper(name="A3", width=420, height=297, columns=2)
SECTION = Heading(level=2, content=plain("一、选择题"), classes=("section", "marked"))
TWIPS_PER_MM = 1440 / 25.4


def sealed(pages: str, paper: Paper | None = None) -> Document:
    seal = Seal(pages=pages, fields=("班级", "姓名"))  # type: ignore[arg-type]  # one of the three words
    return replace(documents.quiz(), name=f"sealed-{pages}", seal=seal, paper=paper or Paper())


def last_section(document: Document) -> Element:
    return list(of_tag(body(document), "sectPr"))[-1]


def heads(document: Document) -> dict[str, str]:
    """Return the text of each running head by the pages that it stands on."""
    links = etree.fromstring(parts(written(document)[0])["word/_rels/document.xml.rels"])
    targets = {link.get("Id"): link.get("Target") for link in links}
    texts = {name.removeprefix("word/"): words(root) for name, root in roots(document)}
    return {
        get(one, "type") or "": texts[targets[get(one, "r:id")] or ""]
        for one in find_all(last_section(document), "w:headerReference")
    }


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


def test_tables_are_as_wide_as_a_column_and_the_foot_as_all_of_them() -> None:
    document = replace(small(Table(rows=(cells("甲", "乙"),), widths=(1, 1))), paper=A3)
    section = last_section(document)
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    breadth = int(get(size, "w") or 0) - sum(int(get(margins, side) or 0) for side in ("left", "right"))
    (table,) = of_tag(body(document), "tbl")
    assert get(find(table, "w:tblPr/w:tblW"), "w") == str((breadth - 850) // 2)
    (foot,) = (root for name, root in roots(document) if "footer" in name)
    assert [get(stop, "pos") for stop in of_tag(foot, "tab") if get(stop, "pos")] == [str(breadth // 2), str(breadth)]


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


def test_the_seal_reads_upwards_says_what_to_write_and_replaces_the_line_for_the_name() -> None:
    document = sealed("every")
    (head,) = (root for name, root in roots(document) if "header" in name)
    (box,) = of_tag(head, "wps:bodyPr")
    assert box.get("vert") == "vert270"
    (properties,) = of_tag(head, "wp:docPr")
    assert properties.get("descr") == "密封线，填写班级、姓名"
    assert "姓名栏" not in [style for style, _ in paragraphs(document)]
    assert "姓名栏" in [style for style, _ in paragraphs(documents.quiz())]


def test_a_marked_section_has_boxes_beside_a_heading_that_stays_a_heading() -> None:
    document = small(paragraph("前"), SECTION, paragraph("后"), kind="quiz")
    (boxes,) = of_tag(body(document), "tbl")
    assert find(boxes, "w:tblPr/w:tblpPr") is not None
    assert [words(one) for one in of_tag(boxes, "tc")] == ["得分", "评卷人", "", ""]
    heading = boxes.getnext()
    assert heading is not None
    assert words(heading) == "一、选择题"
    assert ("heading 2", "一、选择题") in paragraphs(document)


def test_a_score_table_leaves_room_for_the_hand() -> None:
    score = Table(
        header=cells("题号", "一", "总分", header=True),
        rows=((Cell(content=plain("得分"), header=True), Cell(), Cell()),),
        classes=("score",),
    )
    (table,) = of_tag(body(small(score, kind="quiz")), "tbl")
    assert [get(one, "val") for one in of_tag(table, "trHeight")] == ["440", "440"]


def test_bubbles_are_marks_in_brackets_a_question_a_line() -> None:
    rows = tuple((Cell(content=plain(n), header=True), *cells("A", "B", "C")) for n in ("1", "2"))
    document = small(Table(rows=rows, caption=plain("选择题"), classes=("bubbles", "choices")), kind="answer_sheet")
    found = [text for style, text in paragraphs(document) if style == "填涂行"]
    assert found == ["1 ［A］ ［B］ ［C］", "2 ［A］ ［B］ ［C］"]
    assert ("书写提示", "选择题") in paragraphs(document)


def test_many_bubbles_stand_in_columns_that_are_read_downwards() -> None:
    rows = tuple((Cell(content=plain(str(n)), header=True), *cells("A", "B", "C", "D")) for n in range(1, 12))
    document = small(Table(rows=rows, classes=("bubbles", "choices")), kind="answer_sheet")
    found = [text.split() for style, text in paragraphs(document) if style == "填涂行"]
    assert [line[::5] for line in found] == [["1", "7"], ["2", "8"], ["3", "9"], ["4", "10"], ["5", "11"], ["6"]]


def test_an_annotated_reading_has_a_ruled_margin_beside_it() -> None:
    reading = Passage(
        body=(paragraph("一条河有一位河长。" * 40),),
        citation=documents.ARTICLE.citation,
        classes=("reading", "annotated"),
    )
    (table,) = of_tag(body(small(reading)), "tbl")
    text, margin = of_tag(table, "tc")
    assert "河长" in words(text)
    assert words(margin) == "批注"
    assert len(find_all(margin, "w:p/w:pPr/w:pBdr")) > 8


def test_a_framed_space_holds_its_label_and_lines_in_one_frame() -> None:
    (table,) = of_tag(body(small(WritingSpace(lines=4, label="1.（4分）", classes=("framed",)))), "tbl")
    (cell,) = of_tag(table, "tc")
    assert words(cell) == "1.（4分）"
    assert len(find_all(cell, "w:p/w:pPr/w:pBdr")) == 3


@pytest.mark.parametrize("pages", ["first", "odd", "every"])
def test_an_independent_validator_finds_nothing_in_an_exam(pages: str, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    document = replace(sealed(pages, A3), blocks=(SECTION, *documents.quiz().blocks))
    path = tmp_path / "exam.docx"
    path.write_bytes(written(document)[0])
    assert not list(audit.OpenXmlValidator().validate(str(path)).errors)


def test_a_table_at_the_end_leaves_no_line_that_could_begin_a_page() -> None:
    last = list(of_tag(body(small(WritingSpace(lines=4, style="box"))), "p"))[-1]
    assert get(find(last, "w:pPr/w:spacing"), "line") == "20"
