"""Worksheets composed of typed parts, and a look into their blocks."""

from __future__ import annotations

from typing import Any

from generator.assembly.transforms import student_edition, teacher_edition
from generator.assembly.worksheet import compose_worksheet
from generator.model.course import DataTable, Event, Fact
from generator.model.document import Block, Blocks, Table
from generator.model.document_walk import inline_text
from generator.model.excerpt import Excerpt
from generator.model.worksheet import WorksheetPlan
from tests.assembly.samples import LETTER, POLICY, library, unit

ENGLISH = Excerpt(id="english", title="In English", column="海外声音", text="It has six chapters.", language="en")
MARKED = Excerpt.model_validate({**LETTER.model_dump(), "highlights": [{"text": "第二件是常考核。"}]})
EVENTS = (
    Event(id="e1", date="2025", title="摸家底", source="s-rules"),
    Event(id="e2", date="2026-03", title="立办法", source="s-speech"),
)
DATA = DataTable(id="t", title="水质", header=("河流", "达标率"), rows=(("东河", "61%"), ("西河", "98%")))
FACT = Fact(id="f", what="河道数", value="12", unit="条", source="s-rules")


def sheet(*parts: dict[str, Any], edition: str = "teacher", question: str = "谁来管河？") -> Blocks:
    """Return the blocks of one edition of a worksheet behind its headings of parts."""
    plan = WorksheetPlan.model_validate({"id": "w", "title": "学习单", "parts": parts})
    shelf = library(excerpts=(MARKED, POLICY, ENGLISH), events=EVENTS, tables=(DATA,), facts=(FACT,))
    full = compose_worksheet(shelf, unit(question=question), plan)
    return (student_edition(full) if edition == "student" else teacher_edition(full)).blocks


def only(blocks: Blocks, kind: type[Block]) -> list[Any]:
    """Return the blocks of a kind."""
    return [block for block in blocks if isinstance(block, kind)]


def lines(blocks: Blocks, kind: type[Block]) -> list[str]:
    """Return the words of the blocks of a kind."""
    return [inline_text(block.content) for block in only(blocks, kind)]


def shown(table: Table) -> list[str]:
    """Return header and rows as lines; `□3` is a cell of three lines to write on."""
    return [
        " / ".join(inline_text(cell.content) or f"□{cell.lines}" for cell in row)
        for row in ((table.header,) if table.header else ()) + table.rows
    ]
