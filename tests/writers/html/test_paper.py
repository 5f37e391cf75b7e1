"""The sheet that a document brings along, as CSS: columns, page numbers and 密封线."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.layout.plan import lay_out
from generator.model.document import Document, Paper, Seal
from generator.writers.html.answer_sheet import sheet_css
from generator.writers.html.paper import paper_css
from tests import documents
from tests.writers.html.html_reading import BASE

A3 = Paper(name="A3", width=420, height=297, columns=2)


def rules(document: Document) -> str:
    return paper_css(document, lay_out(document, BASE))


def sealed(pages: str) -> str:
    seal = Seal(pages=pages, fields=("姓名",))  # type: ignore[arg-type]  # one of the three words
    return rules(replace(documents.quiz(), paper=Paper(), seal=seal))


def test_the_designs_own_paper_is_left_to_the_design() -> None:
    assert rules(documents.quiz()) == ""
    assert rules(documents.pack()) == ""


def test_an_answer_sheet_is_laid_out_for_its_scanner() -> None:
    assert rules(documents.answer_sheet()) == sheet_css()


def test_a_sheet_in_two_columns_lies_on_its_side_and_counts_each_column_as_a_page() -> None:
    css = rules(replace(documents.quiz(), paper=A3))
    assert css.startswith("@page { size: 420mm 297mm; margin: ")
    assert 'column-1 { system: fixed; symbols: "1" "3" "5" ' in css
    assert 'column-2 { system: fixed; symbols: "2" "4" "6" ' in css
    assert "counter(page, column-1) ' 页　共 ' counter(pages, column-2)" in css
    assert "@media print { body { columns: 2; column-gap: 15mm; " in css


def test_a_sheet_in_three_columns_has_its_middle_foot_too() -> None:
    css = rules(replace(documents.quiz(), paper=replace(A3, columns=3)))
    assert [box for box in ("left", "center", "right") if f"@bottom-{box} {{ content: " in css] == [
        "left", "center", "right",
    ]  # fmt: skip
    assert css.count("width: 33.33%;") == 3


def test_a_narrow_sheet_has_no_room_for_the_title_in_its_foot() -> None:
    def narrowed(width: float) -> bool:
        return "@bottom-left { content: none;" in rules(
            replace(documents.quiz(), paper=Paper(name="x", width=width, height=260))
        )

    assert narrowed(148)
    assert not narrowed(210)


@pytest.mark.parametrize(
    ("pages", "selector"), [("first", "@page :first { "), ("odd", "@page :right { "), ("every", "@page { @left-middle")]
)
def test_the_seal_is_on_the_pages_that_were_asked_for(pages: str, selector: str) -> None:
    css = sealed(pages)
    assert selector in css
    assert css.count("element(seal)") == 1
    # The binding edge changes sides only where the backs bear none.
    assert ("@page :left { margin-left: " in css) == (pages == "odd")
