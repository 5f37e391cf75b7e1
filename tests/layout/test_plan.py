"""A document is laid out once for all formats."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.design import load_design
from generator.layout.article_flow import Flow
from generator.layout.deck.frames import Layouts
from generator.layout.deck.model import Deck
from generator.layout.deck.plan import plan_deck
from generator.layout.geometry import Mm
from generator.layout.plan import lay_out, own_paper, paper_of
from generator.layout.sheet_settings import sheet_of_design
from generator.model.document import (
    Blocks,
    Citation,
    Document,
    DocumentKind,
    Heading,
    Meta,
    Paper,
    Paragraph,
    Passage,
    Seal,
    plain,
)
from generator.model.formats import Format
from generator.writers import write
from tests import documents

BASE = load_design("base")
PACK, SHEET = sheet_of_design(BASE, "pack"), sheet_of_design(BASE, "sheet")


def near(value: float) -> Any:
    return pytest.approx(value, abs=1e-3)


def article(anchor: str, lines: int) -> Passage:
    """Return an article of so many lines of 35 characters, and 4.7 for its title and the room above its origin."""
    body = (Paragraph(content=plain("字" * (35 * lines - 2))),)
    citation = Citation(excerpt=anchor)
    return Passage(title=plain("题"), anchor=anchor, citation=citation, body=body, classes=("article",))


def pack(*lines: int) -> Document:
    heading = Heading(level=1, content=plain("专家观点"), classes=("column",))
    blocks: Blocks = (heading, *(article(name, count) for name, count in zip("abc", lines, strict=False)))
    return Document(kind="pack", name="p", meta=Meta(title="活页"), blocks=blocks)


def sheet(**named: object) -> Document:
    document = Document(kind="quiz", name="q", meta=Meta(title="测验"), blocks=())
    return replace(document, **named)  # type: ignore[arg-type]  # the fields of a document


def test_packs_and_sheets_have_pages_of_their_own() -> None:
    for document, page in ((pack(), PACK), (sheet(), SHEET), (sheet(kind="key"), SHEET)):
        plan = lay_out(document, BASE)
        assert (plan.page, plan.articles, plan.enlarged, plan.is_own_paper) == (page, page, 1, False)


def test_only_packs_have_articles_that_flow() -> None:
    assert lay_out(replace(pack(5, 5), kind="worksheet"), BASE).flow == Flow()
    assert lay_out(pack(5, 5), BASE).flow == Flow(following=frozenset({"b"}))


def test_articles_in_two_columns_flow_over_pages_that_hold_more() -> None:
    # 35×33 characters to the page in one column, 2×21×39 in two: 41 lines of the one are 28.9 of the other.
    plan = lay_out(replace(pack(15, 16), classes=("columns-2",)), BASE)
    assert (plan.page, plan.articles) == (PACK, sheet_of_design(BASE, "pack_columns"))
    assert plan.flow == Flow(following=frozenset({"b"}))
    assert lay_out(pack(15, 16), BASE).flow == Flow()
    # The share of 35×33 in 2×21×39 decides: 46.9 lines are 33.07 there, which must be set tight, 45.9 are 32.4.
    assert lay_out(replace(pack(40), classes=("columns-2",)), BASE).flow.tight == set()
    assert lay_out(replace(pack(41), classes=("columns-2",)), BASE).flow.tight == {"a"}


def test_only_packs_stand_in_the_columns_of_packs() -> None:
    assert lay_out(sheet(classes=("columns-2",)), BASE).articles == SHEET


def test_large_print_is_laid_out_on_its_own_pages_in_one_column() -> None:
    plan = lay_out(replace(pack(10, 10), classes=("columns-2", "large")), BASE)
    assert plan.page == plan.articles == sheet_of_design(BASE, "pack_large")
    assert (plan.page.characters, plan.page.lines, plan.enlarged) == (27, 22, 1.5)
    assert plan.flow == Flow()
    assert lay_out(pack(10, 10), BASE).flow.following == {"b"}
    assert lay_out(sheet(classes=("large",)), BASE).page == sheet_of_design(BASE, "sheet_large")
    assert lay_out(sheet(classes=("large",)), BASE).enlarged == near(18 / 10.5)


def test_titles_of_large_print_are_measured_as_it_sets_them() -> None:
    # 4.7 lines less 1.5 of the title and 1.24 in its place, with 1.5 for the column and 15 of text: 20.9; tight at 22.
    document = replace(pack(), classes=("large",))
    lines = [Paragraph(content=plain("字" * 25))] * 16
    text = replace(article("a", 1), body=tuple(lines))
    assert lay_out(replace(document, blocks=(*document.blocks, text)), BASE).flow.tight == {"a"}
    # A line holds 20 characters of a title there, and 14 in ordinary print.
    text = replace(text, title=plain("题" * 20), body=tuple(lines[1:]))
    assert lay_out(replace(document, blocks=(*document.blocks, text)), BASE).flow.tight == set()


A3 = Paper(name="A3", width=420, height=297, columns=2)


@pytest.mark.parametrize("kind", ["quiz", "worksheet"])
def test_papers_and_worksheets_may_have_a_sheet_of_their_own(kind: str) -> None:
    plan = lay_out(sheet(kind=kind, paper=A3), BASE)
    assert plan.is_own_paper
    assert plan.page == plan.articles == own_paper(sheet_of_design(BASE, "own_paper"), A3)


def test_keys_stay_on_the_designs_paper() -> None:
    assert lay_out(sheet(kind="key", paper=A3, seal=Seal()), BASE).page == SHEET


def test_a_sealed_paper_has_the_binding_margin_on_plain_paper_too() -> None:
    plan = lay_out(sheet(seal=Seal()), BASE)
    assert plan.is_own_paper
    assert plan.page == own_paper(sheet_of_design(BASE, "own_paper"), Paper(), binding=Mm(31))


OWN = sheet_of_design(BASE, "own_paper")


@pytest.mark.parametrize(
    ("paper", "binding", "characters", "left", "right"),
    [
        # 182.5 mm a column: 49 characters of 10.5 points; the 2 mm that are left go to the two sides.
        (A3, None, 49, 20.996, 20.996),
        (A3, 31, 47, 33.904, 22.904),
        (Paper(), 31, 42, 32.7125, 21.7125),
        # Side margins of a small sheet are 0.11 of its width.
        (Paper(name="A5", width=148, height=210), None, 31, 16.585, 16.585),
        (Paper(name="180", width=181.8, height=250), None, 38, 20.5208, 20.5208),
        (Paper(name="200", width=200, height=250), None, 43, 20.361, 20.361),
    ],
)
def test_own_paper_holds_lines_of_whole_characters(
    paper: Paper, binding: float | None, characters: int, left: float, right: float
) -> None:
    page = own_paper(OWN, paper, binding=None if binding is None else Mm(binding))
    assert (page.paper, page.width, page.height, page.columns) == (
        paper.name,
        paper.width,
        paper.height,
        paper.columns,
    )
    assert page.characters == characters
    assert (page.left, page.right) == (near(left), near(right))
    assert page.measure.points == near(characters * 10.5)
    assert (page.top, page.foot, page.gap) == (19.5, 21.0, 15.0)


def test_the_paper_is_the_designs_the_documents_own_or_always_a4() -> None:
    geometry = {**BASE.settings["geometry"], "pack": {**BASE.settings["geometry"]["pack"], "paper": "16K"}}
    geometry["sheet"] = {**geometry["sheet"], "paper": "B5"}
    design = replace(BASE, settings={**BASE.settings, "geometry": geometry})
    assert paper_of(pack(), BASE) == Paper()
    assert paper_of(pack(), design) == Paper(name="16K", width=195, height=270)
    assert paper_of(sheet(), design).name == "B5"
    assert paper_of(sheet(paper=A3), BASE) == A3
    assert paper_of(sheet(paper=A3, classes=("large",)), design).name == "A4"
    for kind in ("answer_sheet", "handout", "slides"):
        assert paper_of(sheet(kind=kind), design) == Paper()


@pytest.mark.parametrize(("kind", "slides"), [("slides", 9), ("handout", 9), ("pack", 0), ("errata", 0)])
def test_slides_and_handouts_have_a_deck_and_other_documents_none(kind: DocumentKind, slides: int) -> None:
    document = replace(documents.slides(), kind=kind)
    deck = lay_out(document, BASE).deck
    assert (deck.title, len(deck.slides), bool(deck.layouts)) == ("河流与城市", slides, bool(slides))


def test_a_deck_is_planned_once_whatever_formats_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    planned: list[str] = []

    def count(document: Document, layouts: Layouts) -> Deck:
        planned.append(document.name)
        return plan_deck(document, layouts)

    monkeypatch.setattr("generator.layout.plan.plan_deck", count)
    document = documents.slides()
    plan = lay_out(document, BASE)
    formats: tuple[Format, ...] = ("native", "html", "pptx")
    written = [write(document, BASE, format, plan) for format in formats]
    assert all(output.files for output in written)
    assert planned == [document.name]
