"""What only an exam has in a DOCX: its paper, 密封线, boxes for marks, bubbles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.document import (
    Cell,
    Heading,
    Passage,
    Table,
    plain,
)
from generator.writers.docx.xml import find, find_all, get, of_tag
from tests import documents
from tests.documents import cells, paragraph
from tests.writers.docx.docx_reading import A3, body, last_section, paragraphs, roots, sealed, small, words, written

SECTION = Heading(level=2, content=plain("一、选择题"), classes=("section", "marked"))


def test_tables_are_as_wide_as_a_column_and_the_foot_as_all_of_them() -> None:
    document = replace(small(Table(rows=(cells("甲", "乙"),), widths=(1, 1))), paper=A3)
    section = last_section(document)
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    breadth = int(get(size, "w") or 0) - sum(int(get(margins, side) or 0) for side in ("left", "right"))
    (table,) = of_tag(body(document), "tbl")
    assert get(find(table, "w:tblPr/w:tblW"), "w") == str((breadth - 850) // 2)
    (foot,) = (root for name, root in roots(document) if "footer" in name)
    assert [get(stop, "pos") for stop in of_tag(foot, "tab") if get(stop, "pos")] == [str(breadth // 2), str(breadth)]


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


@pytest.mark.parametrize("pages", ["first", "odd", "every"])
def test_an_independent_validator_finds_nothing_in_an_exam(pages: str, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    document = replace(sealed(pages, A3), blocks=(SECTION, *documents.quiz().blocks))
    path = tmp_path / "exam.docx"
    path.write_bytes(written(document)[0])
    assert not list(audit.OpenXmlValidator().validate(str(path)).errors)
