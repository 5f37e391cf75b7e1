"""Bare HTML: every word of the document, in order, with real headings and tables and nothing for the eye."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.design import load_design
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Document,
    Figure,
    Link,
    Meta,
    Option,
    Paragraph,
    QuestionBlock,
    Series,
    Table,
    WritingSpace,
    plain,
)
from generator.readback.checking import check_file
from tests.documents import everything
from tests.writing import write_text

BASE = load_design("base")


class _Names(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def html_of(*blocks: Block) -> str:
    document = Document(kind="worksheet", name="x", meta=Meta(title="题目"), blocks=blocks)
    return write_text(document, BASE).files[0].data.decode()


@pytest.mark.parametrize("document", everything(), ids=lambda document: document.name)
def test_every_word_of_a_document_stands_in_it_once(document: Document) -> None:
    if document.kind in ("slides", "handout"):
        pytest.skip("slides have no bare HTML")
    (file,) = write_text(document, BASE).files
    assert file.name == f"{document.name}.text.html"
    verdict = check_file(document, "html", file.name, file.data)
    assert verdict.discrepancies == ()
    assert verdict.texts > 3


@pytest.mark.parametrize("document", everything(), ids=lambda document: document.name)
def test_it_is_well_formed_and_has_nothing_for_the_eye(document: Document) -> None:
    if document.kind in ("slides", "handout"):
        pytest.skip("slides have no bare HTML")
    parser = _Names()
    text = write_text(document, BASE).files[0].data.decode()
    parser.feed(text)
    assert parser.open == []
    assert not {tag for tag, _ in parser.seen} & {"style", "script", "svg", "img", "span", "div"}
    assert not [attributes for _, attributes in parser.seen if {"style", "class"} & attributes.keys()]
    assert [tag for tag, _ in parser.seen].count("h1") == 1


def test_a_gap_is_said_in_words() -> None:
    assert "先立（空）破" in html_of(Paragraph(content=(*plain("先立"), Blank(), *plain("破"))))
    assert "先立（后）破" in html_of(Paragraph(content=(*plain("先立"), Blank(answer="后"), *plain("破"))))
    assert "（在此作答）" in html_of(WritingSpace(lines=3))
    assert "<td>（空）</td>" in html_of(Table(rows=((Cell(content=plain("甲")), Cell(lines=2)),)))


def test_a_chart_is_its_table() -> None:
    figure = Figure(
        alt="比重上升", caption=plain("比重"), chart="bar", labels=("2020", "2025"),
        series=(Series(name="比重", values=(15.9, 20.0)),), unit="%",
    )  # fmt: skip
    text = html_of(figure)
    assert '<th scope="col">比重（%）</th>' in text
    assert "<tr><td>2025</td><td>20</td></tr>" in text


def test_left_and_right_of_a_matching_question_are_columns_of_a_table() -> None:
    left = (Option(letter="1", content=plain("甲")), Option(letter="2", content=plain("乙")))
    right = (Option(letter="A", content=plain("子")),)
    text = html_of(
        QuestionBlock(
            id="q", kind="matching", number=3, stem=(Paragraph(content=plain("连线")),), left=left, right=right
        )
    )
    assert "<tr><td>1．甲</td><td>A．子</td></tr>\n<tr><td>2．乙</td><td></td></tr>" in text


def test_markup_in_a_text_stays_text_and_a_bad_link_leads_nowhere() -> None:
    text = html_of(Paragraph(content=(*plain("<b>&"), Link(target="javascript:x", content=plain("点")))))
    assert "&lt;b&gt;&amp;点" in text
    assert "javascript" not in text
