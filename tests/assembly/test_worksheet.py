"""A worksheet is its parts, counted, in a sheet of its own."""

from __future__ import annotations

import pytest

from generator.assembly.scaffolds import COMPOSITIONS
from generator.assembly.scaffolds.composition import Composition, PartContext
from generator.assembly.worksheet import compose_worksheet
from generator.model.document import Heading, Paper, Paragraph
from generator.model.document_walk import inline_text
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.scaffolds.writing import WritingPart
from generator.model.worksheet import WorksheetPlan
from tests.assembly.samples import library, unit
from tests.assembly.worksheets import lines, sheet


def test_parts_are_counted() -> None:
    blocks = sheet({"kind": "writing", "prompt": "甲"}, {"kind": "writing", "prompt": "乙", "title": "再写"})
    assert lines(blocks, Heading) == ["一、写一写", "二、再写"]


@pytest.mark.parametrize(("typed", "pages"), [("2", 2), ("2 页", 2), ("3页", 3), ("1 page", 1)])
def test_length_is_said_in_pages(typed: str, pages: int) -> None:
    plan = WorksheetPlan.model_validate(
        {"id": "w", "title": "甲", "fit": typed, "paper": "16K", "parts": [{"kind": "writing", "prompt": "写"}]}
    )
    document = compose_worksheet(library(), unit(), plan)
    assert (document.fit, document.paper) == (pages, Paper(name="16K", width=195, height=270))


def test_what_is_to_be_done_comes_first() -> None:
    plan = WorksheetPlan.model_validate(
        {"id": "w", "title": "甲", "intro": "先读。", "parts": [{"kind": "writing", "prompt": "写"}]}
    )
    document = compose_worksheet(library(), unit(), plan)
    first = document.blocks[0]
    assert isinstance(first, Paragraph) and inline_text(first.content) == "先读。"
    assert (document.name, document.edition, document.meta.title) == ("u1-w-teacher", "teacher", "甲")


def test_each_part_is_composed_by_its_row_with_a_seed_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    seeds: list[str] = []

    def compose(_part: WritingPart, context: PartContext) -> tuple[()]:
        seeds.append(context.seed)
        return ()

    row = Composition(plan=WritingPart, compose=compose)
    rows: dict[type[Scaffold], Composition] = {**COMPOSITIONS, WritingPart: row}
    monkeypatch.setattr("generator.assembly.worksheet.COMPOSITIONS", rows)
    sheet({"kind": "writing", "prompt": "甲"}, {"kind": "writing", "prompt": "乙"})
    assert seeds == ["u1/w/1", "u1/w/2"]
