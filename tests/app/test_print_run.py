"""Binding and imposing: page numbers run through, counts are those before imposing."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.app.print_plan import PlannedFile
from generator.app.print_run import bound_and_imposed
from generator.app.render import render
from generator.design import load_design
from generator.errors import HuoyeError
from generator.model.document import Document, Meta, Paper
from generator.model.printing import PrintPlan
from tests.documents import paragraph

DESIGN = load_design("base")


def document(name: str) -> Document:
    return Document(kind="worksheet", name=name, meta=Meta(title=name), blocks=(paragraph("写一写。"),))


TWO = (document("one"), document("two"))
FILE = PlannedFile(
    unit="u", name="u.pdf", what="", title="合订", documents=TWO, layout="a4", by_class=(), paper=Paper(), bound=True
)


@pytest.fixture(scope="module")
def built() -> dict[str, bytes]:
    return {one.name: render(one, DESIGN, "pdf").files[0].data for one in TWO}


def made(file: PlannedFile, built: dict[str, bytes], plan: PrintPlan | None = None) -> tuple[list[str], int]:
    pages = dict.fromkeys(built, 1)
    data, count = bound_and_imposed(file, built, pages, plan or PrintPlan(), DESIGN)
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages], count


def numbers(pages: list[str]) -> list[tuple[str, str]]:
    return [found for page in pages for found in re.findall(r"第\s*(\d+)\s*页\s*共\s*(\d+)\s*页", page)]


def test_each_part_begins_on_a_right_hand_page_and_counts_on(built: dict[str, bytes]) -> None:
    pages, count = made(FILE, built)
    assert (len(pages), count) == (4, 4)
    assert numbers(pages) == [("1", "4"), ("3", "4")]


def test_printed_on_one_side_no_page_is_empty(built: dict[str, bytes]) -> None:
    pages, count = made(FILE, built, PrintPlan(duplex=False))
    assert (len(pages), count) == (2, 2)
    assert numbers(pages) == [("1", "2"), ("2", "2")]


def test_pages_are_counted_before_they_are_imposed(built: dict[str, bytes]) -> None:
    pages, count = made(replace(FILE, layout="a3"), built)
    assert (len(pages), count) == (2, 4)


def test_a_document_alone_stays_as_it_was_built(built: dict[str, bytes]) -> None:
    alone = replace(FILE, documents=TWO[:1], bound=False)
    data, count = bound_and_imposed(alone, built, {"one": 1}, PrintPlan(), DESIGN)
    assert (data, count) == (built["one"], 1)


def test_what_cannot_be_printed_again_is_named(built: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise HuoyeError("写不出")

    monkeypatch.setattr("generator.app.workers.render", refuse)
    monkeypatch.setattr("generator.app.print_run.default_workers", lambda: 1)
    with pytest.raises(HuoyeError, match=r"^one：写不出"):
        made(FILE, built)
